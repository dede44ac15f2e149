import type { Decimal } from '../../../locale/decimal.ts';
import {
  absolute,
  add,
  compare,
  divide,
  fromInteger,
  multiply,
  round,
  subtract,
  toPlain,
} from '../../../locale/decimal.ts';

/** The two numbers between which the true value of a printed number lies. */
export interface Margin {
  readonly low: Decimal;
  readonly high: Decimal;
}

const digits = 12;
const hundred = fromInteger(100);
const one = fromInteger(1);

/** The values that a printed number can stand for: half a unit of its last digit either way. */
export function marginOf(value: Decimal): Margin {
  const half: Decimal = { units: 5n, scale: value.scale + 1 };
  return { low: subtract(value, half), high: add(value, half) };
}

/** The sum of numbers that are each known within a margin. */
export function sumOf(margins: readonly Margin[]): Margin {
  const zero = fromInteger(0);
  return {
    low: margins.reduce((sum, each) => add(sum, each.low), zero),
    high: margins.reduce((sum, each) => add(sum, each.high), zero),
  };
}

/** The quotient of two positive numbers in per cent; undefined if either may be zero. */
export function percentOf(part: Margin, whole: Margin): Margin | undefined {
  if (whole.low.units <= 0n || part.low.units <= 0n) return undefined;
  return {
    low: multiply(divide(part.low, whole.high, digits), hundred),
    high: multiply(divide(part.high, whole.low, digits), hundred),
  };
}

/** The growth in per cent from one positive level to another. */
export function growthBetween(later: Margin, earlier: Margin): Margin | undefined {
  const ratio = percentOf(later, earlier);
  return ratio && { low: subtract(ratio.low, hundred), high: subtract(ratio.high, hundred) };
}

/** Whether two printed numbers can be the same value. */
export function overlap(a: Margin, b: Margin): boolean {
  return compare(a.low, b.high) <= 0 && compare(b.low, a.high) <= 0;
}

/** How far apart two margins are; zero if they overlap. */
export function gapBetween(a: Margin, b: Margin): Decimal {
  if (overlap(a, b)) return fromInteger(0);
  return absolute(compare(a.low, b.high) > 0 ? subtract(a.low, b.high) : subtract(b.low, a.high));
}

/** A margin in words, with as many digits as `like` has; a single number if it is no wider than one unit of the last digit. */
export function writeMargin({ low, high }: Margin, like: Decimal): string {
  const write = (value: Decimal): string => toPlain(round(value, like.scale));
  const lastDigit: Decimal = { units: 1n, scale: like.scale };
  if (compare(subtract(high, low), lastDigit) <= 0)
    return write(divide(add(low, high), fromInteger(2), digits));
  return `${write(low)} to ${write(high)}`;
}

/** The larger of two positive numbers divided by the smaller. */
export function timesApart(a: Decimal, b: Decimal): Decimal {
  const [x, y] = [absolute(a), absolute(b)];
  if (x.units === 0n || y.units === 0n) return one;
  return compare(x, y) >= 0 ? divide(x, y, digits) : divide(y, x, digits);
}

/** Whether two numbers have the same order of magnitude: the larger is less than seven times the smaller. */
export function haveSameMagnitude(a: Decimal, b: Decimal): boolean {
  return compare(timesApart(a, b), fromInteger(7)) < 0;
}
