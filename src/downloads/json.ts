import type { DownloadFormat } from './format.ts';
import { schemaFile } from './json-schema.ts';
import type { Table } from './table.ts';

const rowsAPiece = 500;

/** Everything in one file: an object a row, decimals as strings, so that no zero and no digit is lost. */
export const json: DownloadFormat = {
  extension: 'json',
  mediaType: 'application/json',
  write({ about, tables }) {
    const encoder = new TextEncoder();
    const parts: Uint8Array[] = [];
    const push = (text: string): void => void parts.push(encoder.encode(text));
    push(
      `{\n"$schema": ${JSON.stringify(`../${schemaFile}`)},\n"dataset": ${JSON.stringify(about, null, 1)}`,
    );
    for (const [name, table] of Object.entries(tables)) {
      push(`,\n${JSON.stringify(name)}: [`);
      for (const piece of rowPieces(table)) push(piece);
      push('\n]');
    }
    push('\n}\n');
    return Buffer.concat(parts);
  },
};

/** The rows of a table as objects, one a line. */
function* rowPieces({ columns, rows }: Table): Iterable<string> {
  const keys = columns.map(({ name }) => JSON.stringify(name));
  for (let start = 0; start < rows.length; start += rowsAPiece) {
    const lines = rows.slice(start, start + rowsAPiece).map((cells) => {
      const members = cells.map((cell, index) => {
        const isInteger = columns[index]?.type === 'integer' && cell !== null;
        return `${keys[index]}:${isInteger ? cell : JSON.stringify(cell)}`;
      });
      return `{${members.join(',')}}`;
    });
    yield `${start === 0 ? '\n' : ',\n'}${lines.join(',\n')}`;
  }
}
