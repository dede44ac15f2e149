import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { checksumList, sha256 } from '../../src/downloads/checksums.ts';
import { frozenHash } from '../../src/embeds/frozen.ts';
import type { Refusal } from '../../src/model/refusal.ts';
import { filesBelow } from '../run/files-below.ts';

/*
 * Pinned embeds must never change or vanish, but a build writes only the figures of today. So `npm run freeze` copies
 * the frozen files of a built site into this store, they are committed, and every later build publishes all of them
 * again. Nothing is ever removed.
 */

const storeFolder = 'data/frozen';
/** In the format of `sha256sum`, so that anybody can check the store without this program. */
const listFile = 'SHA256SUMS';

/** Frozen files by their path below `frozen/`, such as `zh/output-0123456789ab.html`, with their digests. */
export type FrozenNames = ReadonlyMap<string, string>;

/**
 * Reads what has been pinned, and checks that no file was changed, lost or added by hand.
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
  const listed = existsSync(path.join(folder, listFile))
    ? readFileSync(path.join(folder, listFile), 'utf8')
    : '';
  listed
    .split('\n')
    .filter(Boolean)
    .forEach((line, index) => {
      const [, digest = '', name = ''] = /^([0-9a-f]{64}) {2}((?:zh|en)\/[\w-]+\.html)$/.exec(line) ?? [];
      if (name) names.set(name, digest);
      else
        refusals.push({
          file: `${storeFolder}/${listFile}`,
          place: { line: index + 1 },
          found: line,
          expected: 'a SHA-256 digest, two spaces and a name',
          remedy: 'Restore the file from the history; only `npm run freeze` writes it.',
        });
    });
  const found = new Set(frozenFilesIn(folder));
  for (const [name, digest] of names) {
    const complaint = !found.has(name)
      ? 'no file'
      : sha256(readFileSync(path.join(folder, name))) === digest
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
        found: `a file that ${listFile} does not list`,
        expected: 'only files that were pinned',
        remedy: 'Remove it; only `npm run freeze` adds files.',
      });
  return { names, refusals };
}

/**
 * Publishes everything that has ever been pinned.
 *
 * @param contentRoot folder with `data/`
 * @param site the built site
 * @returns names of the site's own frozen files that are not in the store yet
 */
export function publishStore(contentRoot: string, site: string): readonly string[] {
  const { names } = readStore(contentRoot);
  const fresh = frozenFilesIn(path.join(site, 'frozen')).filter((name) => !names.has(name));
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
  const fresh = frozenFilesIn(path.join(site, 'frozen')).filter((name) => !names.has(name));
  for (const name of fresh) {
    const bytes = readFileSync(path.join(site, 'frozen', name));
    if (!name.endsWith(`-${frozenHash(bytes)}.html`)) throw new Error(`frozen/${name} has another digest.`);
    all.set(name, sha256(bytes));
    const target = path.join(contentRoot, storeFolder, name);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, bytes);
  }
  if (fresh.length > 0) writeFileSync(path.join(contentRoot, storeFolder, listFile), checksumList(all));
  return fresh;
}

function frozenFilesIn(folder: string): string[] {
  return existsSync(folder) ? filesBelow(folder, '.html') : [];
}
