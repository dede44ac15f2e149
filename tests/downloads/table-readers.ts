import { mkdtempSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { csvParse } from 'd3';
import { parquetReadObjects } from 'hyparquet';
import { run, tools } from './tools.ts';

/** What came out of a table in one client. */
export interface Reading {
  readonly rows: number;
  /** Of the values, as the client itself adds them up. */
  readonly sum: string;
  /** Cells of the whole table in which there is nothing. */
  readonly nulls: number;
  /** The values as printed, `8204.80` with its zero; empty where there is none. */
  readonly printed: readonly string[];
  /** A column of Chinese text. */
  readonly names: readonly string[];
}

/** The columns to look at: one of values and one of Chinese text. */
export interface Columns {
  readonly value: string;
  readonly name: string;
}

export interface TableReader {
  readonly format: 'csv' | 'xlsx' | 'json' | 'parquet' | 'zip';
  readonly client: string;
  /** Whether the client is installed here. */
  readonly isHere: boolean;
  /** Reads files of the format, all of them by one start of the client. */
  readonly read: (
    files: readonly string[],
    columns: Columns,
  ) => readonly Reading[] | Promise<readonly Reading[]>;
}

const programOf = (name: string): string => fileURLToPath(new URL(`readers/${name}`, import.meta.url));

function inPython(
  format: TableReader['format'],
  client: string,
  library: string,
  python: string | undefined,
): TableReader {
  return {
    format,
    client,
    isHere: python !== undefined,
    read: (files, { value, name }) =>
      JSON.parse(
        run(python ?? '', [programOf('read.py'), library, value, name, ...files]) ?? '',
      ) as Reading[],
  };
}

function inR(format: TableReader['format']): TableReader {
  return {
    format,
    client: 'R',
    isHere: tools.rscript !== undefined,
    read(files, { value, name }) {
      const lines = run(tools.rscript ?? '', ['--vanilla', programOf('read.R'), value, name, ...files]) ?? '';
      return lines
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Reading);
    },
  };
}

type Row = Readonly<Record<string, unknown>>;

/** Rows as a client in JavaScript gives them; what is empty is null or no text. */
function toReading(rows: readonly Row[], { value, name }: Columns, printed = textsOf(rows, value)): Reading {
  return {
    rows: rows.length,
    sum: String(printed.reduce((sum, each) => sum + Number(each), 0)),
    nulls: rows.flatMap((row) => Object.values(row)).filter((cell) => cell === null || cell === '').length,
    printed,
    names: textsOf(rows, name),
  };
}

function textsOf(rows: readonly Row[], column: string): string[] {
  return rows.map((row) => String(row[column] ?? ''));
}

/** DuckDB pads a decimal with zeros and `decimals` says which of them were printed. */
function cut(padded: unknown, decimals: unknown): string {
  if (padded === null) return '';
  const [whole = '', digits = ''] = String(padded).split('.');
  return Number(decimals) === 0 ? whole : `${whole}.${digits.slice(0, Number(decimals))}`;
}

function inDuckDb(
  format: TableReader['format'],
  tableOf: (file: string, columns: Columns) => string,
): TableReader {
  return {
    format,
    client: 'DuckDB',
    isHere: tools.duckdb !== undefined,
    async read(files, columns) {
      const instance = await tools.duckdb?.DuckDBInstance.create(':memory:');
      const connection = await instance?.connect();
      const { value } = columns;
      const readings: Reading[] = [];
      for (const file of files) {
        const table = tableOf(file, columns);
        const rows = (await connection?.runAndReadAll(`SELECT * FROM ${table}`))?.getRowObjectsJson() ?? [];
        const [total] =
          (
            await connection?.runAndReadAll(
              `SELECT sum(${value}::DECIMAL(18, 6))::VARCHAR AS sum FROM ${table}`,
            )
          )?.getRowObjectsJson() ?? [];
        const printed =
          format === 'parquet' ? rows.map((row) => cut(row[value], row.decimals)) : textsOf(rows, value);
        readings.push({ ...toReading(rows, columns, printed), sum: String(total?.sum ?? 0) });
      }
      return readings;
    },
  };
}

/** Comma, quote, UTF-8, from the first row. */
const asCsv = '44,34,76,1';

function inLibreOffice(format: 'csv' | 'xlsx'): TableReader {
  return {
    format,
    client: 'LibreOffice',
    isHere: tools.libreoffice !== undefined,
    read(files, columns) {
      const [first = ''] = files;
      const folder = mkdtempSync(path.join(path.dirname(first), 'office-'));
      run(tools.libreoffice ?? '', [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        ...(format === 'csv' ? [`--infilter=CSV:${asCsv},${keptAsText(first, columns.value)}`] : []),
        '--convert-to',
        // As shown, not as stored.
        `csv:Text - txt - csv (StarCalc):${asCsv},,0,false,true`,
        '--outdir',
        folder,
        ...files,
      ]);
      return files.map((file) => {
        const converted = path.join(folder, `${path.basename(file, `.${format}`)}.csv`);
        return toReading(csvParse(readFileSync(converted, 'utf8')), columns);
      });
    },
  };
}

/** As in the dialogue that opens a CSV file: a column of values is text, or LibreOffice drops its zeros. */
function keptAsText(file: string, column: string): string {
  const [header = ''] = readFileSync(file, 'utf8').split('\r\n', 1);
  return `${header.split(',').indexOf(column) + 1}/2`;
}

/** Every client with every format that it reads by itself. */
export const tableReaders: readonly TableReader[] = [
  inPython('csv', 'Python csv', 'csv', tools.python),
  inPython('csv', 'pandas', 'pandas', tools.pandas),
  inR('csv'),
  inDuckDb('csv', (file, { value }) => `read_csv('${file}', types = {'${value}': 'VARCHAR'})`),
  inLibreOffice('csv'),
  {
    format: 'csv',
    client: 'd3-dsv',
    isHere: true,
    read: (files, columns) => files.map((file) => toReading(csvParse(readFileSync(file, 'utf8')), columns)),
  },
  inPython('xlsx', 'openpyxl', 'openpyxl', tools.openpyxl),
  inPython('xlsx', 'pandas', 'pandas', tools.pandas && tools.openpyxl),
  inLibreOffice('xlsx'),
  inPython('json', 'Python json', 'json', tools.python),
  inPython('json', 'pandas', 'pandas', tools.pandas),
  inDuckDb('json', (file) => `(SELECT unnest(data, recursive := true) FROM read_json('${file}'))`),
  inPython('parquet', 'pandas', 'pandas', tools.parquetInPandas),
  inDuckDb('parquet', (file) => `'${file}'`),
  {
    format: 'parquet',
    client: 'hyparquet',
    isHere: true,
    read: (files, columns) =>
      Promise.all(
        files.map(async (file) => {
          const rows = await parquetReadObjects({ file: new Uint8Array(readFileSync(file)).buffer });
          const printed = rows.map((row) =>
            row[columns.value] === null ? '' : Number(row[columns.value]).toFixed(Number(row.decimals)),
          );
          return toReading(rows, columns, printed);
        }),
      ),
  },
  inPython('zip', 'Python zipfile', 'csv', tools.python),
  inPython('zip', 'pandas', 'pandas', tools.pandas),
  inR('zip'),
];
