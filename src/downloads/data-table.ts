import { parseDecimal } from '../locale/decimal.ts';
import type { LocalText } from '../locale/languages.ts';
import { bestGrade } from '../model/best-grade.ts';
import { breaksBefore } from '../model/breaks.ts';
import { provablyPublicBy } from '../model/dates.ts';
import { earliestPublicDay, firstPrints } from '../model/first-prints.ts';
import { latestPrints } from '../model/latest-prints.ts';
import { toPlainText } from '../model/plain-text.ts';
import type { Dataset, Frozen, HistoricalRecord, Observation, SeriesInfo } from '../model/record.ts';
import type { Edition } from '../model/schemas/editions.ts';
import type { Unit } from '../model/schemas/units.ts';
import { unitName } from '../model/units.ts';
import { type Cell, type Field, field, type Table, toList, toTable } from './table.ts';

/** An observation with everything that its row shows. */
interface Row {
  readonly observation: Observation;
  readonly series: SeriesInfo;
  readonly indicator: LocalText | undefined;
  readonly entity: LocalText | undefined;
  readonly unit: Frozen<Unit> | undefined;
  readonly edition: Frozen<Edition> | undefined;
  readonly isFirst: boolean;
  readonly isLatest: boolean;
  readonly publicBy: string | undefined;
  readonly breaksBefore: readonly string[];
  readonly note: LocalText | undefined;
}

const fields: readonly Field<Row>[] = [
  field('dataset', 'text', ({ observation }) => observation.dataset),
  field('observation', 'text', ({ observation }) => observation.id),
  field('series', 'text', ({ series }) => series.id),
  field('series_zh', 'text', ({ series }) => series.title.zh),
  field('series_en', 'text', ({ series }) => series.title.en),
  field('indicator', 'text', ({ series }) => series.of),
  field('indicator_zh', 'text', ({ indicator }) => indicator?.zh),
  field('indicator_en', 'text', ({ indicator }) => indicator?.en),
  field('entity', 'text', ({ series }) => series.entity),
  field('entity_zh', 'text', ({ entity }) => entity?.zh),
  field('entity_en', 'text', ({ entity }) => entity?.en),
  field('start', 'day', ({ observation }) => observation.start),
  field('end', 'day', ({ observation }) => observation.end),
  field('accumulation', 'text', ({ series }) => series.accumulation),
  field('measure', 'text', ({ series }) => series.measure),
  field('universe', 'text', ({ series }) => series.universe),
  field('prices', 'text', ({ series }) => series.prices),
  field('value', 'decimal', ({ observation }) => observation.value),
  field('low', 'decimal', ({ observation }) => observation.low),
  field('high', 'decimal', ({ observation }) => observation.high),
  field('bound', 'text', ({ observation }) => observation.bound),
  field('decimals', 'integer', ({ observation }) => decimalsOf(observation)),
  field('unit', 'text', ({ series }) => series.unit),
  field('unit_zh', 'text', ({ unit }) => unitName(unit)?.zh),
  field('unit_en', 'text', ({ unit }) => unitName(unit)?.en),
  field('as_printed', 'text', ({ observation }) =>
    toList(observation.printings.map((each) => each.asPrinted)),
  ),
  field('status', 'text', ({ observation }) => observation.status),
  field('edition', 'text', ({ observation }) => observation.edition),
  field('edition_zh', 'text', ({ edition }) => edition?.title.zh),
  field('edition_en', 'text', ({ edition }) => edition?.title.en),
  field('edition_kind', 'text', ({ edition }) => edition?.kind),
  field('edition_released', 'day', ({ edition }) => edition && provablyPublicBy(edition.released)),
  field('is_current', 'boolean', ({ observation, series }) => observation.edition === series.edition),
  field('is_first', 'boolean', ({ isFirst }) => isFirst),
  field('is_latest', 'boolean', ({ isLatest }) => isLatest),
  field('public_by', 'day', ({ publicBy }) => publicBy),
  field('break_before', 'text', ({ breaksBefore }) => toList(breaksBefore)),
  field('grade', 'text', ({ observation }) => bestGrade(observation.printings)),
  field('sources', 'text', ({ observation }) => toList(observation.printings.map((each) => each.source))),
  field('note_zh', 'text', ({ note }) => note?.zh),
  field('note_en', 'text', ({ note }) => note?.en),
];

/** The columns of the long table, which are the same for every dataset. */
export const dataColumns = fields.map(({ name, type }) => ({ name, type }));

/** The long table of a dataset: one row for each observation, in every edition, by series and time. */
export function dataTable(dataset: Dataset, record: HistoricalRecord): Table {
  const observed = Map.groupBy(dataset.observations, (each) => each.series);
  // Series by series, so that the row objects of one can be freed before those of the next are made.
  const rows = dataset.series.flatMap(
    (series) => toTable(fields, rowsOf(series, observed.get(series.id) ?? [], record)).rows,
  );
  return { columns: dataColumns, rows };
}

/** The observations of a series, in order of time, with everything that their rows show. */
function rowsOf(series: SeriesInfo, observations: readonly Observation[], record: HistoricalRecord): Row[] {
  const publicBy = new Map(observations.map((each) => [each.id, earliestPublicDay(each, record)]));
  const first = firstPrints(observations, publicBy, record);
  const latest = latestPrints(observations, record);
  // They are sorted by time, so the last one seen of the same edition is the one before.
  const lastOfEdition = new Map<string, Observation>();
  return observations.map((observation): Row => {
    const previous = lastOfEdition.get(observation.edition);
    lastOfEdition.set(observation.edition, observation);
    return {
      observation,
      series,
      indicator: record.terms.get(series.of)?.name,
      entity: record.entities.get(series.entity)?.name,
      unit: record.units.get(series.unit),
      edition: record.editions.get(observation.edition),
      isFirst: first.has(observation.id),
      isLatest: latest.has(observation.id),
      publicBy: publicBy.get(observation.id),
      breaksBefore: breaksBefore(series.breaks, observation.start, previous?.start).map(({ id }) => id),
      note: observation.note && plainLocalText(observation.note, record),
    };
  });
}

/** How many digits are printed after the decimal point, because some formats pad numbers with zeros. */
function decimalsOf({ value, low, high }: Observation): Cell {
  const scales = [value, low, high].flatMap((each) => (each === undefined ? [] : [parseDecimal(each).scale]));
  return scales.length === 0 ? null : String(Math.max(...scales));
}

/** A bound text of the data in both languages, as plain text. */
export function plainLocalText(text: LocalText, record: HistoricalRecord): LocalText {
  return { zh: toPlainText(text, 'zh', record).text, en: toPlainText(text, 'en', record).text };
}
