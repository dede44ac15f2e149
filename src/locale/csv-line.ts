import { csvFormatRow } from 'd3';

/** One line of a CSV file by RFC 4180: cells with a comma, a quote or a line break are quoted; null is an empty field. */
export function toCsvLine(cells: readonly (string | boolean | null)[]): string {
  return `${csvFormatRow(cells.map((cell) => String(cell ?? '')))}\r\n`;
}
