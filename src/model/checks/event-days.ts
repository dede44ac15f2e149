import type { Check } from './check.ts';

const file = 'data/timeline.json';

/**
 * An event that all its sources report on the day of their publication says whether that is the day of the event or
 * only that of the reports, because a thing that is merely reported on a day passes for one that happened on it.
 */
export const checkEventDays: Check = ({ single }, refuse) => {
  const published = new Map(single.sources.sources.map((each) => [each.id, each.published]));
  single.timeline.events.forEach((event, index) => {
    const { date, dayOf, printings } = event;
    const coincides =
      date.precision === 'day' &&
      printings.every(({ source }) => {
        const on = published.get(source);
        return on?.precision === 'day' && on.date === date.date;
      });
    if (coincides && dayOf === undefined)
      refuse(
        file,
        ['events', index],
        `"${event.id}" on ${date.date}, the day of everything that reports it`,
        '`dayOf`, which says whether that is the day of the event or of the report',
        'Read the source once more: `"dayOf": "event"` if it happened on that day, otherwise `"report"`.',
      );
    if (!coincides && dayOf !== undefined)
      refuse(
        file,
        ['events', index, 'dayOf'],
        `\`dayOf\` of "${event.id}", whose day is not that of all its sources`,
        'nothing, where sources of another day bear the date out',
        'Remove it.',
      );
  });
};
