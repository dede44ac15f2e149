import {
  absolute,
  add,
  compare,
  type Decimal,
  divide,
  fromInteger,
  movePoint,
  multiply,
  parseDecimal,
  subtract,
} from '../../locale/decimal.ts';
import type { LocalText } from '../../locale/languages.ts';
import { tolerances } from '../../locale/readings.ts';
import { ArgumentError } from '../computations/computation.ts';
import type { Expression } from '../expression.ts';
import type { Bound } from '../schemas/primitives.ts';
import { type ClaimKind, exact, exactSides, sides } from './claim-kind.ts';

/** The limits between which a value certainly lies; a missing one is unlimited. */
interface Limits {
  readonly low?: Decimal;
  readonly high?: Decimal;
  /** Whether the limits themselves are excluded: above 12000 is not 12000. */
  readonly open?: boolean;
}

/** The limits of a value with a bound: above 12000 has no upper limit, nearly 50 lies between 45 and 50. */
function limitsOf(value: Decimal, bound: Bound | undefined): Limits {
  switch (bound) {
    case undefined:
      return { low: value, high: value };
    case 'above':
      return { low: value, open: true };
    case 'at-least':
      return { low: value };
    case 'below':
      return { high: value, open: true };
    case 'at-most':
      return { high: value };
    case 'nearly':
      return { low: multiply(value, tolerances.nearly), high: value };
    case 'about': {
      const slack = multiply(absolute(value), tolerances.about);
      return { low: subtract(value, slack), high: add(value, slack) };
    }
  }
}

/** A claim that compares two values and must hold for all that their bounds allow. */
function comparison(name: string, meaning: LocalText, holds: (a: Limits, b: Limits) => boolean): ClaimKind {
  return {
    name,
    parameters: ['a', 'b'],
    meaning,
    check(args, scope) {
      const { a, b, bounds, shows, text, reasons } = sides(args, scope);
      if (holds(limitsOf(a, bounds[0]), limitsOf(b, bounds[1]))) return { shows, reasons };
      const order = compare(a, b);
      const found = order < 0 ? 'smaller' : order > 0 ? 'larger, but only within its bound' : 'equal';
      return { shows, reasons, against: `${text}: the first is ${found}` };
    },
  };
}

/** Whether all of `a` lies below all of `b`; `mayTouch` allows them to be equal. */
function isBelow(a: Limits, b: Limits, mayTouch: boolean): boolean {
  if (a.high === undefined || b.low === undefined) return false;
  const order = compare(a.high, b.low);
  return order < 0 || (order === 0 && (mayTouch || a.open === true || b.open === true));
}

function sign(name: string, meaning: LocalText, wanted: 1 | -1): ClaimKind {
  return {
    name,
    parameters: ['quantity'],
    meaning,
    check(args, scope) {
      const own = scope.quantity(args[0] as Expression);
      const order = compare(exact(own), fromInteger(0));
      return {
        shows: [own],
        ...(order === wanted
          ? {}
          : {
              against: `${own.expression} is ${order === 0 ? 'zero' : order > 0 ? 'positive' : 'negative'}`,
            }),
      };
    },
  };
}

export const above: ClaimKind = comparison('above', { zh: 'a 大于 b', en: 'a is larger than b' }, (a, b) =>
  isBelow(b, a, false),
);

export const below: ClaimKind = comparison('below', { zh: 'a 小于 b', en: 'a is smaller than b' }, (a, b) =>
  isBelow(a, b, false),
);

export const atLeast: ClaimKind = comparison(
  'at-least',
  { zh: 'a 不小于 b', en: 'a is not smaller than b' },
  (a, b) => isBelow(b, a, true),
);

export const atMost: ClaimKind = comparison(
  'at-most',
  { zh: 'a 不大于 b', en: 'a is not larger than b' },
  (a, b) => isBelow(a, b, true),
);

export const equal: ClaimKind = comparison(
  'equal',
  { zh: 'a 等于 b', en: 'a equals b' },
  (a, b) => isBelow(a, b, true) && isBelow(b, a, true),
);

export const close: ClaimKind = {
  name: 'close',
  parameters: ['a', 'b', 'per cent'],
  meaning: {
    zh: 'a 与 b 相差不超过 b 的百分之几',
    en: 'a differs from b by no more than so many per cent of b',
  },
  check(args, scope) {
    const { a, b, shows, text, reasons } = exactSides(args, scope);
    const limit = args[2];
    if (limit?.kind !== 'literal')
      throw new ArgumentError('no limit', 'a number of per cent as third argument');
    const allowed = movePoint(multiply(absolute(b), parseDecimal(limit.text)), -2);
    const holds = compare(absolute(subtract(a, b)), allowed) <= 0;
    return { shows, reasons, ...(holds ? {} : { against: `${text} differ by more than ${limit.text} %` }) };
  },
};

export const multiple: ClaimKind = {
  name: 'multiple',
  parameters: ['a', 'b', 'times'],
  meaning: {
    zh: 'a 约为 b 的若干倍（上下不超过百分之五）',
    en: 'a is so many times b, within five per cent',
  },
  check(args, scope) {
    const { a, b, shows, text, reasons } = exactSides(args, scope);
    const times = args[2];
    if (times?.kind !== 'literal' || b.units === 0n)
      throw new ArgumentError('no multiple', 'a number of times as third argument');
    const wanted = parseDecimal(times.text);
    const distance = absolute(subtract(divide(a, b, 10), wanted));
    const holds = compare(distance, movePoint(multiply(absolute(wanted), fromInteger(5)), -2)) <= 0;
    return { shows, reasons, ...(holds ? {} : { against: `${text} are not ${times.text} times apart` }) };
  },
};

export const positive: ClaimKind = sign('positive', { zh: '大于零', en: 'is above zero' }, 1);

export const negative: ClaimKind = sign('negative', { zh: '小于零', en: 'is below zero' }, -1);
