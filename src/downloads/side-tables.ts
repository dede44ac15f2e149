import type { LocalText } from '../locale/languages.ts';
import type { Dataset, Frozen, HistoricalRecord, Observation, SeriesInfo } from '../model/record.ts';
import type { Printing } from '../model/schemas/datasets.ts';
import type { Source } from '../model/schemas/sources.ts';
import { plainly } from './data-table.ts';
import { type ColumnName, type Field, field, type Table, toList, toTable } from './table.ts';

/** A text as two columns, one for each language; bound numbers in it are worked out. */
function inBoth<Item>(
  zh: ColumnName,
  en: ColumnName,
  record: HistoricalRecord,
  read: (item: Item) => LocalText | null | undefined,
): readonly Field<Item>[] {
  const plain = (item: Item): LocalText | undefined => {
    const text = read(item);
    return text ? plainly(text, record) : undefined;
  };
  return [field(zh, 'text', (item) => plain(item)?.zh), field(en, 'text', (item) => plain(item)?.en)];
}

/** What each series of a dataset measures and means. */
export function seriesTable(dataset: Dataset, record: HistoricalRecord): Table {
  const observed = Map.groupBy(dataset.observations, (each) => each.series);
  const of = (series: SeriesInfo): readonly Observation[] => observed.get(series.id) ?? [];
  return toTable<SeriesInfo>(
    [
      field('series', 'text', (each) => each.id),
      ...inBoth<SeriesInfo>('series_zh', 'series_en', record, (each) => each.title),
      field('measure', 'text', (each) => each.measure),
      field('indicator', 'text', (each) => each.of),
      ...inBoth<SeriesInfo>(
        'indicator_zh',
        'indicator_en',
        record,
        (each) => record.terms.get(each.of)?.name,
      ),
      field('entity', 'text', (each) => each.entity),
      ...inBoth<SeriesInfo>(
        'entity_zh',
        'entity_en',
        record,
        (each) => record.entities.get(each.entity)?.name,
      ),
      field('unit', 'text', (each) => each.unit),
      field('unit_zh', 'text', (each) => record.units.get(each.unit)?.label?.zh),
      field('unit_en', 'text', (each) => record.units.get(each.unit)?.label?.en),
      field('universe', 'text', (each) => each.universe),
      field('prices', 'text', (each) => each.prices),
      field('accumulation', 'text', (each) => each.accumulation),
      ...inBoth<SeriesInfo>('classification_zh', 'classification_en', record, (each) => each.classification),
      ...inBoth<SeriesInfo>('definition_zh', 'definition_en', record, (each) => each.definition),
      ...inBoth<SeriesInfo>('can_show_zh', 'can_show_en', record, (each) => each.canShow),
      ...inBoth<SeriesInfo>('cannot_show_zh', 'cannot_show_en', record, (each) => each.cannotShow),
      field('edition', 'text', (each) => each.edition),
      field('growth_of', 'text', (each) => each.growthOf),
      field('part_of', 'text', (each) => each.partOf),
      field('among', 'text', (each) => each.among),
      field('breaks', 'text', (each) => toList(each.breaks.map(({ id }) => id))),
      field(
        'start',
        'day',
        (each) =>
          of(each)
            .map(({ start }) => start)
            .sort()[0],
      ),
      field('end', 'day', (each) =>
        of(each)
          .map(({ end }) => end)
          .sort()
          .at(-1),
      ),
      field('observations', 'integer', (each) => String(of(each).length)),
    ],
    dataset.series,
  );
}

/** Every printing of every observation, one row each. */
export function printingsTable(dataset: Dataset, record: HistoricalRecord): Table {
  type Printed = { readonly observation: string; readonly printing: Frozen<Printing> };
  const printed = dataset.observations.flatMap((each) =>
    each.printings.map((printing): Printed => ({ observation: each.id, printing })),
  );
  return toTable<Printed>(
    [
      field('observation', 'text', (each) => each.observation),
      field('source', 'text', ({ printing }) => printing.source),
      ...inBoth<Printed>('place_zh', 'place_en', record, ({ printing }) => printing.place),
      field('as_printed', 'text', ({ printing }) => printing.asPrinted),
      field('printed', 'decimal', ({ printing }) => printing.printed),
      field('printed_unit', 'text', ({ printing }) => printing.unit),
      field('grade', 'text', ({ printing }) => printing.grade),
      ...inBoth<Printed>('check_zh', 'check_en', record, ({ printing }) => printing.check),
      ...inBoth<Printed>('correction_zh', 'correction_en', record, ({ printing }) => printing.correction),
    ],
    printed,
  );
}

/** The sources that print the observations of a dataset, in the order of the record. */
export function sourcesTable(dataset: Dataset, record: HistoricalRecord): Table {
  type Listed = Frozen<Source>;
  const used = new Set(dataset.observations.flatMap((each) => each.printings.map(({ source }) => source)));
  return toTable<Listed>(
    [
      field('source', 'text', (each) => each.id),
      ...inBoth<Listed>('publisher_zh', 'publisher_en', record, (each) => each.publisher),
      field('title', 'text', (each) => each.title),
      field('title_translated', 'text', (each) => each.titleTranslated),
      field('published', 'text', (each) => each.published.date),
      field('published_precision', 'text', (each) => each.published.precision),
      field('address', 'text', (each) => each.address),
      field('language', 'text', (each) => each.language),
      field('copy', 'text', (each) => each.copy.kind),
      ...inBoth<Listed>('original_zh', 'original_en', record, (each) =>
        each.copy.kind === 'original' ? null : each.copy.original,
      ),
      ...inBoth<Listed>('note_zh', 'note_en', record, (each) => each.note),
    ],
    [...record.sources.values()].filter((each) => used.has(each.id)),
  );
}
