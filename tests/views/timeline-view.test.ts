import { expect, it } from 'vitest';
import { entitiesToFilterBy, eventsByYear, mostChoices } from '../../src/views/timeline-view.ts';
import { validRecord } from '../model/valid-record.ts';

const record = validRecord();
const [event] = record.events.values();
if (!event) throw new Error('The fixture has no event.');

/** A record with one event for each day, about the entities named. */
function withEvents(days: readonly (readonly [day: string, ...entities: string[]])[]) {
  const events = days.map(([date, ...entities], index) => ({
    ...event,
    id: `event-${index}`,
    date: { precision: 'day' as const, date },
    entities,
  }));
  return { ...record, events: new Map(events.map((each) => [each.id, each])) } as typeof record;
}

it('eventsByYear puts each event under its year, once, earlier years and days first', () => {
  const years = eventsByYear(withEvents([['2009-05-01'], ['2008-02-01'], ['2009-01-31'], ['2001-12-31']]));
  expect(years.map(({ year, events }) => [year, events.map(({ date }) => date.date)])).toEqual([
    ['2001', ['2001-12-31']],
    ['2008', ['2008-02-01']],
    ['2009', ['2009-01-31', '2009-05-01']],
  ]);
});

it('entitiesToFilterBy offers no more than can be filtered by, most events first, none with a single event', () => {
  const many = Array.from({ length: mostChoices + 3 }, (_, index) => `place-${index}`);
  const days = ['2008-01-01', '2008-01-02'].map((day) => [day, ...many] as const);
  const offered = entitiesToFilterBy(withEvents([...days, ['2008-01-03', 'place-7', 'alone']]));
  expect(offered).toHaveLength(mostChoices);
  expect(offered[0]).toEqual({ id: 'place-7', count: 3 });
  expect(entitiesToFilterBy(withEvents([['2008-01-03', 'alone']]))).toEqual([]);
});
