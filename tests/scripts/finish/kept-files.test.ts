import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { keyOf, openKept } from '../../../scripts/finish/kept-files.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'kept-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('what a build keeps for the next one', () => {
  const bytes = Buffer.from([0, 1, 2, 255]);

  it('comes back as it was', () => {
    openKept(path.join(folder, 'new')).write('key', bytes);
    expect(openKept(path.join(folder, 'new')).read('key')).toEqual(bytes);
    expect(openKept(path.join(folder, 'new')).read('other')).toBeUndefined();
  });

  it.each([
    ['was cut short', (file: string) => truncateSync(file, 66)],
    ['is empty', (file: string) => truncateSync(file, 0)],
    ['was changed', (file: string) => writeFileSync(file, readFileSync(file).fill(7, 65))],
  ])('is made again when a file %s', (_, harm) => {
    openKept(folder).write('key', bytes);
    harm(path.join(folder, 'key'));
    expect(openKept(folder).read('key')).toBeUndefined();
  });

  it('has another name when a package or anything else that makes it is another', () => {
    expect(keyOf(/zod/, ['a'])).not.toBe(keyOf(/zod|d3/, ['a']));
    expect(keyOf(/zod/, ['a'])).not.toBe(keyOf(/zod/, ['b']));
    expect(keyOf(/zod/, ['a'])).toBe(keyOf(/zod/, ['a']));
  });
});
