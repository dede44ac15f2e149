import { csvParseRows } from 'd3';
import { unzipSync } from 'fflate';
import { parquetReadObjects } from 'hyparquet';
import type { DatasetPack } from '../../src/downloads/format.ts';
import type { Cell, Table, TableName } from '../../src/downloads/table.ts';
import { readXlsx } from './read-xlsx.ts';

const decoder = new TextDecoder();

/** The cells of a table as one form for all comparisons: text, or null. */
function plainRows({ columns, rows }: Table): (string | null)[][] {
  return [
    columns.map(({ name }) => name),
    ...rows.map((cells) => cells.map((cell) => (cell === null ? null : String(cell)))),
  ];
}

function fromCsv(content: Uint8Array): (string | null)[][] {
  return csvParseRows(decoder.decode(content)).map((cells) =>
    cells.map((cell) => (cell === '' ? null : cell)),
  );
}

function fromJson(content: Uint8Array, name: TableName): (string | null)[][] {
  const rows = (JSON.parse(decoder.decode(content)) as Record<string, Record<string, unknown>[]>)[name] ?? [];
  const header = Object.keys(rows[0] ?? {});
  return [header, ...rows.map((row) => header.map((key) => (row[key] === null ? null : String(row[key]))))];
}

function fromXlsx(content: Uint8Array, name: TableName): (string | null)[][] {
  return (readXlsx(content).get(name) ?? []).map((cells) =>
    cells.map((cell: Cell) => (cell === null ? null : String(cell))),
  );
}

/** A file in memory as the reader of Parquet wants it. */
export function bufferOf(content: Uint8Array): ArrayBuffer {
  return new Uint8Array(content).buffer;
}

async function fromParquet(content: Uint8Array, header: readonly string[]): Promise<(string | null)[][]> {
  const rows = await parquetReadObjects({ file: bufferOf(content) });
  const write = (value: unknown, key: string, decimals: unknown): string | null => {
    if (value === null || value === undefined) return null;
    if (value instanceof Date) return value.toISOString().slice(0, 10);
    // The reader gives a DECIMAL as a number; its printed digits come back with `decimals`.
    return ['value', 'low', 'high'].includes(key) ? Number(value).toFixed(Number(decimals)) : String(value);
  };
  return [[...header], ...rows.map((row) => header.map((key) => write(row[key], key, row.decimals)))];
}

/** Where a file of the pack says something else than its tables; empty when all formats agree. */
export async function disagreements(
  pack: DatasetPack,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<string[]> {
  const found: string[] = [];
  const compare = (file: string, read: (string | null)[][], table: Table): void => {
    const wanted = plainRows(table);
    if (read.length !== wanted.length) found.push(`${file}: ${read.length} rows for ${wanted.length}`);
    wanted.forEach((cells, row) =>
      cells.forEach((cell, column) => {
        const got = read[row]?.[column] ?? null;
        if (got !== cell) found.push(`${file}, row ${row}, ${wanted[0]?.[column]}: ${got} for ${cell}`);
      }),
    );
  };
  const content = (extension: string): Uint8Array => files.get(extension) ?? new Uint8Array();
  const { data } = pack.tables;
  compare('csv', fromCsv(content('csv')), data);
  compare(
    'parquet',
    await fromParquet(
      content('parquet'),
      data.columns.map(({ name }) => name),
    ),
    data,
  );
  const archive = unzipSync(content('zip'));
  for (const [name, table] of Object.entries(pack.tables) as [TableName, Table][]) {
    if (table.rows.length > 0) compare(`json ${name}`, fromJson(content('json'), name), table);
    compare(`xlsx ${name}`, fromXlsx(content('xlsx'), name), table);
    const file = name === 'data' ? pack.about.id : name;
    compare(`zip ${name}`, fromCsv(archive[`${pack.about.id}/${file}.csv`] ?? new Uint8Array()), table);
  }
  return found;
}
