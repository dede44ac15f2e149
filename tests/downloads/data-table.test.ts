import { describe, expect, it } from 'vitest';
import { dataTable } from '../../src/downloads/data-table.ts';
import type { Cell, ColumnName } from '../../src/downloads/table.ts';
import { languages } from '../../src/locale/languages.ts';
import { words } from '../../src/locale/words.ts';
import { accumulations, measures, priceBases } from '../../src/model/schemas/datasets.ts';
import { editionSchema } from '../../src/model/schemas/editions.ts';
import { boundSchema, gradeSchema } from '../../src/model/schemas/primitives.ts';
import { validRecord } from '../model/valid-record.ts';

const record = validRecord();
const dataset = record.datasets.get('output');
if (!dataset) throw new Error('The valid fixture site has no dataset.');
const table = dataTable(dataset, record);
const cell = (observation: string, column: ColumnName): Cell | undefined => {
  const names = table.columns.map(({ name }) => name);
  return table.rows.find((row) => row[names.indexOf('observation')] === observation)?.[names.indexOf(column)];
};

describe('the long table', () => {
  it('has one row for each observation of every edition, with the value as printed', () => {
    expect(table.rows).toHaveLength(dataset.observations.length);
    expect(cell('output-2007', 'value')).toBe('1000.50');
    expect(cell('output-2007', 'decimals')).toBe('2');
  });

  it('tells the current edition from the first print', () => {
    expect(cell('output-2007', 'is_current')).toBe(true);
    expect(cell('output-2007-first', 'is_current')).toBe(false);
    const first = ['output-2007', 'output-2007-first'].filter((id) => cell(id, 'is_first'));
    expect(first).toHaveLength(1);
  });

  it('marks a break on the first figure after it, within one edition', () => {
    const marked = dataset.observations.filter((each) => cell(each.id, 'break_before') !== null);
    expect(marked.map((each) => each.id)).toEqual(
      dataset.observations
        .filter((each) => {
          const before = dataset.observations.filter(
            (other) =>
              other.series === each.series && other.edition === each.edition && other.start < each.start,
          );
          const previous = before.at(-1);
          const info = record.series.get(each.series);
          return info?.breaks.some((one) => previous && previous.start < one.at && one.at <= each.start);
        })
        .map((each) => each.id),
    );
    expect(marked.length).toBeGreaterThan(0);
  });
});

describe('the description of the columns', () => {
  const codes: Partial<Record<ColumnName, readonly string[]>> = {
    accumulation: accumulations,
    measure: measures,
    prices: priceBases,
    bound: boundSchema.options,
    edition_kind: editionSchema.shape.kind.options,
    grade: gradeSchema.options,
  };
  it.each(languages)('names every code that the cells can hold: %s', (language) => {
    for (const [name, all = []] of Object.entries(codes))
      for (const code of all) expect(words(language).column[name as ColumnName], name).toContain(code);
  });
});
