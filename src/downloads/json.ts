import type { DatasetPack, DownloadFormat } from './format.ts';
import { joinText } from './join-text.ts';
import { schemaFile } from './json-schema.ts';
import type { Table } from './table.ts';

const rowsPerPiece = 50;

/** Everything in one file: one object for each row, and decimals as strings, so that no digit is lost. */
export const json: DownloadFormat = {
  extension: 'json',
  mediaType: 'application/json',
  write: (pack) => joinText(() => pieces(pack)),
};

function* pieces({ about, tables }: DatasetPack): Iterable<string> {
  yield `{\n"$schema": ${JSON.stringify(`../${schemaFile}`)},\n"dataset": ${JSON.stringify(about, null, 1)}`;
  for (const [name, table] of Object.entries(tables)) {
    yield `,\n${JSON.stringify(name)}: [`;
    yield* rowPieces(table);
    yield '\n]';
  }
  yield '\n}\n';
}

/** The rows of a table as objects, one a line. */
function* rowPieces({ columns, rows }: Table): Iterable<string> {
  const keys = columns.map(({ name }) => JSON.stringify(name));
  for (let start = 0; start < rows.length; start += rowsPerPiece) {
    const lines = rows.slice(start, start + rowsPerPiece).map((cells) => {
      const members = cells.map((cell, index) => {
        const isInteger = columns[index]?.type === 'integer' && cell !== null;
        return `${keys[index]}:${isInteger ? cell : JSON.stringify(cell)}`;
      });
      return `{${members.join(',')}}`;
    });
    yield `${start === 0 ? '\n' : ',\n'}${lines.join(',\n')}`;
  }
}
