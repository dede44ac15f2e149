import { strToU8, Zip, ZipDeflate } from 'fflate';

/** A text file of an archive, in pieces, so that a large one is never in memory as a whole. */
export interface ArchiveEntry {
  /** Path in the archive: ASCII, with forward slashes. */
  readonly name: string;
  readonly content: Iterable<string>;
}

/** How many characters the compressor gets at a time, because each call has a cost of its own. */
const pieceLength = 1 << 18;

/** The earliest time of the format; the current time would make every build different. */
const fixedTime = new Date(1980, 0, 1);

/**
 * Packs files into a ZIP archive, the same bytes on every machine: fixed times, no mark of the operating system, and a
 * compressor in JavaScript, because the one in Node differs between processors.
 */
export function packArchive(entries: readonly ArchiveEntry[]): Uint8Array {
  const chunks: Uint8Array[] = [];
  const archive = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for (const { name, content } of entries) {
    const file = new ZipDeflate(name, { level: 6 });
    file.mtime = fixedTime;
    file.os = 0;
    archive.add(file);
    let buffer = '';
    for (const piece of content) {
      buffer += piece;
      if (buffer.length < pieceLength) continue;
      file.push(strToU8(buffer));
      buffer = '';
    }
    file.push(strToU8(buffer), true);
  }
  archive.end();
  return Buffer.concat(chunks);
}
