import { describe, expect, it } from 'vitest';
import { dataTable } from '../../src/downloads/data-table.ts';
import type { Cell, ColumnName } from '../../src/downloads/table.ts';
import { observationsIn } from '../../src/model/record.ts';
import { isSaidInAdvance } from '../../src/model/said-in-advance.ts';
import { spanOfYears, viewDataset } from '../../src/views/dataset-view.ts';
import { editionDifferences } from '../../src/views/edition-differences.ts';
import { drawSeries } from '../../src/views/series-chart.ts';
import { realSite } from './real-site.ts';

const { record } = realSite();

describe('the datasets of the record', () => {
  it('show every observation in exactly one cell and once among the printings', () => {
    for (const dataset of record.datasets.values()) {
      const views = viewDataset(dataset, record, 'zh');
      const cells = views.flatMap((view) =>
        view.rows.flatMap((row) =>
          row.kind === 'period' ? row.cells.map((cell) => cell?.observation.id ?? []) : [],
        ),
      );
      const own = dataset.observations.map(({ id }) => id).toSorted();
      expect(cells.flat().toSorted()).toEqual(own);
      expect(views.flatMap((view) => view.observations.map(({ id }) => id)).toSorted()).toEqual(own);
    }
  });

  it('draw every break that falls within a series', () => {
    for (const dataset of record.datasets.values())
      for (const view of viewDataset(dataset, record, 'zh'))
        expect(view.rows.flatMap((row) => (row.kind === 'break' ? [row.change.id] : []))).toEqual(
          view.breaks.map(({ id }) => id),
        );
  });

  it('span years in order', () => {
    for (const dataset of record.datasets.values()) {
      const years = spanOfYears(dataset);
      expect(years === undefined || years.from <= years.to).toBe(true);
    }
  });
});

describe('the long table of a dataset', () => {
  it('names the unit of every row, also where a number stands alone', () => {
    for (const each of record.datasets.values()) {
      const { columns, rows } = dataTable(each, record);
      const places = (['unit_zh', 'unit_en'] as const).map((unit) =>
        columns.findIndex(({ name }) => name === unit),
      );
      expect(rows.filter((row) => places.some((place) => row[place] === null))).toEqual([]);
    }
  });

  it('names, for every series and interval, one newest figure, and one first print where more than a forecast is on record', () => {
    for (const each of record.datasets.values()) {
      const { columns, rows } = dataTable(each, record);
      const names = columns.map(({ name }) => name);
      const read = (row: readonly Cell[], column: ColumnName): Cell => row[names.indexOf(column)] ?? null;
      const periods = Map.groupBy(rows, (row) =>
        (['series', 'start', 'end'] as const).map((column) => read(row, column)).join(' '),
      );
      for (const [period, group] of periods) {
        const count = (column: ColumnName): number =>
          group.filter((row) => read(row, column) === true).length;
        const counted = group.filter(
          (row) => !isSaidInAdvance({ status: String(read(row, 'status') ?? '') }),
        );
        expect(count('is_latest'), period).toBe(1);
        expect(count('is_first'), period).toBe(Math.min(1, counted.length));
      }
    }
  });
});
describe('the small chart of a series', () => {
  it('is there for every series of which the current edition has three values or more, but for ranks', () => {
    for (const series of record.series.values()) {
      const values = observationsIn(record, series.id, undefined).filter(({ value }) => value !== undefined);
      const drawn = drawSeries(series, record, 'en');
      expect(drawn !== undefined, series.id).toBe(values.length >= 3 && series.measure !== 'rank');
    }
  });
});

describe('a printed growth that differs from that of its levels', () => {
  it('is explained wherever the two numbers that readers see lie more than rounding apart', () => {
    const number = (text: string): number => Number(text.replace('−', '-'));
    let apart = 0;
    for (const dataset of record.datasets.values())
      for (const row of viewDataset(dataset, record, 'en').flatMap(({ rows }) => rows)) {
        if (row.kind !== 'period') continue;
        const implied = row.impliedGrowth
          .filter(({ refused }) => refused === '')
          .map((each) => number(each.number));
        for (const each of row.printedGrowth) {
          if (implied.length === 0 || Number.isNaN(number(each.number))) continue;
          const isApart = implied.every((one) => Math.abs(one - number(each.number)) > 0.6);
          if (isApart) expect(each.differs, `${dataset.id} ${row.label}`).not.toBe('');
          apart += Number(isApart);
        }
      }
    expect(apart).toBeGreaterThan(5);
  });
});

describe('the figures that editions give otherwise', () => {
  it('differ in more than their digits, and none is missing', () => {
    const groups = editionDifferences(record);
    expect(groups.length).toBeGreaterThan(0);
    const apart = (values: readonly string[]): boolean =>
      values.some((a) =>
        values.some((b) => {
          const digits = Math.min(...[a, b].map((each) => each.split('.')[1]?.length ?? 0));
          return Math.abs(Number(a) - Number(b)) > 1.01 * 10 ** -digits;
        }),
      );
    const found = new Set(
      groups.map((group) =>
        group
          .map(({ id }) => id)
          .toSorted()
          .join(' '),
      ),
    );
    const all = Map.groupBy(
      [...record.observations.values()].filter(({ bound }) => bound === undefined),
      ({ series, start, end }) => `${series} ${start} ${end}`,
    );
    for (const group of all.values()) {
      const values = group.flatMap(({ value }) => value ?? []);
      const name = group
        .map(({ id }) => id)
        .toSorted()
        .join(' ');
      // Within one step of the last digit, rounding decides; the tests of the function itself say how.
      if (apart(values)) expect(found).toContain(name);
      if (new Set(values.map(Number)).size === 1) expect(found).not.toContain(name);
    }
  });
});
