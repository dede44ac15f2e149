import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadStories } from '../../src/markdown/load-stories.ts';
import { hrefUnder } from '../../src/markdown/render-bound-text.ts';
import { formatRefusals } from '../../src/model/refusal.ts';
import { figures, record } from './record.ts';
import { front } from './story-source.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'stories-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(root, 'src/stories', name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

describe('loadStories', () => {
  it('discovers stories in the order of their ids', () => {
    write({ 'b/zh.md': front, 'b/en.md': front, 'a/zh.md': front, 'a/en.md': front });
    const { stories, refusals } = loadStories(root, record, figures);
    expect(refusals).toEqual([]);
    expect([...stories.keys()]).toEqual(['a', 'b']);
    expect(stories.get('a')?.zh.language).toBe('zh');
  });

  it('finds no stories where there is no folder', () => {
    expect(loadStories(root, record, figures)).toEqual({ ids: [], stories: new Map(), refusals: [] });
  });

  it('puts links under the path of the site', () => {
    write({ 'a/zh.md': `${front}[[term: gross-output]]和[做法](/zh/methods/)\n`, 'a/en.md': front });
    const { stories } = loadStories(root, record, figures, hrefUnder('/somewhere/'));
    expect(stories.get('a')?.zh.html).toContain('href="/somewhere/zh/glossary/#gross-output"');
    expect(stories.get('a')?.zh.html).toContain('href="/somewhere/zh/methods/"');
  });

  it('reads files as editors on Windows write them', () => {
    write({ 'a/zh.md': front.replaceAll('\n', '\r\n'), 'a/en.md': `\uFEFF${front}` });
    expect(loadStories(root, record, figures).refusals).toEqual([]);
  });

  it('refuses a story that does not lead on to two others, once there are two', () => {
    const leading = (next: string) => front.replace('changed:', `next: ${next}\nchanged:`);
    write({
      'a/zh.md': leading('b，c'),
      'a/en.md': leading('b, c'),
      'b/zh.md': front,
      'b/en.md': leading('a, a'),
      'c/zh.md': leading('a, d'),
      'c/en.md': leading('a, c'),
    });
    const { stories, refusals } = loadStories(root, record, figures);
    expect(stories.get('a')?.zh.meta.next).toEqual(['b', 'c']);
    expect(
      refusals.map(({ file, found, expected }) => `${file.slice(12)}: found ${found}, expected ${expected}`),
    ).toEqual([
      'b/en.md: found a, a, expected none, as in zh.md',
      'b/zh.md: found none, expected 2 stories that differ',
      'b/en.md: found a, a, expected 2 stories that differ',
      'c/en.md: found a, c, expected a, d, as in zh.md',
      'c/zh.md: found d, expected other folders of src/stories; did you mean a?',
      'c/en.md: found c, expected other folders of src/stories; did you mean a?',
    ]);
  });

  it('refuses a missing language, unknown files, bad names and languages that disagree, all at once', () => {
    write({
      'a/zh.md': front,
      'b/zh.md': front,
      'b/en.md': `${front.replace('date: 2026-11-22', 'date: 2026-11-21')}[[figure: output]]\n`,
      'b/notes.txt': '',
      'Bad Name/zh.md': front,
    });
    expect(formatRefusals(loadStories(root, record, figures).refusals)).toBe(
      `src/stories/Bad Name, the name
  found:    Bad Name
  expected: a folder named with lower-case words joined by hyphens
  remedy:   Rename or remove it; the name becomes an address.

src/stories/a/en.md, the file
  found:    no such file
  expected: the story in every language of the site
  remedy:   Write it, or take the story out.

src/stories/b/en.md, date
  found:    2026-11-21
  expected: 2026-11-22, as in zh.md
  remedy:   Make both languages agree.

src/stories/b/en.md, the figures
  found:    output
  expected: none, as in zh.md
  remedy:   Make both languages agree.

src/stories/b/notes.txt, the name
  found:    notes.txt
  expected: zh.md and en.md
  remedy:   Rename or remove it; nothing would read it.

Refused: 5 things are to be mended. The last good site is untouched.`,
    );
  });
});
