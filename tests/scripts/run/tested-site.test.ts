import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isBuiltFrom, noteState, stateOfSources } from '../../../scripts/run/tested-site.ts';

let root: string;
let site: string;
const past = new Date('2026-01-01');
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'sources-'));
  site = path.join(root, '.build', 'site');
  mkdirSync(path.join(root, 'src', 'pages'), { recursive: true });
  mkdirSync(site, { recursive: true });
  for (const name of ['a.ts', 'b.ts']) writeFileSync(path.join(root, 'src', 'pages', name), name);
  for (const name of ['src/pages/a.ts', 'src/pages/b.ts', 'src/pages', 'src'])
    utimesSync(path.join(root, name), past, past);
  noteState(site, stateOfSources(root));
});
afterEach(() => rmSync(root, { recursive: true }));

const isCurrent = (): boolean => isBuiltFrom(site, stateOfSources(root));

describe('a tested site', () => {
  it('is current as long as nothing that it was built from has changed', () => {
    expect(isCurrent()).toBe(true);
    writeFileSync(path.join(root, 'README.md'), 'no source of it');
    expect(isCurrent()).toBe(true);
  });

  it.each<[string, () => void]>([
    ['a file changed', () => writeFileSync(path.join(root, 'src', 'pages', 'a.ts'), 'other')],
    ['a file came', () => writeFileSync(path.join(root, 'src', 'pages', 'c.ts'), 'c')],
    ['a file went', () => rmSync(path.join(root, 'src', 'pages', 'b.ts'))],
    [
      'a file has another name',
      () => renameSync(path.join(root, 'src/pages/b.ts'), path.join(root, 'src/pages/d.ts')),
    ],
    ['it is gone', () => rmSync(site, { recursive: true })],
    ['nothing says what it was built from', () => rmSync(`${site}.txt`)],
  ])('is stale where %s', (_what, change) => {
    change();
    expect(isCurrent()).toBe(false);
  });
});
