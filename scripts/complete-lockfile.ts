// Some registry mirrors lack packages for other operating systems. npm then writes a lockfile without them, and
// `npm ci` refuses that lockfile everywhere. This program adds the missing entries; run it after `npm install`:
//   node_modules/node/bin/node scripts/complete-lockfile.ts
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runProgram } from './run/run-program.ts';
import { projectRoot } from './run/settings.ts';

interface LockedPackage {
  readonly version?: string;
  readonly optional?: boolean;
  readonly dev?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly libc?: readonly string[];
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** The part of package-lock.json that this program reads. */
export interface Lockfile {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

/** What words in a package's name say of the machines it is for. */
const systems = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];
const processors = [
  'arm',
  'arm64',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'wasm32',
  'x64',
];
const libraries: Readonly<Record<string, string>> = { musl: 'musl', gnu: 'glibc' };

/**
 * Finds the optional packages that others ask for and the lockfile does not hold.
 *
 * @param lockfile parsed package-lock.json
 * @returns new entries by their key in `packages`; versions are exact, as npm has chosen none
 */
export function missingPackages({ packages }: Lockfile): Readonly<Record<string, LockedPackage>> {
  const missing: Record<string, LockedPackage> = {};
  for (const [key, { optionalDependencies = {} }] of Object.entries(packages)) {
    for (const [name, range] of Object.entries(optionalDependencies)) {
      if (isHeld(packages, key, name)) continue;
      const words = name.split(/[^a-z0-9]+/);
      const of = (known: readonly string[]): string[] => known.filter((word) => words.includes(word));
      const libc = words.flatMap((word) => libraries[word] ?? []);
      missing[`node_modules/${name}`] = {
        version: range.replace(/^[^0-9]*/, ''),
        ...(of(processors).length > 0 ? { cpu: of(processors) } : {}),
        dev: true,
        ...(libc.length > 0 ? { libc } : {}),
        optional: true,
        ...(of(systems).length > 0 ? { os: of(systems) } : {}),
      };
    }
  }
  return missing;
}

/** Looks where Node would look: beside the package's own dependencies, then one level up, and so on. */
function isHeld(packages: Lockfile['packages'], from: string, name: string): boolean {
  const parts = from === '' ? [] : from.split(/(?:^|\/)node_modules\//).slice(1);
  return [...parts.keys(), parts.length].some((depth) => {
    const levels = [...parts.slice(0, parts.length - depth), name];
    return Object.hasOwn(packages, levels.map((level) => `node_modules/${level}`).join('/'));
  });
}

/**
 * @param lockfile parsed package-lock.json
 * @returns the same with the missing packages in their places
 */
export function completeLockfile<Whole extends Lockfile>(lockfile: Whole): Whole {
  const packages = { ...lockfile.packages, ...missingPackages(lockfile) };
  const sorted = Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return { ...lockfile, packages: Object.fromEntries(sorted) };
}

if (import.meta.main) {
  await runProgram(async () => {
    const file = path.join(projectRoot, 'package-lock.json');
    const lockfile = JSON.parse(readFileSync(file, 'utf8')) as Lockfile;
    const names = Object.keys(missingPackages(lockfile));
    if (names.length > 0) writeFileSync(file, `${JSON.stringify(completeLockfile(lockfile), null, 2)}\n`);
    console.log(
      names.length > 0 ? `Added ${names.length} packages of other machines.` : 'Nothing was missing.',
    );
    return 0;
  });
}
