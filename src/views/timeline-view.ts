import type { Frozen, HistoricalRecord } from '../model/record.ts';
import type { TimelineEvent } from '../model/schemas/timeline.ts';
import { byEventDate } from './entity-view.ts';

/** How many choices of a filter the stylesheet supports. */
export const mostChoices = 12;

export interface TimelineYear {
  readonly year: string;
  readonly events: readonly Frozen<TimelineEvent>[];
}

/** The events year by year, earlier ones first. */
export function eventsByYear(record: HistoricalRecord): readonly TimelineYear[] {
  const events = [...record.events.values()].sort(byEventDate);
  return [...Map.groupBy(events, (each) => each.date.date.slice(0, 4))].map(([year, own]) => ({
    year,
    events: own,
  }));
}

/** The entities that the timeline can be filtered by: those with two events or more, the most events first. */
export function entitiesToFilterBy(
  record: HistoricalRecord,
): readonly { readonly id: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const event of record.events.values())
    for (const id of event.entities) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts]
    .map(([id, count]) => ({ id, count }))
    .filter(({ count }) => count > 1)
    .sort((a, b) => b.count - a.count)
    .slice(0, mostChoices);
}
