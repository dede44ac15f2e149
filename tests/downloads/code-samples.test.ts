import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { serve } from '../../scripts/serve.ts';
import { type CodeSample, codeSamples, exampleDay } from '../../src/downloads/code-samples.ts';
import type { Cell, ColumnName } from '../../src/downloads/table.ts';
import { fileOf, realFiles } from './published.ts';
import { patience, run, tools } from './tools.ts';

const published = realFiles();
const folder = mkdtempSync(path.join(tmpdir(), 'record-samples-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A dataset with how many rows each way of choosing gives, worked out here by its definition. */
interface Case {
  readonly id: string;
  readonly day: string;
  readonly chosen: readonly number[];
}

const cases = [...published.datasets.values()].map(({ about: { id }, files, pack }): Case => {
  for (const { extension } of files)
    writeFileSync(
      path.join(folder, `${id}.${extension}`),
      fileOf(published, `download/datasets/${id}.${extension}`),
    );
  const { columns, rows } = pack.tables.data;
  const cell = (row: readonly Cell[], column: ColumnName): Cell =>
    row[columns.findIndex(({ name }) => name === column)] ?? null;
  const day = exampleDay(pack.tables.data);
  const known = rows.filter((row) => String(cell(row, 'public_by') ?? '9') <= day);
  const newest = (series: Cell): string =>
    known
      .filter((row) => cell(row, 'series') === series)
      .map((row) => String(cell(row, 'edition_released') ?? ''))
      .sort()
      .at(-1) ?? '';
  const isNewest = (row: readonly Cell[]): boolean => {
    const released = newest(cell(row, 'series'));
    return released !== '' && cell(row, 'edition_released') === released;
  };
  return {
    id,
    day,
    chosen: [
      rows.filter((row) => cell(row, 'is_current')).length,
      rows.filter((row) => cell(row, 'is_first')).length,
      known.filter(isNewest).length,
    ],
  };
});
const wanted = cases.map(({ id, chosen }) => [id, ...chosen].join(' '));

/** The code for one tool, as the pages show it but with files of this machine or of a server. */
function sample(tool: CodeSample['tool'], { id, day }: Case, root = `${folder}/`): string {
  const found = codeSamples(`${root}${id}`, day, 'zh').find((each) => each.tool === tool);
  if (!found) throw new Error(`No sample for ${tool}`);
  return found.code;
}

/** The code of every page, one after the other, each followed by a line that prints what it chose. */
function allSamples(tool: CodeSample['tool'], print: (id: string) => string): string {
  return cases.map((each) => `${sample(tool, each)}\n${print(each.id)}\n`).join('\n');
}

describe('the code on every page of a dataset chooses the right rows in', { timeout: patience }, () => {
  it('a choice that leaves something out', () => {
    for (const way of [0, 1, 2])
      expect(cases.some(({ chosen }) => chosen[way] !== chosen[(way + 1) % 3])).toBe(true);
  });

  it.skipIf(!tools.pandas)('Python', () => {
    const code = allSamples('python', (id) => `print("${id}", len(latest), len(first), len(as_of))`);
    expect(
      run(tools.pandas ?? '', ['-'], code)
        ?.trim()
        .split('\n'),
    ).toEqual(wanted);
  });

  it.skipIf(!tools.rscript)('R', () => {
    const file = path.join(folder, 'samples.R');
    writeFileSync(
      file,
      allSamples('r', (id) => `cat("${id}", nrow(latest), nrow(first), nrow(as_of), "\\n")`),
    );
    const printed = run(tools.rscript ?? '', ['--vanilla', file]) ?? '';
    expect(printed.trim().split(/ *\n/)).toEqual(wanted);
  });

  it.skipIf(!tools.duckdb)('DuckDB', async () => {
    const count = (view: string): string => `(SELECT count(*)::INT FROM ${view}) AS ${view}`;
    for (const each of cases) {
      const connection = await (await tools.duckdb?.DuckDBInstance.create(':memory:'))?.connect();
      await connection?.run(sample('duckdb', each));
      const result = await connection?.runAndReadAll(
        `SELECT ${['latest', 'first', 'as_of'].map(count).join()}`,
      );
      expect(Object.values(result?.getRowObjectsJson()[0] ?? {}), each.id).toEqual(each.chosen);
    }
  });

  it('JavaScript', async () => {
    const server = await serve(folder, { port: 0 });
    try {
      for (const each of cases) {
        const code = `${sample('javascript', each, server.url)}\nreturn [latest.length, first.length, asOf.length];`;
        const program = new Function(`return (async () => { ${code} })();`) as () => Promise<number[]>;
        expect(await program(), each.id).toEqual(each.chosen);
      }
    } finally {
      server.close();
    }
  });
});
