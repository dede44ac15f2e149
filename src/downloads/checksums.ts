import { createHash } from 'node:crypto';

/** SHA-256 in hexadecimal. */
export function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}

/** A list that `sha256sum --check` reads, sorted by name. */
export function checksumList(files: ReadonlyMap<string, Uint8Array>): string {
  return [...files]
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([name, content]) => `${sha256(content)}  ${name}\n`)
    .join('');
}
