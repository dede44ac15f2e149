import { create } from 'fontkitten';

/**
 * Reads which characters a font can draw.
 *
 * @param font a file with one font
 * @returns code points
 * @throws when the file is no font that can be read, or holds several
 */
export function fontCoverage(font: Uint8Array): ReadonlySet<number> {
  const opened = create(Buffer.from(font));
  if (opened.isCollection) throw new Error('The file holds several fonts.');
  // The last entry of most character tables, 0xFFFF, only marks their end.
  return new Set(opened.characterSet.filter((point) => point !== 0xffff));
}
