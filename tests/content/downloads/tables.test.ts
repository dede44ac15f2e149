import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { figureTable } from '../../../src/downloads/figure-table.ts';
import { add, fromInteger, parseDecimal, toPlain } from '../../../src/locale/decimal.ts';
import { fileOf } from '../../downloads/published.ts';
import { type Columns, type Reading, tableReaders } from '../../downloads/table-readers.ts';
import { slowToolLimit } from '../../downloads/tools.ts';
import { realFiles, realSite } from '../real-site.ts';

type Row = Readonly<Record<string, string | boolean | null>>;

const site = realSite();
const published = realFiles();
const folder = mkdtempSync(path.join(tmpdir(), 'record-tables-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a client has to find in a table, worked out from its rows with every digit. */
function wanted(rows: readonly Row[], { value, name }: Columns): Reading {
  const printed = rows.map((row) => String(row[value] ?? ''));
  const values = printed.filter((each) => each !== '').map(parseDecimal);
  return {
    rows: rows.length,
    sum: toPlain(values.reduce(add, fromInteger(0))),
    nulls: rows.flatMap((row) => Object.values(row)).filter((cell) => cell === null).length,
    printed,
    names: rows.map((row) => String(row[name] ?? '')),
  };
}

/** Where a client found something else, file by file; most of them add up in binary fractions. */
function differences(found: readonly Reading[], expected: ReadonlyMap<string, Reading>): string[] {
  return [...expected].flatMap(([id, own], index) => {
    const { sum, ...rest } = found[index] ?? { sum: 'none' };
    const { sum: ownSum, ...ownRest } = own;
    const isOff = !(Math.abs(Number(sum) - Number(ownSum)) <= 1e-9 * Math.max(1, Math.abs(Number(ownSum))));
    const others = Object.entries(ownRest).filter(
      ([key, each]) => JSON.stringify(rest[key as keyof typeof rest]) !== JSON.stringify(each),
    );
    return [...(isOff ? [`${id}: sum ${sum} for ${ownSum}`] : []), ...others.map(([key]) => `${id}: ${key}`)];
  });
}

function write(kind: 'datasets' | 'figures', ids: Iterable<string>, extension: string): string[] {
  mkdirSync(path.join(folder, kind), { recursive: true });
  return [...ids].map((id) => {
    const file = path.join(folder, kind, `${id}.${extension}`);
    writeFileSync(file, fileOf(published, `download/${kind}/${id}.${extension}`));
    return file;
  });
}

const ofDatasets: Columns = { value: 'value', name: 'series_zh' };
const datasets = new Map(
  [...published.datasets.keys()].map((id) => {
    const text = new TextDecoder().decode(fileOf(published, `download/datasets/${id}.json`));
    return [id, wanted((JSON.parse(text) as { data: Row[] }).data, ofDatasets)];
  }),
);
const ofFigures: Columns = { value: 'value_zh', name: 'label_zh' };
const figures = new Map(
  [...site.figures].map(([id, figure]) => {
    const { columns, rows } = figureTable(figure, site.record);
    const named = rows.map((cells) =>
      Object.fromEntries(columns.map(({ name }, at) => [name, cells[at] ?? null])),
    );
    return [id, wanted(named, ofFigures)];
  }),
);

describe.each(tableReaders)('$format in $client', ({ format, isHere, read }) => {
  it.skipIf(!isHere)(
    'has every dataset, with rows, sum, nulls, printed zeros and Chinese as in the JSON file',
    async () => {
      const files = write('datasets', datasets.keys(), format);
      expect(differences(await read(files, ofDatasets), datasets)).toEqual([]);
    },
    slowToolLimit,
  );
});

describe.each(tableReaders.filter(({ format }) => format === 'csv'))(
  'the CSV files of figures in $client',
  ({ format, isHere, read }) => {
    it.skipIf(!isHere)(
      'hold what the figures draw',
      async () => {
        const files = write('figures', figures.keys(), format);
        expect(differences(await read(files, ofFigures), figures)).toEqual([]);
      },
      slowToolLimit,
    );
  },
);

describe('the comparison of what clients read', () => {
  it('has zeros, nulls and Chinese to look for', () => {
    const all = [...datasets.values()];
    expect(all.filter(({ printed }) => printed.some((each) => /\.\d*0$/.test(each))).length).toBeGreaterThan(
      5,
    );
    expect(all.every(({ nulls }) => nulls > 0)).toBe(true);
    expect(all.flatMap(({ names }) => names).every((each) => /\p{Script=Han}/u.test(each))).toBe(true);
  });

  it('notices a lost row, another sum, a lost null, a lost zero and broken Chinese', () => {
    const good: Reading = { rows: 1, sum: '8204.80', nulls: 2, printed: ['8204.80'], names: ['产值'] };
    const wrong: Partial<Reading>[] = [
      { rows: 0 },
      { sum: '8204.81' },
      { sum: 'NaN' },
      { nulls: 1 },
      { printed: ['8204.8'] },
      { names: ['äº§å€¼'] },
    ];
    for (const each of wrong)
      expect(differences([{ ...good, ...each }], new Map([['a', good]])), JSON.stringify(each)).toHaveLength(
        1,
      );
    expect(differences([{ ...good, sum: '8204.800000000001' }], new Map([['a', good]]))).toEqual([]);
    expect(differences([], new Map([['a', good]])).length).toBeGreaterThan(0);
  });
});
