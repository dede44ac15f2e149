import type { DownloadFormat } from './format.ts';
import type { Cell, Table } from './table.ts';

/**
 * A table as RFC 4180 has it: UTF-8 without a byte order mark, which would end up in the first column's name in
 * many readers; lines end with CRLF; an empty field is nothing.
 */
export function writeCsv(table: Table): Uint8Array {
  const encoder = new TextEncoder();
  const line = (cells: readonly Cell[]): string => `${cells.map(toField).join(',')}\r\n`;
  const parts = [encoder.encode(line(table.columns.map(({ name }) => name)))];
  // In pieces, because the text of a large table as one string would be held twice over.
  for (let start = 0; start < table.rows.length; start += 1000)
    parts.push(
      encoder.encode(
        table.rows
          .slice(start, start + 1000)
          .map(line)
          .join(''),
      ),
    );
  return Buffer.concat(parts);
}

function toField(cell: Cell): string {
  if (cell === null) return '';
  const text = String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export const csv: DownloadFormat = {
  extension: 'csv',
  mediaType: 'text/csv',
  write: ({ tables }) => writeCsv(tables.data),
};
