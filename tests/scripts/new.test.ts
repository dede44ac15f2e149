import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { appendEntry, skeletonKinds } from '../../scripts/curate/skeletons.ts';
import { writeSkeletons } from '../../scripts/new.ts';
import { loadSite } from '../../src/markdown/load-site.ts';
import { composeSite } from '../model/compose-site.ts';

const today = '2026-11-24';
const roots: string[] = [];
const newRoot = (): string => {
  const root = composeSite([]);
  roots.push(root);
  return root;
};
afterAll(() => {
  for (const root of roots) rmSync(root, { recursive: true });
});

describe('npm run new', () => {
  it.each(skeletonKinds)('begins a %s of which only blanks are refused', (kind) => {
    const root = newRoot();
    const files = writeSkeletons(root, [kind, 'first-try'], today);
    expect(files.length).toBeGreaterThan(0);
    const { refusals } = loadSite(root);
    // Every refused place is a value that the skeleton left empty, in a file that it wrote.
    expect(refusals.length).toBeGreaterThan(2);
    for (const { file, found } of refusals) {
      expect(files).toContain(file);
      expect(found).toMatch(/^""$|^\[\]$|without anything behind it$/);
    }
  });

  it.each(skeletonKinds)('writes no %s over one that exists', (kind) => {
    const root = newRoot();
    const files = writeSkeletons(root, [kind, 'first-try'], today);
    const before = files.map((file) => readFileSync(join(root, file), 'utf8'));
    expect(() => writeSkeletons(root, [kind, 'first-try'], today)).toThrow(/already/);
    expect(files.map((file) => readFileSync(join(root, file), 'utf8'))).toEqual(before);
  });

  it('begins a story in both languages', () => {
    const root = newRoot();
    expect(writeSkeletons(root, ['story', 'first-try'], today)).toEqual([
      'src/stories/first-try/zh.md',
      'src/stories/first-try/en.md',
    ]);
  });

  it.each([
    [[], 'Found: nothing'],
    [['storey', 'x'], 'Found: storey x'],
    [['story'], 'Found: story'],
    [['story', 'a', 'b'], 'Found: story a b'],
    [['story', '../x'], 'Found the id "../x"'],
  ])('refuses %j before it writes anything', (args, message) => {
    const root = newRoot();
    expect(() => writeSkeletons(root, args, today)).toThrow(message);
    expect(existsSync(join(root, 'src/stories/a'))).toBe(false);
  });
});

describe('appendEntry', () => {
  it('adds to the end of the list and leaves the rest as it is', () => {
    expect(appendEntry('{\n  "sources": [\n    { "id": "a" }\n  ]\n}\n', { id: 'b' })).toBe(
      '{\n  "sources": [\n    { "id": "a" },\n    {\n      "id": "b"\n    }\n  ]\n}\n',
    );
    expect(appendEntry('{\n  "sources": []\n}\n', { id: 'b' })).toBe(
      '{\n  "sources": [\n    {\n      "id": "b"\n    }\n  ]\n}\n',
    );
  });

  it('refuses a file that ends otherwise', () => {
    expect(() => appendEntry('{ "a": 1 }', {})).toThrow(RangeError);
  });
});
