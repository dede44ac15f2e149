import type { LocalText } from '../locale/languages.ts';
import { breaksBefore } from './breaks.ts';
import type { Basis, Quantity } from './quantity.ts';
import type { Reason, ReasonKind } from './reason.ts';
import type { HistoricalRecord, SeriesInfo } from './record.ts';

const both = (a: string, b: string): LocalText => ({ zh: `${a} / ${b}`, en: `${a} / ${b}` });

/** The properties of a series that decide what its numbers mean. */
export type SeriesMeaning = Pick<
  SeriesInfo,
  'title' | 'measure' | 'of' | 'unit' | 'universe' | 'prices' | 'accumulation' | 'partOf' | 'coverage'
> &
  Partial<Pick<SeriesInfo, 'classification'>>;

type Meaning = Pick<Basis, 'aspect'> & { readonly series: SeriesMeaning };

/**
 * Why two numbers do not mean the same kind of thing, whatever their dates: indicator, universe,
 * prices, classification, measure.
 */
function differentMeaning(
  a: Meaning,
  b: Meaning,
  record: HistoricalRecord,
  sameIndicator: boolean,
): Reason[] {
  const reasons: Reason[] = [];
  const add = (kind: ReasonKind, detail: LocalText): void => void reasons.push({ kind, detail });
  const [x, y] = [a.series, b.series];
  // A part has the indicator of its whole, so the indicator alone cannot tell them apart.
  const differs = x.of !== y.of || x.partOf !== y.partOf || x.coverage?.en !== y.coverage?.en;
  if (sameIndicator && differs) add('indicator', pair(x.title, y.title));
  if (x.measure !== y.measure || a.aspect !== b.aspect) add('measure', both(x.measure, y.measure));
  if (x.universe !== y.universe)
    add(
      'universe',
      pair(record.universes.get(x.universe ?? '')?.name, record.universes.get(y.universe ?? '')?.name),
    );
  if (x.prices !== y.prices) add('prices', both(x.prices, y.prices));
  if (x.classification?.en !== y.classification?.en)
    add('classification', pair(x.classification, y.classification));
  return reasons;
}

function pair(a: LocalText | null | undefined, b: LocalText | null | undefined): LocalText {
  return { zh: `${a?.zh ?? '—'} / ${b?.zh ?? '—'}`, en: `${a?.en ?? '—'} / ${b?.en ?? '—'}` };
}

/** An index number whose base moves means something only beside its own base. */
const movingBases = (...bases: readonly Basis[]): Reason[] =>
  bases
    .filter(({ series }) => series.measure === 'index')
    .slice(0, 1)
    .map(({ series }) => ({ kind: 'wrong-measure', detail: series.title }));

const months = (basis: Basis): string => `${basis.start.slice(5, 7)}-${basis.end.slice(5, 7)}`;
const years = ({ start, end }: Basis): number => Number(end.slice(0, 4)) - Number(start.slice(0, 4));

/**
 * Why two numbers cannot be compared over time (growth, difference, index): they must be of one series
 * in one edition, with intervals of one kind and no break between, and its numbers on one base.
 */
export function overTimeReasons(later: Quantity, earlier: Quantity, record: HistoricalRecord): Reason[] {
  const [a, b] = [later.basis, earlier.basis];
  if (!a || !b) return [noBasis];
  const reasons = [...differentMeaning(a, b, record, true), ...movingBases(a, b)];
  if (a.series.entity !== b.series.entity)
    reasons.push({
      kind: 'entity',
      detail: pair(record.entities.get(a.series.entity)?.name, record.entities.get(b.series.entity)?.name),
    });
  reasons.push(...differentEdition(a, b, record));
  if (a.series.accumulation !== b.series.accumulation)
    reasons.push({ kind: 'accumulation', detail: both(a.series.accumulation, b.series.accumulation) });
  else if (a.series.accumulation === 'year-to-date' && months(a) !== months(b))
    reasons.push({ kind: 'year-to-date', detail: both(months(a), months(b)) });
  else if (a.series.accumulation === 'years' && years(a) !== years(b))
    reasons.push({ kind: 'interval', detail: both(`${a.start}—${a.end}`, `${b.start}—${b.end}`) });
  const [first, last] = a.start < b.start ? [a.start, b.start] : [b.start, a.start];
  for (const each of breaksBefore(a.series.breaks, last, first))
    reasons.push({ kind: 'break', detail: each.title });
  return reasons;
}

