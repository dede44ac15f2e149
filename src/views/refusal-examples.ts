import { evaluate } from '../model/evaluate.ts';
import type { Reason, ReasonKind } from '../model/reason.ts';
import type { HistoricalRecord, Observation, SeriesInfo } from '../model/record.ts';
import { observationsOfSeries } from '../model/record.ts';

/** A comparison of observations that the model refuses, if possible for one reason only. */
export interface RefusedExample {
  readonly expression: string;
  readonly observations: readonly Observation[];
  /** Undefined where the refusal is about a single number and not about a pair. */
  readonly reason: Reason | undefined;
}

/** An expression that the model may refuse, with the observations in it. */
interface Candidate {
  readonly expression: string;
  readonly observations: readonly Observation[];
}

const cache = new WeakMap<HistoricalRecord, ReadonlyMap<ReasonKind, RefusedExample>>();

/** How many pairs of observations are tried for a pair of series; the first is nearly always refused. */
const mostPairs = 4;

/** For each kind of reason one comparison of the record that is refused for it, if possible for nothing else. */
export function findRefusals(record: HistoricalRecord): ReadonlyMap<ReasonKind, RefusedExample> {
  const cached = cache.get(record);
  if (cached) return cached;
  const found = new Map<ReasonKind, RefusedExample>();
  for (const kind of Object.keys(candidates) as ReasonKind[])
    for (const alone of [true, false])
      for (const candidate of found.has(kind) ? [] : candidates[kind](record, alone)) {
        const example = refusedFor(kind, candidate, record, alone);
        if (!example) continue;
        found.set(kind, example);
        break;
      }
  cache.set(record, found);
  return found;
}

function refusedFor(
  kind: ReasonKind,
  { expression, observations }: Candidate,
  record: HistoricalRecord,
  alone: boolean,
): RefusedExample | undefined {
  const evaluation = evaluate(expression, record);
  if (evaluation.ok) return undefined;
  const { reasons } = evaluation.problem;
  // A bound has no value, and two dimensions and a zero have no quotient: such refusals have no reasons of comparability.
  if (kind === 'bound' || kind === 'unit' || kind === 'zero')
    return reasons.length === 0 ? { expression, observations, reason: undefined } : undefined;
  const reason = reasons.find((each) => each.kind === kind);
  if (!reason || (alone && reasons.some((each) => each.kind !== kind))) return undefined;
  return { expression, observations, reason };
}

/** With `alone`, only pairs that differ in nothing else. */
type Candidates = (record: HistoricalRecord, alone: boolean) => Iterable<Candidate>;

const candidates: Readonly<Record<ReasonKind, Candidates>> = {
  edition: (record) => withinSeries(record, (a, b) => a.edition !== b.edition && a.start !== b.start),
  break: (record) => withinSeries(record, (a, b) => a.edition === b.edition),
  'year-to-date': (record) =>
    withinSeries(record, (a, b) => a.edition === b.edition && a.end.slice(5) !== b.end.slice(5)),
  entity: (record, alone) => acrossSeries(record, 'entity', alone),
  universe: (record, alone) => acrossSeries(record, 'universe', alone),
  prices: (record, alone) => acrossSeries(record, 'prices', alone),
  accumulation: (record, alone) => acrossSeries(record, 'accumulation', alone),
  measure: (record, alone) => acrossSeries(record, 'measure', alone),
  classification: (record, alone) => acrossSeries(record, 'classification', alone),
  indicator: (record, alone) => acrossSeries(record, 'indicator', alone),
  interval: (record) => withinSeries(record, (a, b) => a.edition === b.edition, 'sum'),
  part: (record) => atOneTime(record, 'share', (series) => series.measure === 'level'),
  *overlap(record) {
    for (const a of record.series.values()) {
      const whole = a.partOf === undefined ? undefined : record.series.get(a.partOf);
      if (whole)
        yield* pairs(
          record,
          a,
          whole,
          'sum',
          (x, y) => x.start === y.start && x.end === y.end && x.edition === y.edition,
        );
    }
  },
  'wrong-measure': (record) => atOneTime(record, 'sum', (series) => series.measure === 'growth'),
  *unit(record) {
    for (const { a, b } of pairsOfSeries(record))
      if (a.measure === 'level' && b.measure === 'level' && a.unit !== b.unit)
        yield* pairs(record, a, b, 'ratio', () => true);
  },
  *bound(record) {
    for (const own of record.observations.values())
      if (own.bound !== undefined)
        for (const other of observationsOfSeries(record, own.series))
          if (other !== own)
            yield { expression: `change(${own.id}, ${other.id})`, observations: [own, other] };
  },
  zero: (record) => withinSeries(record, (_, earlier) => Number(earlier.value) === 0),
  *incomplete(record) {
    for (const series of record.series.values()) {
      const own = observationsOfSeries(record, series.id).filter((each) => each.edition === series.edition);
      const [first, last] = [own[0], own.at(-1)];
      if (series.measure === 'growth' && series.accumulation === 'year' && first && last && first !== last)
        yield {
          expression: `chained-index(${series.id}, ${first.start.slice(0, 4)}, ${last.end.slice(0, 4)})`,
          observations: own,
        };
    }
  },
  declared: (record) =>
    withinSeries(
      record,
      (a, b) =>
        a.edition === b.edition &&
        a.start !== b.start &&
        (record.series.get(a.series)?.refuses ?? []).some((each) => each.what === 'growth'),
    ),
  *'no-basis'(record) {
    for (const { expression, observations } of atOneTime(record, 'ratio', (each) => each.measure === 'level'))
      yield {
        expression: `difference(${expression}, ${observations[1]?.id})`,
        observations,
      };
    for (const own of record.observations.values()) {
      const level = record.series.get(own.series);
      if (level?.partOf === undefined) continue;
      for (const whole of observationsOfSeries(record, level.partOf))
        yield {
          expression: `difference(share(${own.id}, ${whole.id}), share(${own.id}, ${whole.id}))`,
          observations: [own, whole],
        };
    }
  },
};

