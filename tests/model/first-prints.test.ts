import { describe, expect, it } from 'vitest';
import { earliestPublicDay, firstPrints } from '../../src/model/first-prints.ts';
import type { Observation } from '../../src/model/record.ts';
import { validRecord } from './valid-record.ts';

const record = validRecord();
const of2007 = ['output-2007', 'output-2007-first'].flatMap((id) => record.observations.get(id) ?? []);

describe('what was public first', () => {
  it('follows from the earliest dated source of a figure', () => {
    const known = [...record.observations.values()].filter(
      (each) => earliestPublicDay(each, record) !== undefined,
    );
    expect(known.length).toBeGreaterThan(0);
    for (const each of known) {
      const day = earliestPublicDay(each, record);
      const dates = each.printings.map(({ source }) =>
        record.sources.get(source)?.published.date.slice(0, 4),
      );
      expect(dates).toContain(day?.slice(0, 4));
    }
  });

  it('is one figure of each period, the undated last', () => {
    const [later, first] = of2007 as [Observation, Observation];
    const days = new Map([
      [later.id, '2011-01-01'],
      [first.id, '2008-01-01'],
    ]);
    expect([...firstPrints(of2007, days, record)]).toEqual([first.id]);
    expect([...firstPrints(of2007, new Map([[later.id, '2011-01-01']]), record)]).toEqual([later.id]);
  });

  it.each(['预计', '计划', 'forecast', 'estimate'])('is never a figure that its source calls %s', (status) => {
    const [, first] = of2007 as [Observation, Observation];
    expect([...firstPrints([{ ...first, status }], new Map([[first.id, '2008-01-01']]), record)]).toEqual([]);
    const counted = { ...first, status: '快报数' };
    expect([...firstPrints([counted], new Map(), record)]).toEqual([first.id]);
  });

  it.each([
    [
      'no forecast where the year is known',
      { forecast: ['press', '2007-11-28'], known: ['export', '2019-06-16'] },
      'known',
    ],
    [
      'not the revision that came out on one day with what it revises',
      { revision: ['revised', '2008-12-31'], before: ['export', '2008-12-31'] },
      'before',
    ],
    [
      'the first print, though the copy seen is of later years',
      { export: ['export', '2019-06-16'], first: ['first-print', '2021-08-07'] },
      'first',
    ],
    [
      'the first print and not the compilation',
      { compilation: ['compilation', '2008-01-20'], first: ['first-print', '2008-01-21'] },
      'first',
    ],
  ] as const)('is %s', (_what, printed, expected) => {
    const [model] = of2007;
    const [edition] = record.editions.values();
    if (!model || !edition) throw new Error('The fixture lacks a figure or an edition.');
    const all = Object.entries(printed);
    const editions = new Map(all.map(([id, [kind]]) => [id, { ...edition, id, kind }]));
    const days = new Map(all.map(([id, [, day]]) => [id, day]));
    const own = all.map(([id]) => ({ ...model, id, edition: id }));
    for (const each of [own, own.toReversed()])
      expect([...firstPrints(each, days, { ...record, editions })]).toEqual([expected]);
  });
});
