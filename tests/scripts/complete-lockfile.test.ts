import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { completeLockfile, type Lockfile, missingPackages } from '../../scripts/complete-lockfile.ts';
import { projectRoot } from '../../scripts/run/settings.ts';

function read(name: string): unknown {
  return JSON.parse(readFileSync(path.join(projectRoot, name), 'utf8'));
}

const lockfile: Lockfile = {
  packages: {
    '': {},
    'node_modules/a': {
      optionalDependencies: { '@a/linux-x64-musl': '1.2.3', '@a/darwin-arm64': '^1.2.3', '@a/here': '1.0.0' },
    },
    'node_modules/a/node_modules/@a/here': { version: '1.0.0' },
    'node_modules/a/node_modules/b': {
      optionalDependencies: { '@a/here': '1.0.0', '@b/win32-x64': '2.0.0' },
    },
    'node_modules/@b/win32-x64': { version: '2.0.0' },
  },
};

describe('missingPackages', () => {
  it('finds optional packages that are nowhere, and reads from the name for which machines they are', () => {
    expect(missingPackages(lockfile)).toEqual({
      'node_modules/@a/linux-x64-musl': {
        version: '1.2.3',
        cpu: ['x64'],
        dev: true,
        libc: ['musl'],
        optional: true,
        os: ['linux'],
      },
      'node_modules/@a/darwin-arm64': {
        version: '1.2.3',
        cpu: ['arm64'],
        dev: true,
        optional: true,
        os: ['darwin'],
      },
    });
  });

  it('finds nothing in a completed lockfile', () => {
    expect(missingPackages(completeLockfile(lockfile))).toEqual({});
  });
});

describe('package-lock.json', () => {
  it('holds every optional package; otherwise run scripts/complete-lockfile.ts, because npm ci refuses it', () => {
    expect(Object.keys(missingPackages(read('package-lock.json') as Lockfile))).toEqual([]);
  });

  it('asks for exactly what package.json asks for', () => {
    const wanted = read('package.json') as { devDependencies: unknown };
    const { packages } = read('package-lock.json') as {
      packages: Record<string, { devDependencies: unknown }>;
    };
    expect(packages['']?.devDependencies).toEqual(wanted.devDependencies);
  });
});