/** Pairs of observations of one series. */
function* withinSeries(
  record: HistoricalRecord,
  fits: (later: Observation, earlier: Observation) => boolean,
  name = 'change',
): Iterable<Candidate> {
  for (const series of record.series.values()) yield* pairs(record, series, series, name, fits);
}

/** All pairs of series. */
function* pairsOfSeries(
  record: HistoricalRecord,
): Iterable<{ readonly a: SeriesInfo; readonly b: SeriesInfo }> {
  const all = [...record.series.values()];
  for (const a of all) for (const b of all) if (a.id < b.id) yield { a, b };
}

/** Pairs of observations from two series that differ in one respect. */
function* acrossSeries(record: HistoricalRecord, respect: ReasonKind, alone: boolean): Iterable<Candidate> {
  for (const { a, b } of pairsOfSeries(record)) {
    const differ = differences(a, b);
    // Even if they differ in one more respect, readers must be likely to compare the two.
    const likely = a.entity === b.entity && !differ.includes('indicator');
    if (differ.includes(respect) && (differ.length === 1 || (!alone && likely && differ.length === 2)))
      yield* pairs(record, a, b, 'change', (x, y) => !alone || x.edition === y.edition);
  }
}

/** In which respects two series differ, in the terms of the reasons for a refusal. */
function differences(a: SeriesInfo, b: SeriesInfo): ReasonKind[] {
  const differ: readonly (readonly [ReasonKind, boolean])[] = [
    ['indicator', a.of !== b.of || a.partOf !== b.partOf || a.coverage?.en !== b.coverage?.en],
    ['measure', a.measure !== b.measure],
    ['universe', a.universe !== b.universe],
    ['prices', a.prices !== b.prices],
    ['classification', a.classification?.en !== b.classification?.en],
    ['entity', a.entity !== b.entity],
    ['accumulation', a.accumulation !== b.accumulation],
    ['unit', a.unit !== b.unit && a.measure === b.measure],
  ];
  return differ.flatMap(([kind, holds]) => (holds ? [kind] : []));
}

/** Pairs of observations from two series of one dataset, with the same interval and edition. */
function* atOneTime(
  record: HistoricalRecord,
  name: string,
  fits: (series: SeriesInfo) => boolean,
): Iterable<Candidate> {
  for (const { a, b } of pairsOfSeries(record))
    if (fits(a) && fits(b) && a.dataset === b.dataset)
      yield* pairs(
        record,
        a,
        b,
        name,
        (x, y) => x.start === y.start && x.end === y.end && x.edition === y.edition,
      );
}

function* pairs(
  record: HistoricalRecord,
  a: SeriesInfo,
  b: SeriesInfo,
  name: string,
  fits: (x: Observation, y: Observation) => boolean,
): Iterable<Candidate> {
  let left = mostPairs;
  const [own, others] = [observationsOfSeries(record, a.id), observationsOfSeries(record, b.id)];
  for (const x of own)
    for (const y of others) {
      if (x === y || (a === b && x.start < y.start) || !fits(x, y)) continue;
      yield { expression: `${name}(${x.id}, ${y.id})`, observations: [x, y] };
      left -= 1;
      if (left === 0) return;
    }
}
