import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { frozenHash } from '../../src/embeds/frozen.ts';
import type { Refusal } from '../../src/model/refusal.ts';

/*
 * Pinned embeds promise never to change and never to vanish. The site forgets its old figures with every build; the
 * store does not: `npm run freeze` puts the frozen files of a built site into it, they are committed, and every later
 * build publishes all of them again. Nothing is ever taken out.
 */

const storeFolder = 'data/frozen';
/** In the format of `sha256sum`, so that anybody can check the store without this program. */
const list = 'SHA256SUMS';

/** Frozen files by their path below `frozen/`, such as `zh/output-0123456789ab.html`, with their digests. */
export type FrozenNames = ReadonlyMap<string, string>;

/**
 * Reads what has been pinned, and checks that none of it was changed, lost or slipped in.
 *
 * @param contentRoot folder with `data/`
 */
export function readStore(contentRoot: string): {
  readonly names: FrozenNames;
  readonly refusals: readonly Refusal[];
} {
  const folder = path.join(contentRoot, storeFolder);
  const names = new Map<string, string>();
  const refusals: Refusal[] = [];
  const listed = existsSync(path.join(folder, list)) ? readFileSync(path.join(folder, list), 'utf8') : '';
  listed
    .split('\n')
    .filter(Boolean)
    .forEach((line, index) => {
      const [, digest = '', name = ''] = /^([0-9a-f]{64}) {2}((?:zh|en)\/[\w-]+\.html)$/.exec(line) ?? [];
      if (name) names.set(name, digest);
      else
        refusals.push({
          file: `${storeFolder}/${list}`,
          place: `line ${index + 1}`,
          found: line,
          expected: 'a SHA-256 digest, two spaces and a name',
          remedy: 'Restore the file from the history; only `npm run freeze` writes it.',
        });
    });
  const found = new Set(framesIn(folder));
  for (const [name, digest] of names) {
    const complaint = !found.has(name)
      ? 'no file'
      : digestOf(readFileSync(path.join(folder, name))) === digest
        ? undefined
        : 'other bytes';
    if (complaint)
      refusals.push({
        file: `${storeFolder}/${name}`,
        place: 'the whole file',
        found: complaint,
        expected: 'the file as it was pinned, for pages that show it',
        remedy: 'Restore it from the history.',
      });
  }
  for (const name of found)
    if (!names.has(name))
      refusals.push({
        file: `${storeFolder}/${name}`,
        place: 'the whole file',
        found: `a file that ${list} does not list`,
        expected: 'only files that were pinned',
        remedy: 'Remove it; only `npm run freeze` adds files.',
      });
  return { names, refusals };
}

/**
 * Publishes everything that was ever pinned.
 *
 * @param contentRoot folder with `data/`
 * @param site the built site
 * @returns names of the site's own frozen files that are not in the store yet
 */
export function publishStore(contentRoot: string, site: string): readonly string[] {
  const { names } = readStore(contentRoot);
  const fresh = framesIn(path.join(site, 'frozen')).filter((name) => !names.has(name));
  for (const name of names.keys()) {
    const target = path.join(site, 'frozen', name);
    mkdirSync(path.dirname(target), { recursive: true });
    cpSync(path.join(contentRoot, storeFolder, name), target);
  }
  return fresh;
}

/**
 * Adds the frozen files of a built site to the store.
 *
 * @param site the built site
 * @param contentRoot folder with `data/`
 * @returns names of the files that are new
 * @throws when a file's name does not state its digest, which no build writes
 */
export function freeze(site: string, contentRoot: string): readonly string[] {
  const { names } = readStore(contentRoot);
  const all = new Map(names);
  const fresh = framesIn(path.join(site, 'frozen')).filter((name) => !names.has(name));
  for (const name of fresh) {
    const bytes = readFileSync(path.join(site, 'frozen', name));
    if (!name.endsWith(`-${frozenHash(bytes)}.html`)) throw new Error(`frozen/${name} has another digest.`);
    all.set(name, digestOf(bytes));
    const target = path.join(contentRoot, storeFolder, name);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, bytes);
  }
  const lines = [...all].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, digest]) => `${digest}  ${name}\n`);
  if (fresh.length > 0) writeFileSync(path.join(contentRoot, storeFolder, list), lines.join(''));
  return fresh;
}

function framesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .map((name) => name.split(path.sep).join('/'))
    .sort();
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
