import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { applyBuildOptions, checkTarget } from '../../scripts/build.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'target-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

describe('checkTarget', () => {
  it('accepts a folder that is new, empty or a built site', () => {
    expect(() => checkTarget(path.join(folder, 'new'))).not.toThrow();
    expect(() => checkTarget(folder)).not.toThrow();
    writeFileSync(path.join(folder, 'index.html'), '');
    expect(() => checkTarget(folder)).not.toThrow();
  });

  it.each(['letters.txt', 'package.json', '.git'])('refuses a folder that holds %s', (name) => {
    mkdirSync(path.join(folder, name));
    expect(() => checkTarget(folder)).toThrow('not a built site');
  });

  it('refuses a project that happens to have an index page', () => {
    writeFileSync(path.join(folder, 'index.html'), '');
    writeFileSync(path.join(folder, 'package.json'), '');
    expect(() => checkTarget(folder)).toThrow('not a built site');
  });
});

describe('applyBuildOptions', () => {
  it('takes folders from where the reader stands', () => {
    // Stubbed, so that they are put back afterwards.
    for (const name of ['OUT_DIR', 'CONTENT_ROOT', 'AS_OF']) vi.stubEnv(name, undefined);
    vi.stubEnv('INIT_CWD', folder);
    applyBuildOptions(['--out', 'site', '--content=elsewhere', '--as-of', '2010-01-01']);
    expect(process.env.OUT_DIR).toBe(path.join(folder, 'site'));
    expect(process.env.CONTENT_ROOT).toBe(path.join(folder, 'elsewhere'));
    expect(process.env.AS_OF).toBe('2010-01-01');
  });
});
