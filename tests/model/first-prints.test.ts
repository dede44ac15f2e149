import { describe, expect, it } from 'vitest';
import { firstPrints, publicFrom } from '../../src/model/first-prints.ts';
import type { Observation } from '../../src/model/record.ts';
import { validRecord } from './valid-record.ts';

const record = validRecord();
const of2007 = ['output-2007', 'output-2007-first'].flatMap((id) => record.observations.get(id) ?? []);

describe('what was public first', () => {
  it('is known by the earliest dated source of a figure', () => {
    for (const each of record.observations.values()) {
      const day = publicFrom(each, record);
      const dates = each.printings.map(({ source }) =>
        record.sources.get(source)?.published.date.slice(0, 4),
      );
      if (day !== undefined)
        expect(dates.some((year) => year !== undefined && day.startsWith(year))).toBe(true);
    }
  });

  it('is one figure of each period, the undated last', () => {
    const [later, first] = of2007 as [Observation, Observation];
    const days = new Map([
      [later.id, '2011-01-01'],
      [first.id, '2008-01-01'],
    ]);
    expect([...firstPrints(of2007, days)]).toEqual([first.id]);
    expect([...firstPrints(of2007, new Map([[later.id, '2011-01-01']]))]).toEqual([later.id]);
  });
});
