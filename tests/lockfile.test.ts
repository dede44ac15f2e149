import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../scripts/run/settings.ts';

interface Lockfile {
  readonly packages: Readonly<
    Record<
      string,
      {
        readonly devDependencies?: Readonly<Record<string, string>>;
        readonly optionalDependencies?: Readonly<Record<string, string>>;
      }
    >
  >;
}

function read<T>(name: string): T {
  return JSON.parse(readFileSync(path.join(projectRoot, name), 'utf8')) as T;
}

/** The optional packages, such as those for other operating systems, that packages depend on and that have no entry. */
function missingPackages({ packages }: Lockfile): string[] {
  const locked = new Set(Object.keys(packages).map((key) => key.split('node_modules/').at(-1)));
  return Object.values(packages)
    .flatMap(({ optionalDependencies }) => Object.keys(optionalDependencies ?? {}))
    .filter((name) => !locked.has(name));
}

describe('package-lock.json', () => {
  const lockfile = read<Lockfile>('package-lock.json');

  it('holds every optional package; without one, npm ci refuses it on every machine', () => {
    expect(missingPackages(lockfile)).toEqual([]);
    const { 'node_modules/@biomejs/cli-win32-x64': _, ...packages } = lockfile.packages;
    expect(missingPackages({ packages })).toEqual(['@biomejs/cli-win32-x64']);
  });

  it('asks for exactly what package.json asks for', () => {
    expect(lockfile.packages['']?.devDependencies).toEqual(
      read<{ devDependencies: unknown }>('package.json').devDependencies,
    );
  });
});
