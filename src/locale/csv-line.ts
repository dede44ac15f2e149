/** One line of a CSV file by RFC 4180: what holds a comma, a quote or a line break is quoted; nothing is an empty field. */
export function toCsvLine(cells: readonly (string | boolean | null)[]): string {
  return `${cells.map(toField).join(',')}\r\n`;
}

function toField(cell: string | boolean | null): string {
  if (cell === null) return '';
  const text = String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
