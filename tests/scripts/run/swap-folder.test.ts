import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recoverSwap, swapFolder } from '../../../scripts/run/swap-folder.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'swap-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function site(name: string, text: string): string {
  mkdirSync(path.join(folder, name));
  writeFileSync(path.join(folder, name, 'index.html'), text);
  return path.join(folder, name);
}

const published = (): string => readFileSync(path.join(folder, 'dist', 'index.html'), 'utf8');

describe('swapFolder', () => {
  it('puts the new site in the place of the old one and leaves nothing beside it', () => {
    const target = site('dist', 'old');
    swapFolder(site('fresh', 'new'), target);
    expect(published()).toBe('new');
    expect(readdirSync(folder)).toEqual(['dist']);
  });

  it('publishes the first site', () => {
    swapFolder(site('fresh', 'new'), path.join(folder, 'dist'));
    expect(published()).toBe('new');
  });

  it('leaves alone a neighbour that only looks like a leftover', () => {
    site('dist.old', 'kept by hand');
    swapFolder(site('fresh', 'new'), site('dist', 'old'));
    expect(readdirSync(folder).sort()).toEqual(['dist', 'dist.old']);
  });
});

describe('recoverSwap', () => {
  it('puts the old site back when the swap was killed between its two renames', () => {
    site('.dist.replaced-site', 'old');
    site('.dist.incoming-site', 'new');
    expect(recoverSwap(path.join(folder, 'dist'))).toBe(true);
    expect(published()).toBe('old');
    expect(readdirSync(folder)).toEqual(['dist']);
  });

  it('keeps the new site when the swap was killed while the old one was being removed', () => {
    site('dist', 'new');
    site('.dist.replaced-site', 'half of the old');
    expect(recoverSwap(path.join(folder, 'dist'))).toBe(false);
    expect(published()).toBe('new');
    expect(readdirSync(folder)).toEqual(['dist']);
  });

  it('keeps the old site when the swap was killed before its first rename', () => {
    site('dist', 'old');
    site('.dist.incoming-site', 'new');
    expect(recoverSwap(path.join(folder, 'dist'))).toBe(false);
    expect(published()).toBe('old');
    expect(existsSync(path.join(folder, '.dist.incoming-site'))).toBe(false);
  });

  it('has nothing to do where nothing was published yet', () => {
    expect(recoverSwap(path.join(folder, 'no', 'such', 'dist'))).toBe(false);
  });
});
