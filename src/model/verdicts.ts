import {
  absolute,
  add,
  compare,
  type Decimal,
  fromInteger,
  movePoint,
  multiply,
  parseDecimal,
  subtract,
} from '../locale/decimal.ts';
import { bestGrade } from './best-grade.ts';
import type { Frozen } from './record.ts';
import type { ObservationData, Series } from './schemas/datasets.ts';
import type { AimVerdict, Carrier, LocalVerdict } from './schemas/fates.ts';
import type { Grade } from './schemas/primitives.ts';
import type { QuantityTarget, Target } from './schemas/targets.ts';
import type { Unit } from './schemas/units.ts';

/** What a verdict is worked out from; the record has it, and so have files that are still being checked. */
export interface Evidence {
  readonly observations: ReadonlyMap<string, Frozen<ObservationData>>;
  readonly series: ReadonlyMap<string, Frozen<Series>>;
  readonly units: ReadonlyMap<string, Frozen<Unit>>;
}

/** What can be said of one target, and what it rests on. */
export interface Told {
  readonly verdict: AimVerdict;
  /** The figures that settle it; none if it cannot be told. */
  readonly observations: readonly string[];
  /** Whether they cover a part of the period only, which is enough. */
  readonly part: boolean;
  /** The lower of the grades of the target and of what it rests on; undefined if it cannot be told. */
  readonly grade: Grade | undefined;
}

const untold: Told = { verdict: 'cannot-be-told', observations: [], part: false, grade: undefined };

/**
 * The verdict on a target. It rests on the outcomes that were observed, which must all say the same; or on figures kept
 * beside it that differ in nothing but their period, lie apart within the period of the target, and together are
 * beyond it already, so that no missing month can change the word.
 * @param margin by how many percent of the target an outcome must pass it to have surpassed or overshot it
 */
export function tellAim(target: Frozen<Target>, evidence: Evidence, margin: string): Told {
  if (target.kind !== 'quantity' || target.outcome.kind === 'none-found') return untold;
  const { outcome } = target;
  const tell = (ids: readonly string[], verdict: AimVerdict | undefined, part: boolean): Told => {
    if (verdict === undefined) return untold;
    const grades = ids.flatMap((id) => {
      const figure = evidence.observations.get(id);
      return figure ? [bestGrade(figure.printings)] : [];
    });
    return {
      verdict,
      observations: ids,
      part,
      grade: [...grades, bestGrade(target.printings)].sort().at(-1),
    };
  };
  if (outcome.kind === 'observed') {
    const verdicts = outcome.observations.map((id) => {
      const value = valueIn(target.unit, id, evidence);
      return value && weigh(target, value, margin, evidence.observations.get(id)?.bound);
    });
    return tell(outcome.observations, new Set(verdicts).size === 1 ? verdicts[0] : undefined, false);
  }
  for (const { observations: ids, differs } of outcome.beside) {
    if (differs.join() !== 'period' || !liesWithin(ids, target, evidence)) continue;
    const values = ids.map((id) => valueIn(target.unit, id, evidence));
    if (values.some((each) => each === undefined || each.units < 0n)) continue;
    const sum = (values as Decimal[]).reduce(add, fromInteger(0));
    const verdict = weigh(target, sum, margin);
    if (verdict !== undefined && ['surpassed', 'overshot'].includes(verdict)) return tell(ids, verdict, true);
  }
  return untold;
}

/** Where a value lies to a target; undefined if limits in the words of either leave it open. */
function weigh(
  target: Frozen<QuantityTarget>,
  value: Decimal,
  margin: string,
  bound?: ObservationData['bound'],
): AimVerdict | undefined {
  const aim = parseDecimal(target.value);
  const less = target.wants === 'less' || ['below', 'at-most'].includes(target.bound ?? '');
  const by = less ? subtract(value, aim) : subtract(aim, value);
  const slack = movePoint(multiply(absolute(aim), parseDecimal(margin)), -2);
  const atMargin = compare(absolute(by), slack) >= 0;
  const strict = target.bound === 'above' || target.bound === 'below';
  // `by` is how far the outcome is on the wrong side of the target.
  const good = strict ? by.units < 0n : by.units <= 0n;
  const verdict = good ? (atMargin ? 'surpassed' : 'reached') : less && atMargin ? 'overshot' : 'missed';
  // “Above 12” can only be more, and “nearly 50” only less, than the number that is printed.
  const floor = bound === 'above' || bound === 'at-least';
  if (bound === 'about' || (bound !== undefined && good !== (floor !== less))) return undefined;
  const loose = target.bound === 'about' || target.bound === 'nearly';
  return verdict === 'missed' && loose && !atMargin ? undefined : verdict;
}

/** The value of an observation in a unit of the same dimension. */
function valueIn(unit: string, id: string, { observations, series, units }: Evidence): Decimal | undefined {
  const figure = observations.get(id);
  const from = units.get(series.get(figure?.series ?? '')?.unit ?? '');
  const to = units.get(unit);
  if (figure?.value === undefined || !from || !to) return undefined;
  return movePoint(parseDecimal(figure.value), from.power - to.power);
}

/** Whether figures of one series lie within the period of a target, none over another, so that they may be added up. */
function liesWithin(
  ids: readonly string[],
  { due, measure, accumulation }: Frozen<QuantityTarget>,
  evidence: Evidence,
): boolean {
  if (due === null || accumulation === 'day' || (measure !== 'level' && measure !== 'count')) return false;
  const figures = ids.flatMap((id) => evidence.observations.get(id) ?? []);
  const sorted = figures.toSorted((a, b) => (a.start < b.start ? -1 : 1));
  const series = figures.map((each) => evidence.series.get(each.series));
  return (
    figures.length === ids.length &&
    new Set(figures.map((each) => each.series)).size === 1 &&
    // What stood on one day is no part of what came about in a period.
    series.every((each) => each?.accumulation !== 'day') &&
    sorted.every(
      (each, at) =>
        each.start >= due.start &&
        each.end <= due.end &&
        (at === 0 || each.start > (sorted[at - 1]?.end ?? '')),
    )
  );
}

/** The word for a place from what became of the works, trades and places that are named. */
export function tellLocal(carriers: readonly Frozen<Carrier>[]): LocalVerdict {
  const marks = new Set(carriers.map((each) => each.mark));
  if (marks.has('closed')) return marks.size > 1 ? 'split' : 'closed';
  return marks.has('grew') ? 'grew' : 'cannot-be-told';
}
