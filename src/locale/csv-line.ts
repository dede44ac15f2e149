import { csvFormatRow } from 'd3';

/** One line of a CSV file by RFC 4180: what holds a comma, a quote or a line break is quoted; nothing is an empty field. */
export function toCsvLine(cells: readonly (string | boolean | null)[]): string {
  return `${csvFormatRow(cells.map((cell) => String(cell ?? '')))}\r\n`;
}
