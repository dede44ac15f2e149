import { type Decimal, movePoint, round } from '../../locale/decimal.ts';
import type { LocalText } from '../../locale/languages.ts';
import type { Expression } from '../expression.ts';
import type { Basis, Quantity } from '../quantity.ts';
import type { Reason } from '../reason.ts';
import { type Frozen, type HistoricalRecord, observationsIn } from '../record.ts';
import type { TimelineEvent } from '../schemas/timeline.ts';

/** Digits after the point that a computation keeps until its result is rounded. */
export const workingDigits = 20;

/** The result of a computation, from which `evaluate` makes a quantity. */
export interface Computed {
  readonly value: Decimal;
  readonly unit: string;
  /** Digits after the point that may be shown. */
  readonly digits: number;
  readonly signed?: boolean;
  readonly basis?: Basis;
  readonly inputs: readonly Quantity[];
  /** The events whose dates were used, if any. */
  readonly events?: readonly Frozen<TimelineEvent>[];
  readonly reasons: readonly Reason[];
}

/** A mistake in the call of a computation, as opposed to a refused comparison. */
export interface Misuse {
  readonly found: string;
  readonly expected: string;
}

/** What computations and claims get to evaluate their arguments with. */
export interface Scope {
  readonly record: HistoricalRecord;
  /** Evaluates an argument; throws `ArgumentError` if it cannot. */
  quantity(expression: Expression): Quantity;
  observation(id: string): Quantity;
}

/** Thrown by computations and claims when called wrongly; `attempt` catches it. */
export class ArgumentError extends Error {
  readonly misuse: Misuse;
  constructor(found: string, expected: string) {
    super(`${found}; ${expected}`);
    this.misuse = { found, expected };
  }
}

/** A named computation, with what the methods page says of it. */
export interface Computation {
  readonly name: string;
  readonly parameters: readonly string[];
  /** Whether the last parameter may be repeated. */
  readonly variadic?: boolean;
  readonly title: LocalText;
  readonly formula: LocalText;
  readonly rounding: LocalText;
  readonly agreement: LocalText;
  run(args: readonly Expression[], scope: Scope): Computed;
}

/** The value, rounded to the digits that may be shown. */
export function shownValue(computed: Computed): Decimal {
  return round(computed.value, computed.digits);
}

/** The exact value of a quantity; a bound or a range has none. */
export function exactValue(quantity: Quantity): Decimal {
  if (quantity.value === undefined || quantity.bound !== undefined)
    throw new ArgumentError(`${quantity.expression} is a bound or a range`, 'an exact value to compute with');
  return quantity.value;
}

/** Both values in the unit of the first; refuses units of different dimensions. */
export function commonUnit(a: Quantity, b: Quantity, record: HistoricalRecord): [Decimal, Decimal] {
  const [x, y] = [record.units.get(a.unit), record.units.get(b.unit)];
  if (!x || !y || x.dimension !== y.dimension)
    throw new ArgumentError(
      `${a.expression} in ${a.unit}, ${b.expression} in ${b.unit}`,
      'units of one dimension',
    );
  return [exactValue(a), movePoint(exactValue(b), y.power - x.power)];
}

/** The first two arguments as quantities. */
export function pairOf(args: readonly Expression[], scope: Scope): [Quantity, Quantity] {
  return [scope.quantity(args[0] as Expression), scope.quantity(args[1] as Expression)];
}

/**
 * Refuses a pair in the wrong order, which would turn a rise into a fall. An index does not need this: its base may be
 * later or earlier.
 */
export function requireOrder(later: Quantity, earlier: Quantity): void {
  const turned = later.basis && earlier.basis && later.basis.start < earlier.basis.start;
  if (turned || later.expression === earlier.expression)
    throw new ArgumentError(
      `${later.expression} is not later than ${earlier.expression}`,
      'the later one first',
    );
}
/** Refuses a division by zero, which is another matter than a bound or a range. */
export class ZeroError extends ArgumentError {}

/** Returns a divisor if it is not zero; refuses it otherwise. */
export function notZero(value: Decimal, name: string): Decimal {
  if (value.units === 0n) throw new ZeroError(`${name} is zero`, 'a number other than zero to divide by');
  return value;
}

/** Reasons against quantities whose measure is not one of those allowed. */
export function requireMeasure(quantities: readonly Quantity[], measures: readonly string[]): Reason[] {
  return quantities.flatMap((each) =>
    each.basis && !measures.includes(each.basis.series.measure)
      ? [
          {
            kind: 'wrong-measure' as const,
            detail: { zh: each.basis.series.title.zh, en: each.basis.series.title.en },
          },
        ]
      : [],
  );
}

/** An argument that must be a year. */
export function yearArgument(expression: Expression | undefined): string {
  if (expression?.kind !== 'literal' || !/^\d{4}$/.test(expression.text))
    throw new ArgumentError(
      expression === undefined ? 'nothing' : JSON.stringify(expression),
      'a year such as 2007',
    );
  return expression.text;
}

/** An argument that must be an id; `what` names its kind in the refusal. */
export function idArgument(expression: Expression | undefined, what: string): string {
  if (expression?.kind !== 'id') throw new ArgumentError('something else', what);
  return expression.id;
}

/** The observations of a series in its current edition, from one year to another, both included; `args` name all three. */
export function spanOf(args: readonly Expression[], scope: Scope): Quantity[] {
  const series = idArgument(args[0], 'the id of a series');
  if (!scope.record.series.has(series)) throw new ArgumentError(`series ${series}`, 'a series that exists');
  const [from, to] = [yearArgument(args[1]), yearArgument(args[2])];
  const found = observationsIn(scope.record, series).filter(
    (each) => from <= each.start.slice(0, 4) && each.end.slice(0, 4) <= to,
  );
  if (found.length === 0)
    throw new ArgumentError(`no observation of ${series} from ${from} to ${to}`, 'at least one');
  return found.map((each) => scope.observation(each.id));
}

/** A reason where a yearly series lacks a year from one to another: the one that is missing may be the one that matters. */
export function missingYears(all: readonly Quantity[], from: string, to: string): Reason[] {
  if (all[0]?.basis?.series.accumulation !== 'year') return [];
  const years = new Set(all.map((each) => each.basis?.start.slice(0, 4)));
  if (years.size === Number(to) - Number(from) + 1) return [];
  return [{ kind: 'incomplete', detail: { zh: `${from}—${to}`, en: `${from}–${to}` } }];
}

/** The same of the span that the second and third argument name, its ends included. */
export function missingOfSpan(all: readonly Quantity[], args: readonly Expression[]): Reason[] {
  return missingYears(all, yearArgument(args[1]), yearArgument(args[2]));
}

/** Measures that can be added up and divided. */
export const levels = ['level', 'count'] as const;

export const timeAgreement: LocalText = {
  zh: '同一系列、同一版本、同样的时段长度，中间没有断点',
  en: 'one series, one edition, like intervals, no break between',
};

export const percentRounding: LocalText = {
  zh: '百分数，保留一位小数',
  en: 'per cent, to one decimal place',
};
