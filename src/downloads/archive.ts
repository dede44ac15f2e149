import { strToU8, Zip, ZipDeflate } from 'fflate';

/** A text file of an archive; it comes in pieces, so that a large one is never held as a whole. */
export interface ArchiveEntry {
  /** Path in the archive: ASCII, with forward slashes. */
  readonly name: string;
  readonly content: Iterable<string>;
}

/** Characters that go to the compressor at a time; small pieces cost more than they hold. */
const pieceLength = 1 << 18;

/** The first moment that the format can express; the clock would make every build another. */
const noMoment = new Date(1980, 0, 1);

/**
 * Packs files into a ZIP archive, the same bytes on every machine: fixed times, no system's marks, and a compressor
 * in JavaScript, because that of Node differs between processors.
 */
export function packArchive(entries: readonly ArchiveEntry[]): Uint8Array {
  const chunks: Uint8Array[] = [];
  const archive = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for (const { name, content } of entries) {
    const file = new ZipDeflate(name, { level: 6 });
    file.mtime = noMoment;
    file.os = 0;
    archive.add(file);
    let waiting = '';
    for (const piece of content) {
      waiting += piece;
      if (waiting.length < pieceLength) continue;
      file.push(strToU8(waiting));
      waiting = '';
    }
    file.push(strToU8(waiting), true);
  }
  archive.end();
  return Buffer.concat(chunks);
}
