import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Digests of all files of a folder, by name. */
export function digests(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
  return Object.fromEntries(
    names.map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(path.join(folder, name)))
        .digest('hex'),
    ]),
  );
}

/** What differs between two folders: files that one lacks, and for others the place of the first difference. */
export function differences(one: string, other: string): string[] {
  const [ours, theirs] = [digests(one), digests(other)];
  return [...new Set([...Object.keys(ours), ...Object.keys(theirs)])].sort().flatMap((name) => {
    if (ours[name] === theirs[name]) return [];
    if (!ours[name] || !theirs[name]) return [`${name} is only in one of them`];
    const [text, otherText] = [one, other].map((folder) => readFileSync(path.join(folder, name), 'latin1'));
    const place = [...(text ?? '')].findIndex((character, index) => character !== otherText?.[index]);
    return [`${name}: ${text?.slice(place - 20, place + 40)} / ${otherText?.slice(place - 20, place + 40)}`];
  });
}
