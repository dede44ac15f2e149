import { compare, parseDecimal } from '../../locale/decimal.ts';
import type { LocalText } from '../../locale/languages.ts';
import { alongTimeReasons, overTimeReasons } from '../comparability.ts';
import {
  ArgumentError,
  commonUnit,
  missingOfSpan,
  missingYears,
  requireOrder,
  type Scope,
  spanOf,
} from '../computations/computation.ts';
import { declaredReasons } from '../declared-refusals.ts';
import type { Expression } from '../expression.ts';
import type { Observed, Quantity } from '../quantity.ts';
import type { Reason } from '../reason.ts';
import { type Observation, observationsOfSeries } from '../record.ts';
import { type ClaimKind, exact } from './claim-kind.ts';

function overTimePair(name: string, meaning: LocalText, wanted: 1 | -1): ClaimKind {
  return {
    name,
    parameters: ['later', 'earlier'],
    meaning,
    check(args, scope) {
      const [later, earlier] = args.map((each) => scope.quantity(each)) as [Quantity, Quantity];
      requireOrder(later, earlier);
      exact(later);
      exact(earlier);
      const order = compare(...commonUnit(later, earlier, scope.record));
      const reasons = [
        ...overTimeReasons(later, earlier, scope.record),
        ...declaredReasons([later, earlier], 'order'),
      ];
      return {
        shows: [later, earlier],
        reasons,
        ...(order === wanted
          ? {}
          : {
              against: `${later.expression} is ${order > 0 ? 'above' : order < 0 ? 'below' : 'equal to'} ${earlier.expression}`,
            }),
      };
    },
  };
}

function everyStep(name: string, meaning: LocalText, wanted: 1 | -1): ClaimKind {
  return {
    name,
    parameters: ['series', 'from year', 'to year'],
    meaning,
    check(args, scope) {
      const all = spanOf(args, scope);
      if (all.length < 2) throw new ArgumentError('one observation', 'at least two, to speak of every step');
      const reasons = [
        ...alongTimeReasons(all, scope.record),
        ...missingOfSpan(all, args),
        ...declaredReasons(all, 'order'),
      ];
      for (let index = 1; index < all.length; index += 1) {
        const [earlier, later] = [all[index - 1] as Quantity, all[index] as Quantity];
        if (compare(exact(later), exact(earlier)) !== wanted)
          return {
            shows: all,
            reasons,
            against: `${later.expression} does not ${wanted > 0 ? 'rise above' : 'fall below'} ${earlier.expression}`,
          };
      }
      return { shows: all, reasons };
    },
  };
}

function extremeOf(name: string, meaning: LocalText, wanted: 1 | -1): ClaimKind {
  return {
    name,
    parameters: ['observation', 'from year', 'to year'],
    meaning,
    check(args, scope) {
      const own = scope.quantity(args[0] as Expression);
      if (!own.basis) throw new ArgumentError(own.expression, 'an observation');
      const all = spanOf([{ kind: 'id', id: own.basis.series.id }, ...args.slice(1)], scope);
      const reasons = [
        ...all.flatMap((each) => overTimeReasons(own, each, scope.record)),
        ...missingOfSpan(all, args),
        ...declaredReasons(all, 'order'),
      ];
      const other = all.find(
        (each) => each.expression !== own.expression && compare(exact(own), exact(each)) !== wanted,
      );
      return {
        shows: all,
        reasons,
        ...(other
          ? {
              against: `${other.expression} is not ${wanted > 0 ? 'below' : 'above'} ${own.expression}`,
            }
          : {}),
      };
    },
  };
}

export const rose: ClaimKind = overTimePair(
  'rose',
  { zh: '后一数高于前一数', en: 'the later is above the earlier' },
  1,
);

export const fell: ClaimKind = overTimePair(
  'fell',
  { zh: '后一数低于前一数', en: 'the later is below the earlier' },
  -1,
);

export const roseEvery: ClaimKind = everyStep(
  'rose-every',
  { zh: '时段内每一期都高于上一期', en: 'every period of the span is above the one before' },
  1,
);

export const fellEvery: ClaimKind = everyStep(
  'fell-every',
  { zh: '时段内每一期都低于上一期', en: 'every period of the span is below the one before' },
  -1,
);

export const isHighest: ClaimKind = extremeOf(
  'is-highest',
  { zh: '是时段内最高的一期', en: 'is the highest of the span' },
  1,
);

export const isLowest: ClaimKind = extremeOf(
  'is-lowest',
  { zh: '是时段内最低的一期', en: 'is the lowest of the span' },
  -1,
);

/** A reason where a yearly series lacks a year between two of its figures: it could be the one that matters. */
function gapsBetween(all: readonly Quantity[]): Reason[] {
  const years = all.map((each) => each.basis?.start.slice(0, 4) ?? '').sort();
  return missingYears(all, years[0] ?? '', years.at(-1) ?? '');
}

/**
 * The figures of a series before one of its own, an interval once: in the edition of that one where it has the interval,
 * else in another, which the comparison then refuses.
 */
function earlierOf({ observation, series }: Observed, scope: Scope): Quantity[] {
  const before = observationsOfSeries(scope.record, series.id).filter(
    (each) => each.start < observation.start,
  );
  const ofInterval = Map.groupBy(before, (each) => `${each.start} ${each.end}`);
  return [...ofInterval.values()].map((all) => {
    const [first] = all;
    const same = all.find((each) => each.edition === observation.edition) ?? first;
    return scope.observation((same as Observation).id);
  });
}

export const firstAbove: ClaimKind = {
  name: 'first-above',
  parameters: ['observation', 'threshold'],
  meaning: {
    zh: '该系列同一版本中首次超过某数的一期',
    en: 'is the first of its series and edition above a threshold',
  },
  check(args, scope) {
    const own = scope.quantity(args[0] as Expression);
    const threshold = args[1];
    if (threshold?.kind !== 'literal' || own.origin.kind !== 'observation' || !own.basis)
      throw new ArgumentError('something else', 'an observation and a number');
    const limit = parseDecimal(threshold.text);
    const earlier = earlierOf(own.origin, scope);
    if (earlier.length === 0)
      throw new ArgumentError(
        `${own.expression} is the first of its series`,
        'an earlier observation to compare with',
      );
    const reasons = [
      ...earlier.flatMap((each) => overTimeReasons(own, each, scope.record)),
      ...gapsBetween([...earlier, own]),
      ...declaredReasons([...earlier, own], 'order'),
    ];
    const shows = [...earlier, own];
    const other = earlier.find((each) => compare(exact(each), limit) > 0);
    if (compare(exact(own), limit) <= 0)
      return { shows, reasons, against: `${own.expression} is not above ${threshold.text}` };
    return {
      shows,
      reasons,
      ...(other ? { against: `${other.expression} is already above ${threshold.text}` } : {}),
    };
  },
};
