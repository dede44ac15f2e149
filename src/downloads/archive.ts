import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/** A file of an archive; text comes in pieces, so that a large one is never held as a whole. */
export interface ArchiveEntry {
  /** Path in the archive: ASCII, with forward slashes. */
  readonly name: string;
  readonly content: Uint8Array | Iterable<string>;
  /** Whether it is packed already and only stored. Default false. */
  readonly stored?: boolean;
}

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
  for (const { name, content, stored = false } of entries) {
    const file = stored ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 });
    file.mtime = noMoment;
    file.os = 0;
    archive.add(file);
    if (content instanceof Uint8Array) file.push(content, true);
    else {
      for (const piece of content) file.push(strToU8(piece));
      file.push(new Uint8Array(0), true);
    }
  }
  archive.end();
  return Buffer.concat(chunks);
}
