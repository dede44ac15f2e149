import { renderChart } from '../charts/chart-types.ts';
import { formatDate } from '../locale/format.ts';
import { words } from '../locale/words.ts';
import { bestGrade } from '../model/best-grade.ts';
import { provablyPublicBy, toTime } from '../model/dates.ts';
import { nearest } from '../model/nearest.ts';
import { toPlainText } from '../model/plain-text.ts';
import type { Frozen, HistoricalRecord } from '../model/record.ts';
import type { FigureFileOf } from '../model/schemas/figures.ts';
import type { TimelineEvent } from '../model/schemas/timeline.ts';
import { chartOptions } from './chart-options.ts';
import type { FigureProblem, Planned } from './plan.ts';

/** The first day of a date with the precision of a day, a month or a year. */
function firstDay(date: string): string {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
}

/** Reads what a timeline shows, or finds why it cannot be drawn. */
export function planTimelineFigure(
  id: string,
  file: Frozen<FigureFileOf<'timeline'>>,
  record: HistoricalRecord,
): Planned {
  const problems: FigureProblem[] = [];
  const events = file.lanes.flatMap((lane, laneIndex) =>
    lane.events.flatMap((name, index): { event: Frozen<TimelineEvent>; lane: string; last: string }[] => {
      const event = record.events.get(name);
      const last = event && provablyPublicBy(event.date);
      if (event && last !== undefined) return [{ event, lane: lane.id, last }];
      problems.push({
        path: ['lanes', laneIndex, 'events', index],
        found: event
          ? `"${name}", of which only the day is known on which it was read`
          : `an event "${name}" that does not exist`,
        expected: event
          ? 'an event with a day, a month or a year'
          : `an event of data/timeline.json${nearest(name, record.events.keys())}`,
        remedy: event ? 'Leave it out; it has no place in time.' : 'Correct the id.',
      });
      return [];
    }),
  );
  file.emphasis.forEach((name, index) => {
    if (events.some(({ event }) => event.id === name)) return;
    problems.push({
      path: ['emphasis', index],
      found: `"${name}", which is not drawn`,
      expected: 'an event of the figure',
      remedy: 'Correct the id.',
    });
  });
  if (problems.length > 0) return { problems };
  const labelOf = new Map(file.lanes.map((lane) => [lane.id, lane.label]));
  return {
    plan: {
      quantities: [],
      breaks: [],
      rows: (language) =>
        events.map(({ event, lane }) => ({
          key: event.id,
          group: labelOf.get(lane)?.[language] ?? '',
          label: toPlainText(event.title, language, record).text,
          period: '',
          value: formatDate(event.date.date, language),
          unit: '',
          edition: '',
          remark: '',
          struck: false,
          grade: words(language).grade[bestGrade(event.printings)],
          sources: [...new Set(event.printings.map((each) => each.source))],
          quantity: undefined,
        })),
      draw: (language, size) =>
        renderChart('timeline', {
          ...chartOptions(id, file, '', record, language, size),
          lanes: file.lanes.map((lane) => ({ id: lane.id, label: lane.label[language] })),
          events: events.map(({ event, lane, last }) => ({
            key: event.id,
            lane,
            start: new Date(toTime(firstDay(event.date.date))),
            end: new Date(toTime(last)),
            date: formatDate(event.date.date, language),
            text: toPlainText(event.title, language, record).text,
            emphasis: file.emphasis.includes(event.id),
          })),
        }),
    },
  };
}
