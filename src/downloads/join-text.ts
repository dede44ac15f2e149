/**
 * Joins pieces of text into one file in UTF-8. They are asked for twice, once to be measured and once to be written
 * into place: a large file is then in memory once, and its pieces never all at the same time.
 */
export function joinText(pieces: () => Iterable<string>): Uint8Array {
  let length = 0;
  for (const piece of pieces()) length += Buffer.byteLength(piece);
  const file = Buffer.alloc(length);
  let offset = 0;
  for (const piece of pieces()) offset += file.write(piece, offset);
  return file;
}
