import { describe, expect, it } from 'vitest';
import { axisConflicts } from '../../src/figures/axis.ts';
import { evaluate } from '../../src/model/evaluate.ts';
import { validRecord } from '../model/valid-record.ts';

const record = validRecord();
const conflicts = (...expressions: readonly string[]) =>
  axisConflicts(
    expressions.map((expression) => {
      const result = evaluate(expression, record);
      if (!result.ok) throw new Error(result.problem.found);
      return result.quantity;
    }),
    record,
  );

describe('axisConflicts', () => {
  it.each([
    ['two levels of one series', ['output-2008', 'output-2009']],
    ['indicators declared comparable', ['output-2007', 'sales-2007']],
    ['printed growth of indicators declared comparable', ['output-growth-2007', 'sales-growth-2007']],
    ['printed and computed growth', ['output-growth-2007', 'change(output-2009, output-2008)']],
    [
      'a share beside what stands struck through',
      ['share(private-sales-2007, sales-2007)', 'refused(change(output-2007, output-2006))'],
    ],
  ])('allows %s', (_, expressions) => {
    expect(conflicts(...expressions)).toEqual([]);
  });

  it.each([
    [
      'a level beside growth',
      ['output-2007', 'output-growth-2007'],
      'units of different dimensions: yi-yuan and percent',
    ],
    [
      'a share beside growth',
      ['share(private-sales-2007, sales-2007)', 'sales-growth-2007'],
      'measures share and growth',
    ],
    [
      'a year beside what adds up to September',
      ['output-2009', 'output-to-date-2009-09'],
      'accumulations year and year-to-date',
    ],
  ])('refuses %s', (_, expressions, expected) => {
    expect(conflicts(...expressions)).toContain(expected);
  });
});
