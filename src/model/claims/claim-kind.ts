import { type Decimal, movePoint, parseDecimal } from '../../locale/decimal.ts';
import type { LocalText } from '../../locale/languages.ts';
import { atOneTimeReasons, overTimeReasons } from '../comparability.ts';
import { ArgumentError, type Scope } from '../computations/computation.ts';
import { declaredReasons } from '../declared-refusals.ts';
import { type Expression, formatExpression } from '../expression.ts';
import type { Quantity } from '../quantity.ts';
import type { Reason } from '../reason.ts';
import type { HistoricalRecord } from '../record.ts';
import type { Bound } from '../schemas/primitives.ts';

/** A kind of claim, such as `rose`, with the check that decides whether it holds. */
export interface ClaimKind {
  readonly name: string;
  readonly parameters: readonly string[];
  readonly meaning: LocalText;
  /** Checks the claim. `against` says what was found instead, and is undefined if the claim holds. */
  check(
    args: readonly Expression[],
    scope: Scope,
  ): { shows: readonly Quantity[]; against?: string; reasons?: readonly Reason[] };
}

/** The value as printed, with or without a bound. */
function printedValue(quantity: Quantity): Decimal {
  if (quantity.value === undefined) throw new ArgumentError(`${quantity.expression} is a range`, 'a value');
  return quantity.value;
}

/** The value if it is exact; a bound cannot prove a claim about order or distance. */
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

/** Both sides of a comparison, in the unit of the first; a literal is in the unit of the other side. */
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
    reasons = comparisonReasons(first, second, scope.record);
  }
  const text = `${formatExpression(left)} and ${formatExpression(right)}`;
  return { a: value(first, left), b, bounds: [first?.bound, second?.bound], shows, text, reasons };
}

/**
 * Reasons against comparing two quantities: over time within one series, or at one time between series. Two results of
 * one computation are compared input by input, and two editions of one figure with each other, which shows a revision;
 * nothing else that was computed has a meaning to compare.
 */
function comparisonReasons(a: Quantity, b: Quantity, record: HistoricalRecord): Reason[] {
  if (a.basis && b.basis) {
    return a.basis.series.id === b.basis.series.id
      ? [...overTimeReasons(a, b, record), ...declaredReasons([a, b], 'order')]
      : atOneTimeReasons(a, b, record, { sameEntity: false, sameIndicator: false });
  }
  const [x, y] = [a.origin, b.origin];
  if (x.kind !== 'computation' || y.kind !== 'computation' || x.name !== y.name)
    return atOneTimeReasons(a, b, record, { sameEntity: false, sameIndicator: false });
  if (x.inputs.length !== y.inputs.length) return [incompleteInputs];
  return x.inputs.flatMap((one, index) => {
    const [mine, theirs] = [printedAspect(one), printedAspect(y.inputs[index] as Quantity)];
    return isRevision(mine, theirs) ? [] : comparisonReasons(mine, theirs, record);
  });
}

/** A share of two increases compares with a share of the levels: what is shared is a matter of the inputs of each alone. */
function printedAspect(quantity: Quantity): Quantity {
  return quantity.basis ? { ...quantity, basis: { ...quantity.basis, aspect: 'itself' } } : quantity;
}

const incompleteInputs: Reason = { kind: 'incomplete', detail: { zh: '个数不同', en: 'not equally many' } };

/** Whether two quantities are one figure in two editions. */
function isRevision({ basis: a }: Quantity, { basis: b }: Quantity): boolean {
  return (
    a !== undefined &&
    b !== undefined &&
    a.series.id === b.series.id &&
    a.aspect === b.aspect &&
    a.start === b.start &&
    a.end === b.end
  );
}

/** Both sides of a comparison if they are exact; a bound proves nothing about distance. */
export function exactSides(args: readonly Expression[], scope: Scope): ReturnType<typeof sides> {
  const both = sides(args, scope);
  for (const each of both.shows) exact(each);
  const [a, b] = both.shows;
  const overTime = a?.basis !== undefined && a.basis.series.id === b?.basis?.series.id;
  return overTime ? { ...both, reasons: [...both.reasons, ...declaredReasons(both.shows, 'growth')] } : both;
}
