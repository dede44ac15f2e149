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
