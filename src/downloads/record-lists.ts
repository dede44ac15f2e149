import { bestGrade } from '../model/best-grade.ts';
import type { Frozen, HistoricalRecord } from '../model/record.ts';
import type { Entity } from '../model/schemas/entities.ts';
import type { TimelineEvent } from '../model/schemas/timeline.ts';
import { languageColumns, textColumns } from './both-languages.ts';
import { field, type Table, toList, toTable } from './table.ts';

/** Events, one row each, with everything the timeline says of them. */
export function eventList(events: readonly Frozen<TimelineEvent>[], record: HistoricalRecord): Table {
  type Listed = Frozen<TimelineEvent>;
  return toTable<Listed>(
    [
      field('event', 'text', (each) => each.id),
      field('date', 'text', (each) => each.date.date),
      field('date_precision', 'text', (each) => each.date.precision),
      field('day_of', 'text', (each) => each.dayOf),
      ...textColumns<Listed>('title', record, (each) => each.title),
      ...textColumns<Listed>('text', record, (each) => each.text),
      field('entities', 'text', (each) => toList(each.entities)),
      field('grade', 'text', (each) => bestGrade(each.printings)),
      field('sources', 'text', (each) => toList(each.printings.map(({ source }) => source))),
    ],
    events,
  );
}

/** Places and firms, one row each. */
export function entityList(entities: readonly Frozen<Entity>[], record: HistoricalRecord): Table {
  type Listed = Frozen<Entity>;
  return toTable<Listed>(
    [
      field('entity', 'text', (each) => each.id),
      field('kind', 'text', (each) => each.kind),
      ...textColumns<Listed>('entity', record, (each) => each.name),
      ...languageColumns<Listed>('other_names', (each, language) =>
        toList(each.aliases.map((name) => name[language])),
      ),
      field('from', 'day', (each) => each.valid.from),
      field('to', 'day', (each) => each.valid.to),
      field('within', 'text', (each) => toList([...new Set(each.within.map(({ entity }) => entity))])),
      ...textColumns<Listed>('note', record, (each) => each.note),
    ],
    entities,
  );
}
