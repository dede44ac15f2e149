import { createHash } from 'node:crypto';
import { compareText } from '../model/record.ts';

/** SHA-256 in hexadecimal of some content, which may be given in pieces. */
export function sha256(content: Uint8Array | string | Iterable<string>): string {
  const hash = createHash('sha256');
  if (typeof content === 'string' || content instanceof Uint8Array) hash.update(content);
  else for (const piece of content) hash.update(piece);
  return hash.digest('hex');
}

/** Writes the list that `sha256sum --check` reads, sorted by name, from the hash of each file. */
export function checksumList(hashes: ReadonlyMap<string, string>): string {
  return [...hashes]
    .sort(([a], [b]) => compareText(a, b))
    .map(([name, hash]) => `${hash}  ${name}\n`)
    .join('');
}
