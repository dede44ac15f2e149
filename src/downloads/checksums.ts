import { createHash } from 'node:crypto';

/** SHA-256 in hexadecimal, of a whole or of its pieces one after another. */
export function sha256(content: Uint8Array | string | Iterable<string>): string {
  const hash = createHash('sha256');
  if (typeof content === 'string' || content instanceof Uint8Array) hash.update(content);
  else for (const piece of content) hash.update(piece);
  return hash.digest('hex');
}

/** A list that `sha256sum --check` reads, sorted by name; given the hash of each file. */
export function checksumList(hashes: ReadonlyMap<string, string>): string {
  return [...hashes]
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([name, hash]) => `${hash}  ${name}\n`)
    .join('');
}
