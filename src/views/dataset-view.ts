import { formatInterval } from '../locale/format.ts';
import type { Language } from '../locale/languages.ts';
import { words } from '../locale/words.ts';
import { isYearBefore } from '../model/dates.ts';
import { evaluate } from '../model/evaluate.ts';
import { earliestPublicDay, firstPrints } from '../model/first-prints.ts';
import type { Quantity } from '../model/quantity.ts';
import type { Dataset, Frozen, HistoricalRecord, Observation, SeriesInfo } from '../model/record.ts';
import { compareText, observationsOfSeries } from '../model/record.ts';
import type { Edition } from '../model/schemas/editions.ts';
import { showQuantity } from '../model/show.ts';
import { unitFor, unitName } from '../model/units.ts';
import { type LevelPair, whyGrowthDiffers } from './growth-differences.ts';
import { writeReasonsBriefly } from './wording.ts';

/** A value in a table cell, exact. */
export interface ShownValue {
  readonly number: string;
  readonly unit: string;
}

interface EditionCell extends ShownValue {
  readonly observation: Observation;
}

/** Growth as a source prints it. */
export interface PrintedGrowth extends ShownValue {
  readonly edition: string;
  readonly observation: Observation;
  /** Why it differs from the growth calculated from the levels; empty if it agrees or nothing can be compared. */
  readonly differs: string;
}

/** Growth calculated from two levels. */
export interface ImpliedGrowth extends ShownValue, LevelPair {
  readonly edition: string;
  /** Why the model refuses the comparison; empty if it does not. */
  readonly refused: string;
}

type SeriesRow =
  | { readonly kind: 'break'; readonly change: SeriesInfo['breaks'][number] }
  | {
      readonly kind: 'period';
      readonly label: string;
      /** One cell for each edition of the table; undefined where it has no figure for the period. */
      readonly cells: readonly (EditionCell | undefined)[];
      readonly printedGrowth: readonly PrintedGrowth[];
      readonly impliedGrowth: readonly ImpliedGrowth[];
    };

/** One series with its editions side by side, and its growth as printed and as calculated from its levels. */
export interface SeriesView {
  readonly series: SeriesInfo;
  readonly editions: readonly Frozen<Edition>[];
  readonly rows: readonly SeriesRow[];
  readonly hasGrowth: boolean;
  /** Whether a table by periods says more than the list of printings: two periods, two editions, or growth. */
  readonly needsTable: boolean;
  /** The unit that readers of the language expect, in words. */
  readonly unit: string;
  readonly breaks: SeriesInfo['breaks'];
  readonly observations: readonly Observation[];
  /** The day by which each observation was provably public, by id; left out where every source is undated. */
  readonly publicBy: ReadonlyMap<string, string>;
  /** Ids of the observations that were the first to be public for their period. */
  readonly first: ReadonlySet<string>;
}

/** Everything that the page of a dataset shows, series by series. */
export function viewDataset(
  dataset: Dataset,
  record: HistoricalRecord,
  language: Language,
): readonly SeriesView[] {
  return dataset.series.map((series) => viewSeries(series, record, language));
}

/** One series as the page of its dataset shows it. */
export function viewSeries(series: SeriesInfo, record: HistoricalRecord, language: Language): SeriesView {
  const observations = observationsOfSeries(record, series.id);
  const present = new Set(observations.map((each) => each.edition));
  // The current edition comes first, the others in the order of their file.
  const editions = [...record.editions.values()]
    .filter((each) => present.has(each.id))
    .sort((a, b) => Number(b.id === series.edition) - Number(a.id === series.edition));
  const breaks = breaksBetweenPeriods(series, observations);
  const periods = [...new Map(observations.map((each) => [`${each.start} ${each.end}`, each])).values()].sort(
    (a, b) => compareText(a.start, b.start) || compareText(a.end, b.end),
  );
  const growth = growthObservations(series, record);
  const rows: SeriesRow[] = [];
  const shownBreaks = new Set<string>();
  for (const { start, end } of periods) {
    for (const change of breaks)
      if (change.at <= start && !shownBreaks.has(change.id) && rows.length > 0) {
        rows.push({ kind: 'break', change });
        shownBreaks.add(change.id);
      }
    const own = observations.filter((each) => each.start === start && each.end === end);
    const implied = impliedGrowth(series, own, observations, record, language);
    rows.push({
      kind: 'period',
      label: formatInterval(start, end, language),
      cells: editions.map(({ id }) =>
        toCell(
          own.find((each) => each.edition === id),
          record,
          language,
        ),
      ),
      printedGrowth: printedGrowth(
        growth.filter((each) => each.start === start && each.end === end),
        implied.filter(({ refused }) => refused === ''),
        record,
        language,
      ),
      impliedGrowth: implied,
    });
  }
  const hasGrowth = rows.some(
    (row) => row.kind === 'period' && row.printedGrowth.length + row.impliedGrowth.length > 0,
  );
  const publicBy = new Map(
    observations.flatMap((each) => {
      const day = earliestPublicDay(each, record);
      return day === undefined ? [] : [[each.id, day] as const];
    }),
  );
  const needsTable = periods.length > 1 || editions.length > 1 || hasGrowth;
  return {
    series,
    editions,
    rows,
    hasGrowth,
    needsTable,
    unit: unitOf(series, record, language),
    breaks,
    observations,
    publicBy,
    first: firstPrints(observations, publicBy, record),
  };
}

