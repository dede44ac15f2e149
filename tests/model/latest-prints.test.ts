import { describe, expect, it } from 'vitest';
import { latestPrints } from '../../src/model/latest-prints.ts';
import type { HistoricalRecord, Observation } from '../../src/model/record.ts';
import type { Edition } from '../../src/model/schemas/editions.ts';
import { validRecord } from './valid-record.ts';

const valid = validRecord();
const model = valid.observations.get('output-2007') as Observation;

/** The newest of figures that stand in one edition each. */
function newest(
  editions: Readonly<Record<string, Partial<Edition>>>,
  statuses: Readonly<Record<string, string>> = {},
): readonly string[] {
  const [edition] = valid.editions.values();
  const record: HistoricalRecord = {
    ...valid,
    editions: new Map(
      Object.entries(editions).map(([id, own]) => [
        id,
        { ...(edition as Edition), supersedes: null, ...own, id },
      ]),
    ),
  };
  const figures = Object.keys(editions).map((id) => ({
    ...model,
    id,
    edition: id,
    ...(statuses[id] === undefined ? {} : { status: statuses[id] }),
  }));
  return [...latestPrints(figures, record)];
}

const day = (date: string): Edition['released'] => ({ precision: 'day', date });

describe('the newest figure of a period', () => {
  it('is in the edition that supersedes the other, whatever their days', () => {
    expect(
      newest({
        old: { released: day('2015-01-01') },
        young: { supersedes: 'old', released: day('2010-01-01') },
      }),
    ).toEqual(['young']);
  });

  it('is in the later edition of a kind, not in a first print of which a late copy was seen', () => {
    expect(
      newest({
        a: { kind: 'export', released: day('2019-06-16') },
        b: { kind: 'export', released: day('2012-01-01') },
      }),
    ).toEqual(['a']);
    expect(
      newest({
        a: { kind: 'export', released: day('2019-06-16') },
        b: { kind: 'first-print', released: day('2021-08-07') },
      }),
    ).toEqual(['a']);
  });

  it('is there for an undated edition too, and never a forecast beside a count', () => {
    expect(newest({ a: { released: { precision: 'seen-on', date: '2026-11-22' } } })).toEqual(['a']);
    expect(
      newest({ a: { released: day('2019-01-21') }, b: { released: day('2018-01-21') } }, { a: '预计' }),
    ).toEqual(['b']);
  });
});
