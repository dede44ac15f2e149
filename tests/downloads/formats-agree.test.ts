import { csvParseRows } from 'd3';
import { unzipSync } from 'fflate';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { dataColumns } from '../../src/downloads/data-table.ts';
import { formats } from '../../src/downloads/dataset-formats.ts';
import type { DatasetPack } from '../../src/downloads/format.ts';
import type { Cell, Table, TableName } from '../../src/downloads/table.ts';
import { realFiles } from '../content/real-site.ts';
import { fileOf, fixturePack } from './published.ts';
import { readXlsx } from './read-xlsx.ts';

const decoder = new TextDecoder();
const published = realFiles();
/** Every dataset with its files, as they are published; and the fixture's. */
const packs = [
  ...[...published.datasets.values()].map(({ pack, files }) => {
    const { id } = pack.about;
    const written = files.map(
      ({ extension }) => [extension, fileOf(published, `download/datasets/${id}.${extension}`)] as const,
    );
    return [id, pack, new Map<string, Uint8Array>(written)] as const;
  }),
  ['the fixture', fixturePack(), writeFormats(fixturePack())] as const,
];

/** A dataset in every format, by the ending of the file's name. */
function writeFormats(pack: DatasetPack): ReadonlyMap<string, Uint8Array> {
  return new Map(formats.map(({ extension, write }) => [extension, write(pack)]));
}

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
function bufferOf(content: Uint8Array): ArrayBuffer {
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
async function disagreements(pack: DatasetPack, files: ReadonlyMap<string, Uint8Array>): Promise<string[]> {
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

describe.each(packs)('the formats of %s', (_id, pack, files) => {
  it('agree cell by cell, and no printed digit is lost', async () => {
    expect(await disagreements(pack, files)).toEqual([]);
  });

  it('have the same columns as every other dataset', () => {
    expect(pack.tables.data.columns).toEqual(dataColumns);
  });

  it('are the same bytes when they are written again', () => {
    const again = writeFormats(pack);
    expect(files.size).toBe(formats.length);
    for (const [extension, content] of files)
      expect(Buffer.compare(content, again.get(extension) ?? new Uint8Array()), extension).toBe(0);
  });
});

describe('the comparison of formats', () => {
  it('notices a changed value, a lost zero and a missing row in each format', async () => {
    const pack = fixturePack();
    const files = writeFormats(pack);
    const { data } = pack.tables;
    const place = data.columns.findIndex(({ name }) => name === 'value');
    const change = (write: (rows: Cell[][]) => void): DatasetPack => {
      const rows = data.rows.map((cells) => [...cells]);
      write(rows);
      return { ...pack, tables: { ...pack.tables, data: { ...data, rows } } };
    };
    const mutations = [
      change((rows) => void (rows[0] ?? []).splice(place, 1, '1.00')),
      change((rows) => void (rows[0] ?? []).splice(place, 1, String(rows[0]?.[place]).slice(0, -1))),
      change((rows) => void rows.pop()),
    ];
    for (const mutated of mutations) {
      const found = await disagreements(mutated, files);
      for (const file of ['csv', 'parquet', 'json data', 'xlsx data', 'zip data'])
        expect(
          found.some((each) => each.startsWith(file)),
          `${file}: ${found.join('\n')}`,
        ).toBe(true);
    }
  });
});

describe('the Parquet file', () => {
  it('holds exact decimals of one scale and says inside what it is', () => {
    const pack = fixturePack();
    const metadata = parquetMetadata(bufferOf(writeFormats(pack).get('parquet') ?? new Uint8Array()));
    const value = metadata.schema.find(({ name }) => name === 'value');
    expect(value).toMatchObject({ converted_type: 'DECIMAL', precision: 18, scale: 6 });
    const said = Object.fromEntries(
      (metadata.key_value_metadata ?? []).map(({ key, value: text }) => [key, text]),
    );
    expect(said).toMatchObject({
      title_zh: pack.about.title.zh,
      version: pack.about.version,
      citation_en: pack.about.citation.en,
      csv_sha256: pack.about.hash,
    });
  });
});
