import { toCsvLine } from '../locale/csv-line.ts';
import type { DownloadFormat } from './format.ts';
import { joinText } from './join-text.ts';
import type { PlainTable, Table } from './table.ts';

const rowsPerPiece = 50;

/**
 * A table as CSV by RFC 4180. It is UTF-8 without a byte order mark, which many readers would take for a part of the
 * first column's name; lines end with CRLF; a missing value is an empty field.
 */
export function writeCsv(table: PlainTable): Uint8Array {
  return joinText(() => csvPieces(table));
}

/** The same file in pieces, for callers that need not have it in memory as a whole. */
export function* csvPieces({ columns, rows }: PlainTable): Iterable<string> {
  yield toCsvLine(columns.map(({ name }) => name));
  for (let start = 0; start < rows.length; start += rowsPerPiece)
    yield rows
      .slice(start, start + rowsPerPiece)
      .map(toCsvLine)
      .join('');
}

/** The size of the file. */
export function csvBytes(table: Table): number {
  let bytes = 0;
  for (const piece of csvPieces(table)) bytes += Buffer.byteLength(piece);
  return bytes;
}

export const csv: DownloadFormat = {
  extension: 'csv',
  mediaType: 'text/csv',
  write: ({ tables }) => writeCsv(tables.data),
};
