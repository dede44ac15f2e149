import { readFileSync } from 'node:fs';
import path from 'node:path';
import { filesBelow } from '../../scripts/run/files-below.ts';
import { sha256 } from '../../src/downloads/checksums.ts';

/** Digests of all files of a folder, by name. */
export function digests(folder: string): Record<string, string> {
  return Object.fromEntries(
    filesBelow(folder).map((name) => [name, sha256(readFileSync(path.join(folder, name)))]),
  );
}

/** The differences between two folders: files that are in one only, and the first difference of other files. */
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
