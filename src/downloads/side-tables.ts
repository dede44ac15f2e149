import type { Dataset, Frozen, HistoricalRecord, Observation, SeriesInfo } from '../model/record.ts';
import type { Printing } from '../model/schemas/datasets.ts';
import type { Source } from '../model/schemas/sources.ts';
import { unitName } from '../model/units.ts';
import { textColumns } from './both-languages.ts';
import { field, type Table, toList, toTable } from './table.ts';

/** What each series of a dataset measures and means. */
export function seriesTable(dataset: Dataset, record: HistoricalRecord): Table {
  const observed = Map.groupBy(dataset.observations, (each) => each.series);
  const of = (series: SeriesInfo): readonly Observation[] => observed.get(series.id) ?? [];
  return toTable<SeriesInfo>(
    [
      field('series', 'text', (each) => each.id),
      ...textColumns<SeriesInfo>('series', record, (each) => each.title),
      field('measure', 'text', (each) => each.measure),
      field('indicator', 'text', (each) => each.of),
      ...textColumns<SeriesInfo>('indicator', record, (each) => record.terms.get(each.of)?.name),
      field('entity', 'text', (each) => each.entity),
      ...textColumns<SeriesInfo>('entity', record, (each) => record.entities.get(each.entity)?.name),
      field('unit', 'text', (each) => each.unit),
      ...textColumns<SeriesInfo>('unit', record, (each) => unitName(record.units.get(each.unit))),
      field('universe', 'text', (each) => each.universe),
      field('prices', 'text', (each) => each.prices),
      field('accumulation', 'text', (each) => each.accumulation),
      ...textColumns<SeriesInfo>('classification', record, (each) => each.classification),
      ...textColumns<SeriesInfo>('definition', record, (each) => each.definition),
      ...textColumns<SeriesInfo>('can_show', record, (each) => each.canShow),
      ...textColumns<SeriesInfo>('cannot_show', record, (each) => each.cannotShow),
      field('refuses', 'text', (each) => toList((each.refuses ?? []).map(({ what }) => what))),
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
      ...textColumns<Printed>('place', record, ({ printing }) => printing.place),
      field('as_printed', 'text', ({ printing }) => printing.asPrinted),
      field('printed', 'decimal', ({ printing }) => printing.printed),
      field('printed_unit', 'text', ({ printing }) => printing.unit),
      field('grade', 'text', ({ printing }) => printing.grade),
      ...textColumns<Printed>('check', record, ({ printing }) => printing.check),
      ...textColumns<Printed>('correction', record, ({ printing }) => printing.correction),
    ],
    printed,
  );
}

/** The sources that print the observations of a dataset, in the order of the record. */
export function sourcesTable(dataset: Dataset, record: HistoricalRecord): Table {
  const used = new Set(dataset.observations.flatMap((each) => each.printings.map(({ source }) => source)));
  return sourceList(
    [...record.sources.values()].filter((each) => used.has(each.id)),
    record,
  );
}

/** Sources, one row each, with what is known of them. */
export function sourceList(sources: readonly Frozen<Source>[], record: HistoricalRecord): Table {
  type Listed = Frozen<Source>;
  return toTable<Listed>(
    [
      field('source', 'text', (each) => each.id),
      ...textColumns<Listed>('publisher', record, (each) => each.publisher),
      field('title', 'text', (each) => each.title),
      field('title_translated', 'text', (each) => each.titleTranslated),
      field('published', 'text', (each) => each.published.date),
      field('published_precision', 'text', (each) => each.published.precision),
      field('address', 'text', (each) => each.address),
      field('language', 'text', (each) => each.language),
      field('copy', 'text', (each) => each.copy.kind),
      ...textColumns<Listed>('original', record, (each) =>
        each.copy.kind === 'original' ? null : each.copy.original,
      ),
      ...textColumns<Listed>('note', record, (each) => each.note),
    ],
    sources,
  );
}