function differentEdition(a: Basis, b: Basis, record: HistoricalRecord): Reason[] {
  if (a.edition === b.edition) return [];
  return [
    {
      kind: 'edition',
      detail: pair(record.editions.get(a.edition)?.title, record.editions.get(b.edition)?.title),
    },
  ];
}

/**
 * Why two numbers of one time cannot be compared (share, sum, ratio between places):
 * they must cover the same interval in the same edition. `sameEntity` and `sameIndicator` say whether
 * those must agree as well.
 */
export function atOneTimeReasons(
  a: Quantity,
  b: Quantity,
  record: HistoricalRecord,
  need: { sameEntity: boolean; sameIndicator: boolean },
): Reason[] {
  if (!a.basis || !b.basis) return [noBasis];
  const [x, y] = [a.basis, b.basis];
  const reasons = differentMeaning(x, y, record, need.sameIndicator);
  if (need.sameEntity && x.series.entity !== y.series.entity)
    reasons.push({
      kind: 'entity',
      detail: pair(record.entities.get(x.series.entity)?.name, record.entities.get(y.series.entity)?.name),
    });
  reasons.push(...differentEdition(x, y, record));
  if (x.start !== y.start || x.end !== y.end)
    reasons.push({ kind: 'interval', detail: both(`${x.start}—${x.end}`, `${y.start}—${y.end}`) });
  else if (x.series.accumulation !== y.series.accumulation)
    reasons.push({ kind: 'accumulation', detail: both(x.series.accumulation, y.series.accumulation) });
  return reasons;
}

/** Whether two indicators are the same, or a glossary term declares them comparable. */
export function comparableIndicators(x: string, y: string, record: Pick<HistoricalRecord, 'terms'>): boolean {
  const declares = (one: string, other: string): boolean =>
    record.terms.get(one)?.comparableWith.includes(other) ?? false;
  return x === y || declares(x, y) || declares(y, x);
}

/**
 * Why two series cannot share an axis: they must mean the same kind of thing, have the same accumulation, and units that
 * convert. Their entities and editions may differ.
 */
export function sharedAxisReasons(a: SeriesMeaning, b: SeriesMeaning, record: HistoricalRecord): Reason[] {
  const reasons = differentMeaning(
    { series: a, aspect: 'itself' },
    { series: b, aspect: 'itself' },
    record,
    false,
  );
  if (!comparableIndicators(a.of, b.of, record))
    reasons.push({
      kind: 'indicator',
      detail: pair(record.terms.get(a.of)?.name, record.terms.get(b.of)?.name),
    });
  if (a.accumulation !== b.accumulation)
    reasons.push({ kind: 'accumulation', detail: both(a.accumulation, b.accumulation) });
  const [x, y] = [record.units.get(a.unit), record.units.get(b.unit)];
  if (x?.dimension !== y?.dimension) reasons.push({ kind: 'unit', detail: pair(x?.label, y?.label) });
  return reasons;
}

/** Why a run of numbers, in order of time, cannot be read as one: the reasons of each step and of the whole. */
export function alongTimeReasons(run: readonly Quantity[], record: HistoricalRecord): Reason[] {
  return run.flatMap((each, index) => [
    ...(index === 0 ? [] : overTimeReasons(each, run[index - 1] as Quantity, record)),
    ...(index === run.length - 1 && index > 1 ? overTimeReasons(each, run[0] as Quantity, record) : []),
  ]);
}

const noBasis: Reason = { kind: 'no-basis', detail: { zh: '没有可核对的口径', en: 'no basis to check' } };
