import { describe, expect, it } from 'vitest';
import { bibtex } from '../../src/citations/bibtex.ts';
import { citationFormats } from '../../src/citations/citation-formats.ts';
import { cslJson } from '../../src/citations/csl-json.ts';
import { ris } from '../../src/citations/ris.ts';
import { run, tools } from '../downloads/tools.ts';
import { awkward } from './citable.ts';

describe('a BibTeX file', () => {
  const text = bibtex.write(awkward);

  it('has one entry a language, with balanced braces and Chinese as it is', () => {
    expect(text.match(/^@online\{/gm)).toHaveLength(2);
    const bare = text.replace(/\\[{}]/g, '');
    expect(bare.match(/\{/g)?.length).toBe(bare.match(/\}/g)?.length);
    expect(text).toContain('author = {{杭州工业志编辑部}}');
  });

  it('escapes what TeX would take for a command', () => {
    expect(text).toContain('title = {{杭州工业：销售 100\\% \\& \\{规上\\}\\_测试}}');
    expect(text).toContain(
      'title = {{Sales: 100\\% \\& \\{above\\}\\_scale \\#1 \\textasciitilde{} \\textbackslash{} \\textasciicircum{}}}',
    );
  });

  it('carries version, date, address and hash', () => {
    for (const part of [
      'version = {1.2.0}',
      'date = {2026-11-22}',
      'langid = {zh-Hans}',
      `url = {${awkward.addresses.en}}`,
      awkward.hash,
    ])
      expect(text).toContain(part);
  });

  it('says the date once, so that no reader joins a month to it', () => {
    expect(text).not.toContain('month =');
  });

  it.skipIf(!tools.pandoc)(
    'tells pandoc what the CSL-JSON says, but for what BibTeX has no place for',
    () => {
      const told = JSON.parse(run(tools.pandoc ?? '', ['-f', 'bibtex', '-t', 'csljson'], text) ?? '') as {
        readonly language: string;
      }[];
      const items = JSON.parse(cslJson.write(awkward)) as { readonly language: string }[];
      expect(told).toHaveLength(2);
      for (const [place, { language, ...item }] of items.entries()) {
        expect(told[place]).toMatchObject({
          ...item,
          type: 'webpage',
          note: expect.stringContaining(awkward.hash),
        });
        expect(told[place]?.language).toBe(language.toLowerCase());
      }
    },
  );
});

describe('an RIS file', () => {
  const lines = ris.write(awkward).split('\r\n');

  it('has records of tagged lines that begin with TY and end with ER', () => {
    expect(lines.filter((line) => line !== '').every((line) => /^[A-Z][A-Z0-9] {2}- /.test(line))).toBe(true);
    expect(lines.filter((line) => line.startsWith('TY'))).toEqual(['TY  - DATA', 'TY  - DATA']);
    expect(lines.filter((line) => line.startsWith('ER'))).toHaveLength(2);
  });

  it('keeps Chinese, version and address', () => {
    expect(lines).toContain(`TI  - ${awkward.title.zh}`);
    expect(lines).toContain('ET  - 1.2.0');
    expect(lines).toContain(`UR  - ${awkward.addresses.zh}`);
  });
});

describe('a CSL-JSON file', () => {
  it('has one item a language with what a processor needs', () => {
    const items = JSON.parse(cslJson.write(awkward)) as Record<string, unknown>[];
    expect(items).toMatchObject([
      {
        type: 'dataset',
        title: awkward.title.zh,
        author: [{ literal: awkward.author.zh }],
        URL: awkward.addresses.zh,
      },
      {
        type: 'dataset',
        title: awkward.title.en,
        issued: { 'date-parts': [[2026, 11, 22]] },
        version: '1.2.0',
      },
    ]);
    expect(items[0]).not.toHaveProperty('container-title');
  });
});

describe('the formats', () => {
  it('have endings of their own', () => {
    expect(new Set(citationFormats.map(({ extension }) => extension)).size).toBe(citationFormats.length);
  });
});
