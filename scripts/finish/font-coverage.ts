/**
 * Reads which characters a TrueType font can draw.
 *
 * @param font an uncompressed TrueType font
 * @returns code points
 * @throws when the font has no character table in a known format
 */
export function fontCoverage(font: Uint8Array): ReadonlySet<number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const table = findTable(view, 'cmap');
  const covered = new Set<number>();
  let known = false;
  for (let index = 0; index < view.getUint16(table + 2); index += 1) {
    const subtable = table + view.getUint32(table + 4 + 8 * index + 4);
    const format = view.getUint16(subtable);
    if (format === 4) addSegments(view, subtable, covered);
    if (format === 12) addGroups(view, subtable, covered);
    if (format === 4 || format === 12) known = true;
  }
  if (!known) throw new Error('The font has no character table of format 4 or 12.');
  return covered;
}

function findTable(view: DataView, tag: string): number {
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const entry = 12 + 16 * index;
    const name = [0, 1, 2, 3].map((byte) => String.fromCharCode(view.getUint8(entry + byte))).join('');
    if (name === tag) return view.getUint32(entry + 8);
  }
  throw new Error(`The font has no ${tag} table.`);
}

/** Format 4, for the Basic Multilingual Plane: parallel arrays of segment ends and starts. */
function addSegments(view: DataView, subtable: number, covered: Set<number>): void {
  const doubled = view.getUint16(subtable + 6);
  for (let offset = 0; offset < doubled; offset += 2) {
    const end = view.getUint16(subtable + 14 + offset);
    const start = view.getUint16(subtable + 16 + doubled + offset);
    // The last segment, at 0xFFFF, is only the end mark.
    for (let point = start; point <= end && point < 0xffff; point += 1) covered.add(point);
  }
}

/** Format 12, for all planes: groups of start, end and first glyph. */
function addGroups(view: DataView, subtable: number, covered: Set<number>): void {
  for (let index = 0; index < view.getUint32(subtable + 12); index += 1) {
    const group = subtable + 16 + 12 * index;
    const end = view.getUint32(group + 4);
    for (let point = view.getUint32(group); point <= end; point += 1) covered.add(point);
  }
}
