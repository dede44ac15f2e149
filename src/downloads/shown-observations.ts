import { formatInterval } from '../locale/format.ts';
import type { Language } from '../locale/languages.ts';
import { words } from '../locale/words.ts';
import { bestGrade } from '../model/best-grade.ts';
import { evaluate } from '../model/evaluate.ts';
import { toPlainText } from '../model/plain-text.ts';
import type { Frozen, HistoricalRecord, Observation } from '../model/record.ts';
import type { Printing } from '../model/schemas/datasets.ts';
import { type ShownNumber, showQuantity } from '../model/show.ts';
import { unitFor, unitName } from '../model/units.ts';
import { languageColumns, textColumns } from './both-languages.ts';
import { type Field, field, type Table, toList, toTable } from './table.ts';

/** An observation with one of its printings. */
export interface Printed {
  readonly observation: Observation;
  readonly printing: Frozen<Printing>;
}

/** The exact value of an observation or a target as readers of a language write it; undefined if it has none. */
export function showExact(id: string, record: HistoricalRecord, language: Language): ShownNumber | undefined {
  const evaluation = evaluate(id, record);
  return evaluation.ok ? showQuantity(evaluation.quantity, record, language, 'exact') : undefined;
}

/**
 * The columns of an observation in the tables of pages: what it measures, for whom and when, and its value as each
 * language writes it.
 */
export function observationFields<Item>(
  record: HistoricalRecord,
  read: (item: Item) => Observation,
): readonly Field<Item>[] {
  const seriesOf = (item: Item) => record.series.get(read(item).series);
  return [
    field('dataset', 'text', (item) => read(item).dataset),
    field('observation', 'text', (item) => read(item).id),
    field('series', 'text', (item) => read(item).series),
    ...textColumns<Item>('series', record, (item) => seriesOf(item)?.title),
    field('entity', 'text', (item) => seriesOf(item)?.entity),
    ...textColumns<Item>('entity', record, (item) => record.entities.get(seriesOf(item)?.entity ?? '')?.name),
    ...languageColumns<Item>('period', (item, language) =>
      formatInterval(read(item).start, read(item).end, language),
    ),
    field('start', 'day', (item) => read(item).start),
    field('end', 'day', (item) => read(item).end),
    field('value', 'decimal', (item) => read(item).value),
    field('low', 'decimal', (item) => read(item).low),
    field('high', 'decimal', (item) => read(item).high),
    field('bound', 'text', (item) => read(item).bound),
    field('unit', 'text', (item) => seriesOf(item)?.unit),
    ...languageColumns<Item>('shown', (item, language) => showExact(read(item).id, record, language)?.number),
    ...languageColumns<Item>(
      'shown_unit',
      (item, language) => unitName(unitFor(seriesOf(item)?.unit, record, language))?.[language],
    ),
    field('edition', 'text', (item) => read(item).edition),
    ...textColumns<Item>('edition', record, (item) => record.editions.get(read(item).edition)?.title),
  ];
}

/** The columns of a printing in the tables of pages: where it is, its words and its grade. */
export function printingFields(record: HistoricalRecord): readonly Field<Printed>[] {
  return [
    field('source', 'text', ({ printing }) => printing.source),
    ...textColumns<Printed>(
      'publisher',
      record,
      ({ printing }) => record.sources.get(printing.source)?.publisher,
    ),
    ...textColumns<Printed>('place', record, ({ printing }) => printing.place),
    field('as_printed', 'text', ({ printing }) => printing.asPrinted),
    field('grade', 'text', ({ printing }) => printing.grade),
    ...textColumns<Printed>('check', record, ({ printing }) => printing.check),
    field('status', 'text', ({ observation }) => observation.status),
    ...textColumns<Printed>('note', record, ({ observation }) => observation.note),
    ...languageColumns<Printed>('remark', ({ observation }, language) =>
      toList(writeDifferences(observation, record, language)),
    ),
    ...textColumns<Printed>('correction', record, ({ printing }) => printing.correction),
  ];
}

/** How an observation differs from others and why, in words. */
function writeDifferences({ differs }: Observation, record: HistoricalRecord, language: Language): string[] {
  const { difference, page } = words(language);
  return (differs ?? []).map(({ from, why, note }) => {
    const reason = `${difference.from[from]}${page.colon}${difference.why[why]}`;
    return note ? `${reason}${page.semicolon}${toPlainText(note, language, record).text}` : reason;
  });
}

/** Observations as a list of figures, one row each. */
export function observationList(observations: readonly Observation[], record: HistoricalRecord): Table {
  return toTable<Observation>(
    [
      ...observationFields<Observation>(record, (each) => each),
      field('grade', 'text', (each) => bestGrade(each.printings)),
      field('sources', 'text', (each) => toList([...new Set(each.printings.map(({ source }) => source))])),
    ],
    observations,
  );
}

/** Printings of observations, one row each. */
export function printingList(printed: readonly Printed[], record: HistoricalRecord): Table {
  return toTable<Printed>(
    [...observationFields<Printed>(record, (each) => each.observation), ...printingFields(record)],
    printed,
  );
}
