/**
 * Exact decimal numbers. A value is `units` divided by ten to the power `scale`, which keeps trailing
 * zeros: `8204.80` is 820480 at scale 2 and never becomes 8204.8. Binary floating point is not
 * exact: in it 1839.455 / 10 is 183.94549999999998.
 */
export interface Decimal {
  readonly units: bigint;
  /** How many digits stand after the point; never negative. */
  readonly scale: number;
}

const decimalPattern = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/** Whether the text is a plain decimal: digits, at most one point, no separators, no exponent. */
export function isDecimal(text: string): boolean {
  return decimalPattern.test(text);
}

/**
 * Reads a plain decimal such as `8204.80` or `-0.5`.
 * @throws RangeError if the text is not one; data are validated before they get here.
 */
export function parseDecimal(text: string): Decimal {
  if (!isDecimal(text)) throw new RangeError(`Not a decimal: ${text}`);
  const [whole = '0', fraction = ''] = text.split('.');
  return { units: BigInt(whole + fraction), scale: fraction.length };
}

/** Makes a decimal of a whole number. */
export function fromInteger(value: number | bigint): Decimal {
  return { units: BigInt(value), scale: 0 };
}

function powerOfTen(exponent: number): bigint {
  return 10n ** BigInt(exponent);
}

function toCommonScale(a: Decimal, b: Decimal): [bigint, bigint, number] {
  const scale = Math.max(a.scale, b.scale);
  return [a.units * powerOfTen(scale - a.scale), b.units * powerOfTen(scale - b.scale), scale];
}

export function add(a: Decimal, b: Decimal): Decimal {
  const [x, y, scale] = toCommonScale(a, b);
  return { units: x + y, scale };
}

export function subtract(a: Decimal, b: Decimal): Decimal {
  const [x, y, scale] = toCommonScale(a, b);
  return { units: x - y, scale };
}

export function multiply(a: Decimal, b: Decimal): Decimal {
  return { units: a.units * b.units, scale: a.scale + b.scale };
}

/** Divides integers, rounding half away from zero, which is how the statistical offices round. */
function divideRounded(dividend: bigint, divisor: bigint): bigint {
  const negative = dividend < 0n !== divisor < 0n;
  const top = dividend < 0n ? -dividend : dividend;
  const bottom = divisor < 0n ? -divisor : divisor;
  const quotient = (top * 2n + bottom) / (bottom * 2n);
  return negative ? -quotient : quotient;
}

/**
 * Divides `a` by `b` to `scale` digits after the point, rounding half away from zero.
 * @throws RangeError on division by zero.
 */
export function divide(a: Decimal, b: Decimal, scale: number): Decimal {
  if (b.units === 0n) throw new RangeError('Division by zero');
  const [x, y] = toCommonScale(a, b);
  return { units: divideRounded(x * powerOfTen(scale), y), scale };
}

/** Rounds to `scale` digits after the point, half away from zero; adds zeros if there are fewer. */
export function round(a: Decimal, scale: number): Decimal {
  if (scale >= a.scale) return { units: a.units * powerOfTen(scale - a.scale), scale };
  return { units: divideRounded(a.units, powerOfTen(a.scale - scale)), scale };
}

/** Significant digits of a number in prose and on a chart; readers can open the exact value with one tap. */
export const proseDigits = 4;

/**
 * Rounds to a number of significant digits, but never adds a digit that was not there:
 * 8350.69 to four is 8351; 19.5 to four stays 19.5. Digits before the point are never replaced
 * by zeros.
 */
export function roundSignificant(a: Decimal, digits: number): Decimal {
  const whole = trim(absolute(a)).units === 0n ? 1 : wholeDigits(a);
  const scale = Math.max(0, digits - whole);
  return scale < a.scale ? round(a, scale) : a;
}

function wholeDigits(a: Decimal): number {
  const whole = absolute(a).units / powerOfTen(a.scale);
  if (whole > 0n) return whole.toString().length;
  // Leading zeros after the point are not significant: 0.012 has its first digit at place -1.
  const fraction = absolute(a).units.toString().length;
  return fraction - a.scale;
}

/** Multiplies by ten to the power `exponent` by moving the point; exact in both directions. */
export function movePoint(a: Decimal, exponent: number): Decimal {
  const scale = a.scale - exponent;
  return scale >= 0 ? { units: a.units, scale } : { units: a.units * powerOfTen(-scale), scale: 0 };
}

function negate(a: Decimal): Decimal {
  return { units: -a.units, scale: a.scale };
}

export function absolute(a: Decimal): Decimal {
  return a.units < 0n ? negate(a) : a;
}

/** Removes zeros at the end of the fraction. Printed figures keep theirs. */
export function trim(a: Decimal): Decimal {
  let { units, scale } = a;
  while (scale > 0 && units % 10n === 0n) {
    units /= 10n;
    scale -= 1;
  }
  return { units, scale };
}

/** -1, 0 or 1 as `a` is less than, equal to or greater than `b`; `8204.8` equals `8204.80`. */
export function compare(a: Decimal, b: Decimal): -1 | 0 | 1 {
  const [x, y] = toCommonScale(a, b);
  return x < y ? -1 : x > y ? 1 : 0;
}

export function equals(a: Decimal, b: Decimal): boolean {
  return compare(a, b) === 0;
}

/** The plain form with all its zeros, as in data files: `8204.80`, `-0.5`. */
export function toPlain(a: Decimal): string {
  const digits = absolute(a)
    .units.toString()
    .padStart(a.scale + 1, '0');
  const whole = digits.slice(0, digits.length - a.scale);
  const fraction = a.scale > 0 ? `.${digits.slice(-a.scale)}` : '';
  return `${a.units < 0n ? '-' : ''}${whole}${fraction}`;
}

/** A floating-point approximation, for pixel positions only. */
export function toPosition(a: Decimal): number {
  return Number(toPlain(a));
}
