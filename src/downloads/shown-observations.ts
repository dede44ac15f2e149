import { formatInterval } from '../locale/format.ts';
import type { Language } from '../locale/languages.ts';
import { words } from '../locale/words.ts';
import { evaluate } from '../model/evaluate.ts';
import { toPlainText } from '../model/plain-text.ts';
import type { Frozen, HistoricalRecord, Observation } from '../model/record.ts';
import type { Printing } from '../model/schemas/datasets.ts';
import { type ShownNumber, showQuantity } from '../model/show.ts';
import { unitFor, unitName } from '../model/units.ts';
import { inBoth, textInBoth } from './both-languages.ts';
import { type Field, field, type Table, toList, toTable } from './table.ts';

/** An observation with one of its printings. */
export interface Printed {
  readonly observation: Observation;
  readonly printing: Frozen<Printing>;
}

/** The exact value of an observation or a target as readers of a language write it; undefined if it has none. */
export function shownValue(
  id: string,
  record: HistoricalRecord,
  language: Language,
): ShownNumber | undefined {
  const evaluation = evaluate(id, record);
  return evaluation.ok ? showQuantity(evaluation.quantity, record, language, 'exact') : undefined;
}

/** What the tables of pages show of an observation: whose figure it is, of what and when, and how each page writes it. */
export function observationFields<Item>(
  record: HistoricalRecord,
  read: (item: Item) => Observation,
): readonly Field<Item>[] {
  const seriesOf = (item: Item) => record.series.get(read(item).series);
  return [
    field('dataset', 'text', (item) => read(item).dataset),
    field('observation', 'text', (item) => read(item).id),
    field('series', 'text', (item) => read(item).series),
    ...textInBoth<Item>('series', record, (item) => seriesOf(item)?.title),
    field('entity', 'text', (item) => seriesOf(item)?.entity),
    ...textInBoth<Item>('entity', record, (item) => record.entities.get(seriesOf(item)?.entity ?? '')?.name),
    ...inBoth<Item>('period', (item, language) => formatInterval(read(item).start, read(item).end, language)),
    field('start', 'day', (item) => read(item).start),
    field('end', 'day', (item) => read(item).end),
    field('value', 'decimal', (item) => read(item).value),
    field('low', 'decimal', (item) => read(item).low),
    field('high', 'decimal', (item) => read(item).high),
    field('bound', 'text', (item) => read(item).bound),
    field('unit', 'text', (item) => seriesOf(item)?.unit),
    ...inBoth<Item>('shown', (item, language) => shownValue(read(item).id, record, language)?.number),
    ...inBoth<Item>(
      'shown_unit',
      (item, language) => unitName(unitFor(seriesOf(item)?.unit, record, language))?.[language],
    ),
    field('edition', 'text', (item) => read(item).edition),
    ...textInBoth<Item>('edition', record, (item) => record.editions.get(read(item).edition)?.title),
  ];
}

/** What the tables of pages show of a printing: where it stands, in which words, and how good it is. */
export function printingFields(record: HistoricalRecord): readonly Field<Printed>[] {
  return [
    field('source', 'text', ({ printing }) => printing.source),
    ...textInBoth<Printed>(
      'publisher',
      record,
      ({ printing }) => record.sources.get(printing.source)?.publisher,
    ),
    ...textInBoth<Printed>('place', record, ({ printing }) => printing.place),
    field('as_printed', 'text', ({ printing }) => printing.asPrinted),
    field('grade', 'text', ({ printing }) => printing.grade),
    ...textInBoth<Printed>('check', record, ({ printing }) => printing.check),
    field('status', 'text', ({ observation }) => observation.status),
    ...textInBoth<Printed>('note', record, ({ observation }) => observation.note),
    ...inBoth<Printed>('remark', ({ observation }, language) =>
      toList(writeDifferences(observation, record, language)),
    ),
    ...textInBoth<Printed>('correction', record, ({ printing }) => printing.correction),
  ];
}

/** Where a figure differs from others and why, in words. */
function writeDifferences({ differs }: Observation, record: HistoricalRecord, language: Language): string[] {
  const { difference, page } = words(language);
  return (differs ?? []).map(({ from, why, note }) => {
    const said = `${difference.from[from]}${page.colon}${difference.why[why]}`;
    return note ? `${said}${page.semicolon}${toPlainText(note, language, record).text}` : said;
  });
}

/** Observations as a list of figures, one row each. */
export function observationList(observations: readonly Observation[], record: HistoricalRecord): Table {
  return toTable<Observation>(
    [
      ...observationFields<Observation>(record, (each) => each),
      field('grade', 'text', (each) => each.printings.map(({ grade }) => grade).sort()[0]),
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
