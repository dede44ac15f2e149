import type { Decimal } from '../../locale/decimal.ts';
import { movePoint, parseDecimal } from '../../locale/decimal.ts';
import type { LocalText } from '../../locale/languages.ts';
import { atOneTime, overTime } from '../comparability.ts';
import type { Scope } from '../computations/computation.ts';
import { ArgumentError } from '../computations/computation.ts';
import type { Expression } from '../expression.ts';
import { formatExpression } from '../expression.ts';
import type { Quantity } from '../quantity.ts';
import type { Reason } from '../reason.ts';
import type { HistoricalRecord } from '../record.ts';
import type { Bound } from '../schemas/primitives.ts';

export interface ClaimKind {
  readonly name: string;
  readonly parameters: readonly string[];
  readonly meaning: LocalText;
  /** Undefined if the claim holds; otherwise what was found instead. */
  check(
    args: readonly Expression[],
    scope: Scope,
  ): { shows: readonly Quantity[]; against?: string; reasons?: readonly Reason[] };
}

/** The value as printed, whatever bound stands with it. */
function printedValue(quantity: Quantity): Decimal {
  if (quantity.value === undefined) throw new ArgumentError(`${quantity.expression} is a range`, 'a value');
  return quantity.value;
}

/** A value that is exact; a bound cannot bear out a claim about order or distance. */
export function exact(quantity: Quantity): Decimal {
  if (quantity.bound !== undefined)
    throw new ArgumentError(
      `${quantity.expression} is only a bound`,
      'an exact value; above, below, at-least and at-most take bounds',
    );
  return printedValue(quantity);
}

interface Sides {
  readonly a: Decimal;
  readonly b: Decimal;
  readonly bounds: readonly [Bound | undefined, Bound | undefined];
  readonly shows: readonly Quantity[];
  readonly text: string;
  readonly reasons: readonly Reason[];
}

/** Two sides of a comparison; a literal takes the unit of the other side. */
export function sides(args: readonly Expression[], scope: Scope): Sides {
  const [left, right] = args as [Expression, Expression];
  const [first, second] = [left, right].map((each) =>
    each.kind === 'literal' ? undefined : scope.quantity(each),
  );
  const shows = [first, second].filter((each) => each !== undefined);
  if (shows.length === 0) throw new ArgumentError('two bare numbers', 'at least one quantity');
  const value = (each: Quantity | undefined, expression: Expression): Decimal =>
    each ? printedValue(each) : parseDecimal((expression as Expression & { kind: 'literal' }).text);
  let b = value(second, right);
  let reasons: Reason[] = [];
  if (first && second) {
    const [x, y] = [scope.record.units.get(first.unit), scope.record.units.get(second.unit)];
    if (!x || !y || x.dimension !== y.dimension)
      throw new ArgumentError(`${first.unit} against ${second.unit}`, 'units of one dimension');
    b = movePoint(b, y.power - x.power);
    reasons = likeForLike(first, second, scope.record);
  }
  const text = `${formatExpression(left)} and ${formatExpression(right)}`;
  return { a: value(first, left), b, bounds: [first?.bound, second?.bound], shows, text, reasons };
}

/** Two observations may be set side by side over time within one series, or between series at one time. */
function likeForLike(a: Quantity, b: Quantity, record: HistoricalRecord): Reason[] {
  if (!a.basis || !b.basis) return [];
  if (a.basis.series.id === b.basis.series.id) return overTime(a, b, record);
  return atOneTime(a, b, record, { sameEntity: false, sameIndicator: false });
}

/** Two sides that are both exact: a bound bears out nothing about distance. */
export function exactSides(args: readonly Expression[], scope: Scope): ReturnType<typeof sides> {
  const both = sides(args, scope);
  for (const each of both.shows) exact(each);
  return both;
}
