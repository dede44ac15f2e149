import {
  add,
  compare,
  type Decimal,
  fromInteger,
  movePoint,
  multiply,
  parseDecimal,
  subtract,
} from './decimal.ts';

export type Qualifier = 'above' | 'at-least' | 'below' | 'at-most' | 'nearly' | 'about' | 'odd';

/** The values that a wording such as 八千多亿元 or "about a third" may stand for. */
export interface Reading {
  /** In the base unit, with the power of ten multiplied in: 八千多亿元 is 800000000000 to 900000000000 yuan. */
  readonly low: Decimal;
  readonly high: Decimal;
  /** Whether the ends themselves are included: "more than half" excludes 0.5. */
  readonly lowIncluded: boolean;
  readonly highIncluded: boolean;
  /**
   * What is counted: `percent` (per hundred), `fraction` (of one), `percentage-point`, `times`, `rank`,
   * `yuan`, or the unit as written (吨, 家, tonnes); undefined for a bare number.
   */
  readonly unit?: string;
  readonly qualifier?: Qualifier;
}

/**
 * How far a wording may be from the value, as shares of the number in the wording. The methods page
 * lists them.
 */
export const tolerances = {
  /** 约, about: this much to either side. */
  about: parseDecimal('0.05'),
  /** 近, nearly: from this share of the number up to the number itself. */
  nearly: parseDecimal('0.9'),
  /** 超过, more than: at most this many times the number, so that the wording stays informative. */
  above: parseDecimal('1.5'),
  /** 不到, less than: at least this share of the number. */
  below: parseDecimal('0.5'),
  /** A round number, a fraction or a multiple without a qualifier (三分之一, doubled): to either side. */
  plain: parseDecimal('0.02'),
} as const;

/** A number as worded, before its qualifier is applied; `slack` is how far the value may be from it. */
export interface Core {
  readonly value: Decimal;
  readonly slack: Decimal;
  readonly unit?: string;
  /** For 八千多 the upper end, 九千, which is excluded. */
  readonly end?: Decimal;
}

export const zero = fromInteger(0);
export const fractionDigits = 12;

function larger(a: Decimal, b: Decimal): Decimal {
  return compare(a, b) < 0 ? b : a;
}

/** Half the last written place, or for a round number a small share of the number, if that is more. */
export function slackOf(value: Decimal, place: Decimal): Decimal {
  const half = multiply(place, parseDecimal('0.5'));
  const isRound = value.scale === 0 && value.units % 10n === 0n && value.units !== 0n;
  return isRound ? larger(half, multiply(value, tolerances.plain)) : half;
}

export function shareSlack(value: Decimal): Decimal {
  return multiply(value, tolerances.plain);
}

export function qualify(core: Core, qualifier: Qualifier | undefined): Reading {
  const { value, unit } = core;
  const base = { ...(unit === undefined ? {} : { unit }), ...(qualifier === undefined ? {} : { qualifier }) };
  const closed = { lowIncluded: true, highIncluded: true };
  const about = multiply(value, tolerances.about);
  if (core.end !== undefined && qualifier === undefined)
    return { ...base, low: value, high: core.end, lowIncluded: true, highIncluded: false, qualifier: 'odd' };
  switch (qualifier) {
    case 'above':
      return { ...base, ...closed, low: value, high: multiply(value, tolerances.above), lowIncluded: false };
    case 'at-least':
      return { ...base, ...closed, low: value, high: multiply(value, tolerances.above) };
    case 'below':
      return { ...base, ...closed, low: multiply(value, tolerances.below), high: value, highIncluded: false };
    case 'at-most':
      return { ...base, ...closed, low: multiply(value, tolerances.below), high: value };
    case 'nearly':
      return {
        ...base,
        low: multiply(value, tolerances.nearly),
        high: value,
        lowIncluded: true,
        highIncluded: false,
      };
    case 'about':
      return { ...base, ...closed, low: subtract(value, about), high: add(core.end ?? value, about) };
    default:
      return { ...base, ...closed, low: subtract(value, core.slack), high: add(value, core.slack) };
  }
}

/** Whether a value in the unit of the reading is one that the wording may stand for. */
export function withinReading(reading: Reading, value: Decimal): boolean {
  const low = compare(value, reading.low);
  const high = compare(value, reading.high);
  return (
    (low > 0 || (low === 0 && reading.lowIncluded)) && (high < 0 || (high === 0 && reading.highIncluded))
  );
}

/** The place value of the last digit that is not a trailing zero: 100 for 8300. */
export function lastPlace(value: Decimal): Decimal {
  let { units, scale } = value;
  if (units === 0n) return fromInteger(1);
  let place = 0;
  while (units % 10n === 0n) {
    units /= 10n;
    place += 1;
  }
  return movePoint(fromInteger(1), place - scale);
}

/** A rank, which has no tolerance. */
export function rank(value: Decimal): Core {
  return { value, slack: zero, unit: 'rank' };
}
