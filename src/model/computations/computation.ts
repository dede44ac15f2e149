import type { Decimal } from '../../locale/decimal.ts';
import { movePoint, round } from '../../locale/decimal.ts';
import type { LocalText } from '../../locale/languages.ts';
import type { Expression } from '../expression.ts';
import type { Basis, Quantity } from '../quantity.ts';
import type { Reason } from '../reason.ts';
import type { Frozen, HistoricalRecord } from '../record.ts';
import { observationsIn } from '../record.ts';
import type { TimelineEvent } from '../schemas/timeline.ts';

/** Digits carried through a computation before its result is rounded for showing. */
export const workingDigits = 20;

/** What a computation hands back before it is dressed as a quantity. */
export interface Computed {
  readonly value: Decimal;
  readonly unit: string;
  /** Digits after the point that may be shown. */
  readonly digits: number;
  readonly signed?: boolean;
  readonly basis?: Basis;
  readonly inputs: readonly Quantity[];
  /** Of the timeline, where dates are what is counted with. Default none. */
  readonly events?: readonly Frozen<TimelineEvent>[];
  readonly reasons: readonly Reason[];
}

/** Something wrong with the way a computation was called, as opposed to a refused comparison. */
export interface Misuse {
  readonly found: string;
  readonly expected: string;
}

export interface Scope {
  readonly record: HistoricalRecord;
  /** Evaluates an argument; throws `ArgumentError` if it cannot. */
  quantity(expression: Expression): Quantity;
  observation(id: string): Quantity;
}

/** Ends a computation from inside; caught by `evaluate`, never by pages. */
export class ArgumentError extends Error {
  readonly misuse: Misuse;
  constructor(found: string, expected: string) {
    super(`${found}; ${expected}`);
    this.misuse = { found, expected };
  }
}

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

/** The value with the digits of its rounding rule. */
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

/** Guards a division. */
export function notZero(value: Decimal, name: string): Decimal {
  if (value.units === 0n) throw new ArgumentError(`${name} is zero`, 'a number other than zero to divide by');
  return value;
}

/** Reasons against quantities that measure something else than allowed. */
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

/** An argument that must be an id of the kind named. */
export function idArgument(expression: Expression | undefined, what: string): string {
  if (expression?.kind !== 'id') throw new ArgumentError('something else', what);
  return expression.id;
}

/** The observations of a series' current edition from one year to another, both included. */
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

/** Measures that can be added up and divided. */
export const levels = ['level', 'count'] as const;

export const percentRounding: LocalText = {
  zh: '百分数，保留一位小数',
  en: 'per cent, to one decimal place',
};