function unitOf(series: SeriesInfo, record: HistoricalRecord, language: Language): string {
  return unitName(unitFor(series.unit, record, language))?.[language] ?? words(language).page.none;
}

/** The breaks that lie after the first and not after the last period of the series. */
function breaksBetweenPeriods(
  series: SeriesInfo,
  observations: readonly Observation[],
): SeriesInfo['breaks'] {
  const starts = observations.map((each) => each.start).sort();
  const [first, last] = [starts[0], starts.at(-1)];
  if (first === undefined || last === undefined) return [];
  return series.breaks.filter((each) => first < each.at && each.at <= last);
}

function toCell(
  observation: Observation | undefined,
  record: HistoricalRecord,
  language: Language,
): EditionCell | undefined {
  if (observation === undefined) return undefined;
  return { ...showObservation(observation, record, language), observation };
}

/** The exact value of an observation as readers of the language write it. */
export function showObservation(
  observation: Observation,
  record: HistoricalRecord,
  language: Language,
): ShownValue {
  return show(quantityOf(observation.id, record), record, language);
}

function quantityOf(expression: string, record: HistoricalRecord): Quantity {
  const evaluation = evaluate(expression, record);
  if (!evaluation.ok) throw new Error(`${expression}: ${evaluation.problem.found}`);
  return evaluation.quantity;
}

function show(quantity: Quantity, record: HistoricalRecord, language: Language): ShownValue {
  const { number, unit } = showQuantity(quantity, record, language, 'exact');
  return { number, unit };
}

function printedGrowth(
  growth: readonly Observation[],
  implied: readonly LevelPair[],
  record: HistoricalRecord,
  language: Language,
): PrintedGrowth[] {
  return growth.map((observation) => ({
    ...showObservation(observation, record, language),
    edition: record.editions.get(observation.edition)?.title[language] ?? '',
    observation,
    differs: whyGrowthDiffers(observation, implied, record, language),
  }));
}

/** Every observation that prints the growth of a level. */
function growthObservations(level: SeriesInfo, record: HistoricalRecord): readonly Observation[] {
  const series = [...record.series.values()].filter((each) => each.growthOf === level.id);
  return series.flatMap((each) => observationsOfSeries(record, each.id));
}

/**
 * Growth of each level over the year before. The year before is taken from the same edition if that has it, and
 * otherwise from the current edition. The model refuses the latter comparison; the page shows it with the reason,
 * because readers would otherwise make it themselves.
 */
function impliedGrowth(
  series: SeriesInfo,
  own: readonly Observation[],
  all: readonly Observation[],
  record: HistoricalRecord,
  language: Language,
): ImpliedGrowth[] {
  if (series.measure !== 'level' && series.measure !== 'count') return [];
  if (series.accumulation === 'day') return [];
  const currentFirst = [...own].sort(
    (a, b) => Number(b.edition === series.edition) - Number(a.edition === series.edition),
  );
  return currentFirst.flatMap((later) => {
    const before = all.filter((each) => isYearBefore(each, later));
    const earlier =
      before.find((each) => each.edition === later.edition) ??
      before.find((each) => each.edition === series.edition);
    if (!earlier) return [];
    const expression = `change(${later.id}, ${earlier.id})`;
    const evaluation = evaluate(expression, record);
    const refused = evaluation.ok ? undefined : evaluation.problem.reasons;
    // A bound or a range has no growth at all, so there is no refusal to show.
    if (refused !== undefined && refused.length === 0) return [];
    const quantity = evaluation.ok ? evaluation.quantity : quantityOf(`refused(${expression})`, record);
    return [
      {
        ...show(quantity, record, language),
        edition: record.editions.get(later.edition)?.title[language] ?? '',
        refused: refused === undefined ? '' : writeReasonsBriefly(refused, language),
        later,
        earlier,
      },
    ];
  });
}

/** The years from the first to the last observation of a dataset; undefined if it has none. */
export function spanOfYears(dataset: Dataset): { readonly from: string; readonly to: string } | undefined {
  const starts = dataset.observations.map((each) => each.start.slice(0, 4)).sort();
  const ends = dataset.observations.map((each) => each.end.slice(0, 4)).sort();
  const [from, to] = [starts[0], ends.at(-1)];
  return from === undefined || to === undefined ? undefined : { from, to };
}
