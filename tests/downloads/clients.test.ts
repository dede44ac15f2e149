import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { csvParseRows } from 'd3';
import { unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { serve } from '../../scripts/serve.ts';
import { codeSamples, exampleDay } from '../../src/downloads/code-samples.ts';
import type { Cell, ColumnName } from '../../src/downloads/table.ts';
import { fileOf, realFiles } from './published.ts';
import { missingTools, run, tools } from './tools.ts';

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
const day = exampleDay(data);

/** How many rows each way of choosing gives, worked out here by its definition. */
const chosen = ((): readonly number[] => {
  const known = data.rows.filter((row) => String(cell(row, 'public_by') ?? '9') <= day);
  const newest = (series: Cell): string =>
    known
      .filter((row) => cell(row, 'series') === series)
      .map((row) => String(cell(row, 'edition_released') ?? ''))
      .sort()
      .at(-1) ?? '';
  return [
    data.rows.filter((row) => cell(row, 'is_current')).length,
    data.rows.filter((row) => cell(row, 'is_first')).length,
    known.filter(
      (row) =>
        (cell(row, 'edition_released') ?? '') === newest(cell(row, 'series')) &&
        newest(cell(row, 'series')) !== '',
    ).length,
  ];
})();

function sample(tool: string, files: string): string {
  const found = codeSamples(files, day, 'zh').find((each) => each.tool === tool);
  if (!found) throw new Error(`No sample for ${tool}`);
  return found.code;
}

describe('the CSV file opens in', () => {
  it.skipIf(!tools.python)('Python, with Chinese and every digit', () => {
    const script = `import csv, json, sys
with open(sys.argv[1], encoding="utf-8", newline="") as file:
    print(json.dumps([[row["value"], row["series_zh"]] for row in csv.DictReader(file)]))`;
    const read = JSON.parse(run(tools.python ?? '', ['-', `${base}.csv`], script) ?? '') as string[][];
    expect(read).toEqual(data.rows.map((row, index) => [values[index], cell(row, 'series_zh')]));
  });

  it.skipIf(!tools.duckdb)('DuckDB, which tells its types by itself', async () => {
    const connection = await (await tools.duckdb?.DuckDBInstance.create(':memory:'))?.connect();
    const result = await connection?.runAndReadAll(
      `SELECT observation, typeof(start) AS day, typeof(is_current) AS flag FROM '${base}.csv'`,
    );
    expect(result?.getRowObjectsJson()).toEqual(
      data.rows.map((row) => ({ observation: cell(row, 'observation'), day: 'DATE', flag: 'BOOLEAN' })),
    );
  });
});

describe('the workbook opens in', () => {
  it.skipIf(!tools.openpyxl)('openpyxl, with its header frozen, numbers as numbers and days as days', () => {
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

  it.skipIf(!tools.libreoffice)(
    'LibreOffice, which shows every printed zero',
    () => {
      run(tools.libreoffice ?? '', [
        `-env:UserInstallation=file://${folder}/office`,
        '--headless',
        '--convert-to',
        // Comma, quote, UTF-8, from the first row, as shown.
        'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true',
        '--outdir',
        path.join(folder, 'converted'),
        `${base}.xlsx`,
      ]);
      const rows = csvParseRows(readFileSync(path.join(folder, 'converted', `${about.id}.csv`), 'utf8'));
      const place = rows[0]?.indexOf('value') ?? -1;
      expect(rows.slice(1).map((row) => row[place])).toEqual(values);
      expect(rows[1]?.[3]).toBe(cell(data.rows[0] ?? [], 'series_zh'));
    },
    120_000,
  );

  it.skipIf(!tools.xmllint)('a parser of XML, part by part', () => {
    for (const [name, content] of Object.entries(
      unzipSync(fileOf(published, `download/datasets/${about.id}.xlsx`)),
    ))
      expect(run(tools.xmllint ?? '', ['--noout', '-'], new TextDecoder().decode(content)), name).toBe('');
  });
});

describe('the Parquet file opens in', () => {
  it.skipIf(!tools.duckdb)('DuckDB, with exact decimals', async () => {
    const connection = await (await tools.duckdb?.DuckDBInstance.create(':memory:'))?.connect();
    const result = await connection?.runAndReadAll(
      `SELECT value::VARCHAR AS value, decimals, typeof(value) AS type, series_zh FROM '${base}.parquet'`,
    );
    const rows = result?.getRowObjectsJson() ?? [];
    expect(new Set(rows.map(({ type }) => type))).toEqual(new Set(['DECIMAL(18,6)']));
    const printed = rows.map(({ value, decimals }) =>
      value === null ? '' : String(value).slice(0, decimals === 0 ? -7 : Number(decimals) - 6 || undefined),
    );
    expect(printed).toEqual(values);
    expect(rows[0]?.series_zh).toBe(cell(data.rows[0] ?? [], 'series_zh'));
  });
});

describe('the code on the page chooses the right rows in', () => {
  it.skipIf(!tools.pandas)('Python', () => {
    const code = `${sample('python', base)}\nprint(len(latest), len(first), len(as_of), data["number"].count())`;
    const numbers = values.filter((value) => value !== '').length;
    expect(run(tools.pandas ?? '', ['-'], code)?.trim()).toBe([...chosen, numbers].join(' '));
  });

  it.skipIf(!tools.rscript)('R', () => {
    const code = `${sample('r', base)}\ncat(nrow(latest), nrow(first), nrow(as_of), data$value[1], data$series_zh[1])`;
    const file = path.join(folder, 'sample.R');
    writeFileSync(file, code);
    expect(run(tools.rscript ?? '', ['--vanilla', file])?.trim()).toBe(
      [...chosen, values[0], cell(data.rows[0] ?? [], 'series_zh')].join(' '),
    );
  });

  it.skipIf(!tools.duckdb)('DuckDB', async () => {
    const connection = await (await tools.duckdb?.DuckDBInstance.create(':memory:'))?.connect();
    await connection?.run(sample('duckdb', base));
    const result = await connection?.runAndReadAll(
      'SELECT (SELECT count(*)::INT FROM latest) AS a, (SELECT count(*)::INT FROM first) AS b, (SELECT count(*)::INT FROM as_of) AS c',
    );
    expect(Object.values(result?.getRowObjectsJson()[0] ?? {})).toEqual(chosen);
  });

  it('JavaScript', async () => {
    const server = await serve(folder, { port: 0 });
    const code = `${sample('javascript', `${server.url}${about.id}`)}\nreturn [latest.length, first.length, asOf.length];`;
    const program = new Function(`return (async () => { ${code} })();`) as () => Promise<number[]>;
    const counts = await program().finally(() => server.close());
    expect(counts).toEqual(chosen);
  });
});
