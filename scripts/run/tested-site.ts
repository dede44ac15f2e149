import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Everything that the tested site is made from, below the folder of the project. */
const sources = ['data', 'public', 'scripts', 'src', 'astro.config.mjs', 'package-lock.json'];

/**
 * Describes what a site would be built from, so that two states can be told apart without reading them.
 *
 * @param root folder of the project
 * @returns how many files and folders there are, and when the last of them changed
 */
export function stateOfSources(root: string): string {
  const found = sources
    .map((name) => path.join(root, name))
    .filter((each) => existsSync(each))
    .flatMap((each) => [
      each,
      ...(statSync(each).isDirectory()
        ? readdirSync(each, { recursive: true, encoding: 'utf8' }).map((name) => path.join(each, name))
        : []),
    ]);
  // A folder changes when a file in it is renamed or removed, though no file that is left does.
  const last = found.reduce((latest, each) => Math.max(latest, statSync(each).mtimeMs), 0);
  return `${found.length} files and folders, the last changed at ${last}\n`;
}

const noteOf = (site: string): string => `${site}.txt`;

/**
 * Whether a site was built from what the project holds now.
 *
 * @param site folder of the site
 * @param state from `stateOfSources`
 */
export function isBuiltFrom(site: string, state: string): boolean {
  return existsSync(site) && existsSync(noteOf(site)) && readFileSync(noteOf(site), 'utf8') === state;
}

/**
 * Notes beside a site what it was built from.
 *
 * @param site folder of the site
 * @param state from `stateOfSources`, taken before the build, so that whatever changed meanwhile makes the site stale
 */
export function noteState(site: string, state: string): void {
  writeFileSync(noteOf(site), state);
}
