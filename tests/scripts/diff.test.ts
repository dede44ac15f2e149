import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { compareContent } from '../../scripts/curate/content-differences.ts';
import { describeChanges } from '../../scripts/diff.ts';
import { type Change, composeSite, validSite } from '../model/compose-site.ts';

const observations = 'data/datasets/output/observations.json';
const roots: string[] = [];
const changed = (...changes: Change[]): string => {
  const root = composeSite(changes);
  roots.push(root);
  return root;
};
afterAll(() => {
  for (const root of roots) rmSync(root, { recursive: true });
});
const lines = (after: string, before = validSite): string[] =>
  compareContent(before, after).flatMap((each) => each.lines.map((line) => `${each.heading}: ${line}`));

describe('compareContent', () => {
  it('finds nothing between a state and itself', () => {
    expect(lines(validSite)).toEqual([]);
  });

  it('says what a value was and what it is', () => {
    expect(lines(changed({ file: observations, at: ['observations', 0, 'value'], set: '700.20' }))).toEqual([
      'Values: changed: output-2005 = 700.20 (2005-01-01 to 2005-12-31, yearbook-2010): value 700.10 -> 700.20',
    ]);
  });

  it('says which figure came and which went', () => {
    const id: Change = { file: observations, at: ['observations', 0, 'id'], set: 'output-of-2005' };
    expect(lines(changed(id))).toEqual([
      'Values: added: output-of-2005 = 700.10 (2005-01-01 to 2005-12-31, yearbook-2010)',
      'Values: removed: output-2005 = 700.10 (2005-01-01 to 2005-12-31, yearbook-2010)',
    ]);
  });

  it('names the sources that joined the printings of a figure or left them', () => {
    const source: Change = {
      file: observations,
      at: ['observations', 0, 'printings', 0, 'source'],
      set: 'compilation',
    };
    expect(lines(changed(source))).toEqual([
      expect.stringContaining('printings 1 -> 1, now also compilation, no longer yearbook'),
    ]);
  });

  it('follows editions, figures, stories, claims and terms', () => {
    const root = changed(
      { file: 'data/editions.json', at: ['editions', 1, 'title', 'en'], set: 'the yearbook' },
      { file: 'data/figures/sales-bars.json', at: ['headline', 'en'], set: 'Another headline' },
      { file: 'src/stories/growth/en.md', replace: ['title: ', 'title: Really, '] },
      { file: 'data/glossary.json', at: ['terms', 0, 'definition', 'zh'], set: '另一种定义。' },
    );
    expect(lines(root).map((line) => line.replace(/ \(.*?\)/, ''))).toEqual([
      'Editions: changed: yearbook-2010: title yearbook -> the yearbook',
      expect.stringMatching(/^Terms: changed: gross-output: definition in Chinese$/),
      expect.stringMatching(
        /^Figures: changed: sales-bars: headline .* -> Another headline$|^Figures: changed: sales-bars: headline$/,
      ),
      expect.stringMatching(/^Stories and pages: changed: growth\/en\.md: title .* -> Really, /),
    ]);
  });

  it('bears a state in which a file does not exist yet', () => {
    const root = changed({ file: 'data/collection.json', remove: true });
    expect(lines(validSite, root)).toEqual([expect.stringMatching(/^Searches: added: quarterly-output /)]);
  });
});

/** One leaf for each key of a file, lists taken as one: `observations[].printings[].grade`. */
function leavesOf(
  value: unknown,
  at: readonly (string | number)[] = [],
): Map<string, readonly (string | number)[]> {
  if (typeof value !== 'object' || value === null)
    return new Map([[at.map((each) => (typeof each === 'number' ? '[]' : each)).join('.'), at]]);
  return new Map(
    Object.entries(value).flatMap(([key, inner]) => [
      ...leavesOf(inner, [...at, Array.isArray(value) ? Number(key) : key]),
    ]),
  );
}

describe('every key of every file', () => {
  /** Two states of one file alone, because what else there is would only be read again for each key. */
  function seen(file: string, versions: ReadonlyMap<string, string>): void {
    const [before, after] = [1, 2].map(() => mkdtempSync(join(tmpdir(), 'record-'))) as [string, string];
    roots.push(before, after);
    mkdirSync(join(after, dirname(file)), { recursive: true });
    cpSync(join(validSite, file), join(before, file));
    for (const [key, text] of versions) {
      writeFileSync(join(after, file), text);
      expect(lines(after, before), `${file}: ${key}`).not.toEqual([]);
    }
  }
  const files = globSync('data/**/*.json', { cwd: validSite }).sort();

  it.each(files)('of %s is seen when it changes', (file) => {
    const text = readFileSync(join(validSite, file), 'utf8');
    const versions = new Map<string, string>();
    for (const [name, at] of leavesOf(JSON.parse(text))) {
      if (name === '$schema') continue;
      const data: unknown = JSON.parse(text);
      const parent = at
        .slice(0, -1)
        .reduce<unknown>((value, key) => (value as Record<string | number, unknown>)[key], data);
      (parent as Record<string | number, unknown>)[at.at(-1) ?? ''] = 'another';
      versions.set(name, JSON.stringify(data));
    }
    seen(file, versions);
  });

  it.each(globSync('src/{stories,texts}/*/*.md', { cwd: validSite }))(
    'of %s is seen when it changes',
    (file) => {
      const text = readFileSync(join(validSite, file), 'utf8');
      const keys = ['title', 'dek', 'kicker', 'date', 'changed'];
      const versions = keys.map((key) => [key, text.replace(`${key}: `, `${key}: x`)] as const);
      seen(file, new Map([...versions, ['---', `${text}\nMore.`]]));
    },
  );
});

describe('describeChanges', () => {
  const repository = (): string => {
    const root = changed();
    const git = (...args: string[]): void => {
      spawnSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...args], { cwd: root });
    };
    git('init', '-q');
    git('add', '-A');
    git('commit', '-q', '-m', 'Begin');
    return root;
  };

  it('compares a revision with the files as they are', () => {
    const root = repository();
    expect(describeChanges(root, 'HEAD')).toEqual([
      'Nothing that a reader would notice has changed since HEAD.',
    ]);
    rmSync(`${root}/data/figures/sales-bars.json`);
    expect(describeChanges(root, 'HEAD')).toEqual([
      'Figures: 1',
      expect.stringMatching(/^ {2}removed: sales-bars /),
      '',
    ]);
  });

  it.each(['no-such-branch', '--output=x'])('refuses %s', (revision) => {
    expect(() => describeChanges(repository(), revision)).toThrow(`Found the revision "${revision}"`);
  });
});
