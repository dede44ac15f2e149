import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import type { Cell, ColumnName } from '../../../src/downloads/table.ts';
import { fileOf } from '../../downloads/published.ts';
import { missingTools, run, slowToolLimit, tools } from '../../downloads/tools.ts';
import { realFiles } from '../real-site.ts';

if (missingTools.length > 0)
  console.warn(`Not installed here, so the files were not opened with them: ${missingTools.join(', ')}`);

const published = realFiles();
const [largest] = [...published.datasets.values()].sort(
  (a, b) => b.about.counts.observations - a.about.counts.observations,
);
if (!largest) throw new Error('The site has no dataset.');
const { about, files } = largest;
const { data } = largest.pack.tables;
const folder = mkdtempSync(path.join(tmpdir(), 'record-clients-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
for (const { extension } of files)
  writeFileSync(
    path.join(folder, `${about.id}.${extension}`),
    fileOf(published, `download/datasets/${about.id}.${extension}`),
  );
const base = path.join(folder, about.id);

const cell = (row: readonly Cell[], column: ColumnName): Cell =>
  row[data.columns.findIndex(({ name }) => name === column)] ?? null;
const values = data.rows.map((row) => cell(row, 'value') ?? '');
describe('the CSV file', { timeout: slowToolLimit }, () => {
  it.skipIf(!tools.duckdb)('tells DuckDB its types by itself', async () => {
    const connection = await (await tools.duckdb?.DuckDBInstance.create(':memory:'))?.connect();
    const result = await connection?.runAndReadAll(
      `SELECT observation, typeof(start) AS day, typeof(is_current) AS flag FROM '${base}.csv'`,
    );
    expect(result?.getRowObjectsJson()).toEqual(
      data.rows.map((row) => ({ observation: cell(row, 'observation'), day: 'DATE', flag: 'BOOLEAN' })),
    );
  });
});

describe('the workbook', { timeout: slowToolLimit }, () => {
  it.skipIf(!tools.openpyxl)('shows openpyxl its frozen header, numbers as numbers and days as days', () => {
    const script = `import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
sheet = book["data"]
rows = list(sheet.iter_rows(values_only=True))
place = rows[0].index("value")
start = rows[0].index("start")
print(json.dumps({"sheets": book.sheetnames, "frozen": sheet.freeze_panes, "title": rows[1][3],
  "values": [row[place] for row in rows[1:]], "day": type(rows[1][start]).__name__}))`;
    const read = JSON.parse(run(tools.openpyxl ?? '', ['-', `${base}.xlsx`], script) ?? '') as Record<
      string,
      unknown
    >;
    expect(read).toEqual({
      sheets: Object.keys(largest.pack.tables),
      frozen: 'A2',
      title: cell(data.rows[0] ?? [], 'series_zh'),
      values: values.map((value) => (value === '' ? null : Number(value))),
      day: 'datetime',
    });
  });

  it.skipIf(!tools.xmllint)('is XML, part by part', () => {
    for (const [name, content] of Object.entries(
      unzipSync(fileOf(published, `download/datasets/${about.id}.xlsx`)),
    ))
      expect(run(tools.xmllint ?? '', ['--noout', '-'], new TextDecoder().decode(content)), name).toBe('');
  });
});

describe('the Parquet file', { timeout: slowToolLimit }, () => {
  it.skipIf(!tools.duckdb)('gives DuckDB exact decimals, days and truths', async () => {
    const connection = await (await tools.duckdb?.DuckDBInstance.create(':memory:'))?.connect();
    const result = await connection?.runAndReadAll(
      `SELECT DISTINCT typeof(value) AS value, typeof(start) AS day, typeof(is_current) AS flag FROM '${base}.parquet'`,
    );
    expect(result?.getRowObjectsJson()).toEqual([{ value: 'DECIMAL(18,6)', day: 'DATE', flag: 'BOOLEAN' }]);
  });
});

describe('the archive', { timeout: slowToolLimit }, () => {
  it.skipIf(!tools.unzip || !tools.sha256sum)('of every dataset unpacks, and its checksums hold', () => {
    for (const id of published.datasets.keys()) {
      const file = path.join(folder, `${id}.zip`);
      writeFileSync(file, fileOf(published, `download/datasets/${id}.zip`));
      run(tools.unzip ?? '', ['-q', '-o', file, '-d', folder]);
      const checked = run(tools.sha256sum ?? '', ['--check', 'SHA256SUMS'], undefined, path.join(folder, id));
      expect(checked?.match(/: OK$/gm)?.length, id).toBe(readdirSync(path.join(folder, id)).length - 1);
    }
  });
});
