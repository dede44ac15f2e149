/**
 * Joins pieces of text into one file in UTF-8. The pieces are generated twice, once to be measured and once to be
 * written, so that a large file is in memory only once.
 */
export function joinText(pieces: () => Iterable<string>): Uint8Array {
  let length = 0;
  for (const piece of pieces()) length += Buffer.byteLength(piece);
  const file = Buffer.alloc(length);
  let offset = 0;
  for (const piece of pieces()) offset += file.write(piece, offset);
  return file;
}
