import { describe, expect, it } from 'vitest';
import { earliestPublicDay, firstPrints } from '../../src/model/first-prints.ts';
import { loadRecord } from '../../src/model/load-record.ts';
import type { Observation } from '../../src/model/record.ts';
import { validRecord } from './valid-record.ts';

const record = validRecord();
const of2007 = ['output-2007', 'output-2007-first'].flatMap((id) => record.observations.get(id) ?? []);

describe('what was public first', () => {
  it('follows from the earliest dated source of a figure', () => {
    for (const each of record.observations.values()) {
      const day = earliestPublicDay(each, record);
      const dates = each.printings.map(({ source }) =>
        record.sources.get(source)?.published.date.slice(0, 4),
      );
      if (day !== undefined)
        expect(dates.some((year) => year !== undefined && day.startsWith(year))).toBe(true);
    }
  });

  it('is one figure of each period, and an undated one only if all are undated', () => {
    const [later, first] = of2007 as [Observation, Observation];
    const days = new Map([
      [later.id, '2011-01-01'],
      [first.id, '2008-01-01'],
    ]);
    expect([...firstPrints(of2007, days, record)]).toEqual([first.id]);
    expect([...firstPrints(of2007, new Map([[later.id, '2011-01-01']]), record)]).toEqual([later.id]);
  });

  it.each([
    ['gdp 2003', 'is no forecast where the year is known', 'gdp-2003'],
    ['gdp 2004', 'is not the revision that came out on one day with what it revises', 'gdp-2004'],
    ['gdp 2011', 'is the first print, though the copy seen is of later years', 'gdp-2011-first-print'],
    ['gross-output 2007', 'is the first print and not the compilation', 'gross-output-2007-first-print'],
  ])('%s %s', (which, _why, expected) => {
    const { record: real } = loadRecord('.');
    if (!real) throw new Error('The data are refused.');
    const [series, year] = which.split(' ');
    const own = [...real.observations.values()].filter(
      (each) => each.series === series && each.end === `${year}-12-31`,
    );
    const days = new Map(own.map((each) => [each.id, earliestPublicDay(each, real)]));
    expect([...firstPrints(own, days, real)]).toEqual([expected]);
  });
});
