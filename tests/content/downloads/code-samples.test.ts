import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { serve } from '../../../scripts/run/serve.ts';
import { projectRoot } from '../../../scripts/run/settings.ts';
import { type CodeSample, codeSamples, exampleDay } from '../../../src/downloads/code-samples.ts';
import { dataTable } from '../../../src/downloads/data-table.ts';
import type { Cell, ColumnName, Table } from '../../../src/downloads/table.ts';
import { provablyPublicBy } from '../../../src/model/dates.ts';
import { loadRecord } from '../../../src/model/load-record.ts';
import { fileOf, fixturePack } from '../../downloads/published.ts';
import { run, slowToolLimit, tools } from '../../downloads/tools.ts';
import { realFiles, realSite } from '../real-site.ts';

const published = realFiles();
const folder = mkdtempSync(path.join(tmpdir(), 'record-samples-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The rows that a way of choosing should give, worked out here by its definition, as ids of observations. */
interface Case {
  readonly id: string;
  readonly day: string;
  readonly chosen: readonly (readonly string[])[];
}

type Read = (row: readonly Cell[], column: ColumnName) => string;

function reader({ columns }: Table): Read {
  const places = new Map(columns.map(({ name }, place) => [name, place]));
  return (row, column) => String(row[places.get(column) ?? -1] ?? '');
}

/** Of the rows known on a day, for each series and interval those that became public last. */
function knownOn({ rows }: Table, day: string, read: Read): (readonly Cell[])[] {
  const known = rows.filter((row) => read(row, 'public_by') !== '' && read(row, 'public_by') <= day);
  const released = (row: readonly Cell[]): string =>
    read(row, 'edition_released') <= day ? read(row, 'edition_released') : '';
  return known.filter((row) =>
    known.every(
      (other) =>
        timeOf(other, read) !== timeOf(row, read) ||
        read(other, 'public_by') < read(row, 'public_by') ||
        (read(other, 'public_by') === read(row, 'public_by') && released(other) <= released(row)),
    ),
  );
}

function timeOf(row: readonly Cell[], read: Read): string {
  return (['series', 'start', 'end'] as const).map((column) => read(row, column)).join(' ');
}

const days = ['2010-12-31', '2020-06-30'] as const;
/** The datasets with most editions, tried on more days than the one of their page. */
const manyEditions = [...published.datasets.values()]
  .map(
    ({
      about: { id },
      pack: {
        tables: { data },
      },
    }) => {
      const read = reader(data);
      return { id, editions: new Set(data.rows.map((row) => read(row, 'edition'))).size };
    },
  )
  .toSorted((a, b) => b.editions - a.editions)
  .slice(0, 2)
  .map(({ id }) => id);

const cases = [...published.datasets.values()].flatMap(({ about: { id }, files, pack }): Case[] => {
  for (const { extension } of files)
    writeFileSync(
      path.join(folder, `${id}.${extension}`),
      fileOf(published, `download/datasets/${id}.${extension}`),
    );
  const { data } = pack.tables;
  const read = reader(data);
  const ids = (rows: readonly (readonly Cell[])[]): string[] =>
    rows.map((row) => read(row, 'observation')).sort();
  const more = manyEditions.includes(id) ? days : [];
  return [exampleDay(data), ...more].map((day) => ({
    id,
    day,
    chosen: [
      ids(data.rows.filter((row) => read(row, 'is_current') === 'true')),
      ids(data.rows.filter((row) => read(row, 'is_first') === 'true')),
      ids(knownOn(data, day, read)),
    ],
  }));
});

/** What a program that prints a line for each choice should print, apart from the order of the words. */
const wanted = cases.flatMap(({ id, chosen }) => chosen.map((each) => [id, ...each].join(' ')));

function inOrder(printed: string | undefined): string[] {
  const lines = (printed ?? '').trim().split(/ *\n/);
  return lines.map((line) => {
    const [id = '', ...observations] = line.split(' ');
    return [id, ...observations.sort()].join(' ');
  });
}

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

describe('the code on every page of a dataset chooses the right rows in', { timeout: slowToolLimit }, () => {
  it('a choice that leaves something out', () => {
    for (const way of [0, 1, 2])
      expect(cases.some(({ chosen }) => String(chosen[way]) !== String(chosen[(way + 1) % 3]))).toBe(true);
  });

  it('a figure for every time of which the record as of that day has one', () => {
    for (const day of days) {
      const past = loadRecord(projectRoot, { asOf: day }).record;
      for (const id of manyEditions) {
        const dataset = past?.datasets.get(id);
        if (!past || !dataset) throw new Error(`No ${id} on ${day}`);
        const table = dataTable(dataset, past);
        const read = reader(table);
        const chosen = cases.find((each) => each.id === id && each.day === day)?.chosen[2] ?? [];
        const rows = table.rows.filter((row) => chosen.includes(read(row, 'observation')));
        expect(rows).toHaveLength(chosen.length);
        const times = (all: readonly (readonly Cell[])[]): string[] => all.map((row) => timeOf(row, read));
        expect(new Set(times(rows))).toEqual(new Set(times(table.rows)));
      }
    }
  });

  it('the edition that the record as of that day calls current, where today’s was not out', () => {
    let otherThanToday = 0;
    for (const day of days) {
      const past = loadRecord(projectRoot, { asOf: day }).record;
      for (const dataset of manyEditions) {
        const known = cases.find((each) => each.id === dataset && each.day === day)?.chosen[2] ?? [];
        for (const series of past?.datasets.get(dataset)?.series ?? []) {
          const today = realSite().record.series.get(series.id)?.edition ?? '';
          const released = realSite().record.editions.get(today)?.released;
          const own = known.filter((id) => past?.observations.get(id)?.series === series.id);
          if (own.length === 0 || !released || (provablyPublicBy(released) ?? '9999') <= day) continue;
          expect(own.map((id) => past?.observations.get(id)?.edition)).toContain(series.edition);
          otherThanToday += 1;
        }
      }
    }
    expect(otherThanToday).toBeGreaterThan(0);
  });

  it('what was known of a series on a day, and not what a later edition says', () => {
    const { data } = fixturePack().tables;
    const read = reader(data);
    const output = (day: string): string[] =>
      knownOn(data, day, read)
        .filter((row) => read(row, 'series') === 'output')
        .map((row) => `${read(row, 'start').slice(0, 4)} ${read(row, 'value')}`);
    expect(output('2008-01-20')).toEqual([]);
    expect(output('2008-12-31')).toEqual(['2007 1000.00']);
    expect(output('2010-12-31')).toEqual([
      '2005 700.10',
      '2006 800.40',
      '2007 1000.50',
      '2008 1100.20',
      '2009 1210.22',
      '2010 1300',
    ]);
  });

  it.skipIf(!tools.pandas)('Python', () => {
    const code = allSamples(
      'python',
      (id) => `for way in (latest, first, as_of):\n    print("${id}", *way["observation"])`,
    );
    expect(inOrder(run(tools.pandas ?? '', ['-'], code))).toEqual(wanted);
  });

  it.skipIf(!tools.rscript)('R', () => {
    const file = path.join(folder, 'samples.R');
    writeFileSync(
      file,
      allSamples('r', (id) => `for (way in list(latest, first, as_of)) cat("${id}", way$observation, "\\n")`),
    );
    expect(inOrder(run(tools.rscript ?? '', ['--vanilla', file]))).toEqual(wanted);
  });

  it.skipIf(!tools.duckdb)('DuckDB', async () => {
    for (const each of cases) {
      const connection = await (await tools.duckdb?.DuckDBInstance.create(':memory:'))?.connect();
      await connection?.run(sample('duckdb', each));
      for (const [way, view] of ['latest', 'first', 'as_of'].entries()) {
        const result = await connection?.runAndReadAll(`SELECT observation FROM ${view}`);
        const found = result?.getRowObjectsJson().map(({ observation }) => String(observation));
        expect(found?.sort(), `${each.id} ${view}`).toEqual(each.chosen[way]);
      }
    }
  });

  it('JavaScript', async () => {
    const server = await serve(folder, { port: 0 });
    try {
      for (const each of cases) {
        const code = `${sample('javascript', each, server.url)}\nreturn [latest, first, asOf].map((rows) => rows.map((row) => row.observation).sort());`;
        const program = new Function(`return (async () => { ${code} })();`) as () => Promise<string[][]>;
        expect(await program(), each.id).toEqual(each.chosen);
      }
    } finally {
      server.close();
    }
  });
});
