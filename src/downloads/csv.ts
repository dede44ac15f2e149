import { toCsvLine } from '../locale/csv-line.ts';
import type { DownloadFormat } from './format.ts';
import { joinText } from './join-text.ts';
import type { Table, WordedTable } from './table.ts';

const rowsAPiece = 50;

/**
 * A table as RFC 4180 has it: UTF-8 without a byte order mark, which would end up in the first column's name in
 * many readers; lines end with CRLF; an empty field is nothing.
 */
export function writeCsv(table: WordedTable): Uint8Array {
  return joinText(() => csvPieces(table));
}

/** The same in pieces, for those who need not hold the whole. */
export function* csvPieces({ columns, rows }: WordedTable): Iterable<string> {
  yield toCsvLine(columns.map(({ name }) => name));
  for (let start = 0; start < rows.length; start += rowsAPiece)
    yield rows
      .slice(start, start + rowsAPiece)
      .map(toCsvLine)
      .join('');
}

/** How long the file is. */
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
