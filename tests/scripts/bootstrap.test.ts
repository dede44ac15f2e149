import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { complaintAboutNode, install, isInstalled, takeInstallLock } from '../../scripts/bootstrap.mjs';
import { projectRoot } from '../../scripts/run/settings.ts';

let root: string;
beforeEach(() => {
  vi.spyOn(console, 'log').mockReturnValue();
  vi.spyOn(console, 'error').mockReturnValue();
  root = mkdtempSync(path.join(tmpdir(), 'bootstrap-'));
  writeFileSync(path.join(root, 'package-lock.json'), '{}');
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(root, { recursive: true, force: true });
});

/** Creates the files of `npm ci` that the bootstrap looks for. */
async function installs(): Promise<number> {
  mkdirSync(path.join(root, 'node_modules', 'node', 'bin'), { recursive: true });
  writeFileSync(path.join(root, 'node_modules', 'node', 'bin', 'node'), '');
  return 0;
}

describe('complaintAboutNode', () => {
  it('names an old Node and is content with 18 and newer', () => {
    expect(complaintAboutNode('16.20.2')).toContain('this is Node 16.20.2');
    expect(complaintAboutNode('18.0.0')).toBeUndefined();
    expect(complaintAboutNode('24.21.0')).toBeUndefined();
  });
});

describe('install', () => {
  it('stamps a finished installation, which a changed lockfile makes stale', async () => {
    expect(await install(root, { run: installs })).toBe(0);
    expect(isInstalled(root)).toBe(true);
    writeFileSync(path.join(root, 'package-lock.json'), '{"changed": true}');
    expect(isInstalled(root)).toBe(false);
  });

  it('leaves no stamp when npm fails, and hands its code on', async () => {
    expect(await install(root, { run: async () => 7 })).toBe(7);
    expect(isInstalled(root)).toBe(false);
  });

  it('leaves no stamp when it is interrupted, also where an old one stood', async () => {
    await install(root, { run: installs });
    writeFileSync(path.join(root, 'package-lock.json'), '{"changed": true}');
    const interrupted = install(root, {
      run: async () => {
        expect(existsSync(path.join(root, 'node_modules', '.stamp'))).toBe(false);
        throw new Error('interrupted');
      },
    });
    await expect(interrupted).rejects.toThrow('interrupted');
    expect(isInstalled(root)).toBe(false);
  });

  it('leaves no stamp when the lockfile changes meanwhile', async () => {
    const code = await install(root, {
      run: async () => {
        writeFileSync(path.join(root, 'package-lock.json'), '{"changed": true}');
        return installs();
      },
    });
    expect(code).toBe(1);
    expect(isInstalled(root)).toBe(false);
  });

  it('says so when npm ends well without the pinned Node', async () => {
    expect(await install(root, { run: async () => 0 })).toBe(1);
    expect(isInstalled(root)).toBe(false);
  });

  it('installs once when two commands start together', async () => {
    let count = 0;
    const slow = async (): Promise<number> => {
      count += 1;
      await new Promise((resolve) => setTimeout(resolve, 100));
      return installs();
    };
    expect(await Promise.all([install(root, { run: slow }), install(root, { run: slow })])).toEqual([0, 0]);
    expect(count).toBe(1);
  });
});

describe('takeInstallLock', () => {
  it('takes over the lock of a process that is gone', async () => {
    const dead = spawnSync(process.execPath, ['--version']).pid;
    mkdirSync(path.join(root, '.build'));
    writeFileSync(path.join(root, '.build', 'install.lock'), String(dead));
    const release = await takeInstallLock(root);
    release();
    expect(existsSync(path.join(root, '.build', 'install.lock'))).toBe(false);
  });
});

describe('the bootstrap', () => {
  it('refuses a command that does not exist', () => {
    const { status, stderr } = spawnSync(
      process.execPath,
      [path.join(projectRoot, 'scripts/bootstrap.mjs'), 'biuld'],
      {
        encoding: 'utf8',
      },
    );
    expect(status).toBe(1);
    expect(stderr).toContain('Expected one of: start, test, dev, build, check');
  });
});
