import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { freeze, publishStore, readStore } from '../../../scripts/curate/frozen-store.ts';
import { frozenHash } from '../../../src/embeds/frozen.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'record-frozen-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** A built site with one frozen file in each language. */
function builtSite(name: string, text: string): { readonly site: string; readonly names: readonly string[] } {
  const site = path.join(folder, name);
  const names = ['en', 'zh'].map((language) => `${language}/output-${frozenHash(text + language)}.html`);
  for (const each of names) write(path.join(site, 'frozen', each), text + each.slice(0, 2));
  return { site, names };
}

function newContent(name: string): string {
  const content = path.join(folder, name);
  mkdirSync(content, { recursive: true });
  return content;
}

describe('pinned embeds', () => {
  it('stay at their addresses, byte by byte, when their figures have changed or are gone', () => {
    const content = newContent('content');
    const old = builtSite('old', 'as it was ');
    expect(publishStore(content, old.site)).toEqual(old.names);
    expect(freeze(old.site, content)).toEqual(old.names);
    const later = builtSite('later', 'as it is ');
    expect(publishStore(content, later.site)).toEqual(later.names);
    for (const name of [...old.names, ...later.names])
      expect(readFileSync(path.join(later.site, 'frozen', name), 'utf8')).toMatch(/^as it (was|is) (zh|en)$/);
    expect(freeze(later.site, content)).toEqual(later.names);
    expect(readStore(content)).toMatchObject({ refusals: [] });
    expect(readStore(content).names.size).toBe(4);
  });

  it('are not pinned twice', () => {
    const content = newContent('twice');
    const { site } = builtSite('twice-site', 'x');
    freeze(site, content);
    expect(freeze(site, content)).toEqual([]);
    expect(publishStore(content, site)).toEqual([]);
  });

  it('refuse to be changed, lost, slipped in or listed wrongly', () => {
    const content = newContent('broken');
    const { site, names } = builtSite('broken-site', 'x');
    freeze(site, content);
    const [one = '', other = ''] = names.map((name) => path.join(content, 'data', 'frozen', name));
    writeFileSync(one, 'changed');
    rmSync(other);
    write(path.join(content, 'data', 'frozen', 'zh', 'new-0123456789ab.html'), 'slipped in');
    const list = path.join(content, 'data', 'frozen', 'SHA256SUMS');
    writeFileSync(list, `${readFileSync(list, 'utf8')}not a line\n`);
    expect(readStore(content).refusals.map(({ found }) => found)).toEqual([
      'not a line',
      'other bytes',
      'no file',
      'a file that SHA256SUMS does not list',
    ]);
  });

  it('are not taken from a site whose file has another digest than its name', () => {
    const { site } = builtSite('wrong', 'x');
    write(path.join(site, 'frozen', 'zh', 'output-000000000000.html'), 'y');
    expect(() => freeze(site, newContent('wrong-content'))).toThrow('zh/output-000000000000.html');
  });
});
