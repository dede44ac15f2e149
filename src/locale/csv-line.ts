/**
 * One line of a CSV file by RFC 4180: cells with a comma, a quote or a line break are quoted; null is an empty field.
 * A test holds it to `csvFormatRow` of d3, which would bring its reader along and add 2.3 kB to the script of Explore.
 */
export function toCsvLine(cells: readonly (string | boolean | null)[]): string {
  return `${cells.map(toField).join(',')}\r\n`;
}

function toField(cell: string | boolean | null): string {
  const text = String(cell ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
