import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { forgetSite, lintDataTexts, loadSite, soundSite } from '../../src/markdown/load-site.ts';
import { RefusalError } from '../../src/model/refusal.ts';
import { composeSite } from '../model/compose-site.ts';
import { record } from './record.ts';

const empty = mkdtempSync(path.join(tmpdir(), 'site-'));
afterAll(() => rmSync(empty, { recursive: true, force: true }));

describe('loadSite', () => {
  it('gives refusals instead of throwing where there is nothing to load', () => {
    const site = loadSite(empty);
    expect(site.record).toBeUndefined();
    expect(site.refusals.length).toBeGreaterThan(0);
    expect([...site.stories, ...site.figures]).toEqual([]);
  });

  it('loads each root, day and base once, until the cache is cleared', () => {
    const first = loadSite(empty);
    expect(loadSite(empty)).toBe(first);
    expect(loadSite(empty, { asOf: '2009-06-30' })).not.toBe(first);
    expect(loadSite(empty, { base: '/x/' })).not.toBe(first);
    expect(loadSite(path.relative('.', empty))).toBe(first);
    forgetSite();
    expect(loadSite(empty)).not.toBe(first);
  });

  it('keeps the record and the figures in the cache if only texts changed, and reads the texts again', () => {
    const root = composeSite([]);
    const first = soundSite(root);
    const file = path.join(root, 'src/stories/growth/en.md');
    const title = first.stories.get('growth')?.en.meta.title ?? '';
    writeFileSync(file, readFileSync(file, 'utf8').replace(title, 'Another title'));
    expect(soundSite(root)).toBe(first);
    forgetSite('texts');
    const second = soundSite(root);
    expect(second.figures).toBe(first.figures);
    expect(second.record).toBe(first.record);
    expect(second.stories.get('growth')?.en.meta.title).toBe('Another title');
    forgetSite('everything');
    expect(soundSite(root).record).not.toBe(first.record);
    rmSync(root, { recursive: true });
  });
});

describe('soundSite', () => {
  it('throws all refusals', () => {
    expect(() => soundSite(empty)).toThrow(RefusalError);
  });
});

describe('lintDataTexts', () => {
  it('checks the texts of the data by the same rules, with the place of each problem', () => {
    const term = {
      id: 'bad',
      name: { zh: '坏', en: 'bad' },
      definition: { zh: '占三成。', en: 'Fine.' },
      sources: [],
      related: [],
      comparableWith: [],
    };
    const refusals = lintDataTexts({ ...record, terms: new Map([['bad', term]]) });
    expect(refusals.filter((each) => each.file === 'data/glossary.json')).toEqual([
      {
        file: 'data/glossary.json',
        place: { path: ['terms', 0, 'definition', 'zh'], character: 2 },
        found: 'the unbound quantity “三成”',
        expected: 'a bound number',
        remedy:
          'Bind it: [[expression]] or [[expression|wording]]; or give a reason: [[name: …]], [[quotation: …]], [[label: …]], [[date: …]].',
      },
    ]);
  });
});
