import { add, divide, fromInteger, multiply, subtract } from '../../locale/decimal.ts';
import type { Language } from '../../locale/languages.ts';
import { atOneTimeReasons, comparableIndicators } from '../comparability.ts';
import { declaredReasons } from '../declared-refusals.ts';
import type { Expression } from '../expression.ts';
import type { Quantity } from '../quantity.ts';
import type { Reason, ReasonKind } from '../reason.ts';
import { type HistoricalRecord, observationsIn } from '../record.ts';
import type { Computation } from './computation.ts';
import {
  ArgumentError,
  commonUnit,
  exactValue,
  idArgument,
  levels,
  notZero,
  pairOf,
  percentRounding,
  requireMeasure,
  workingDigits,
} from './computation.ts';

const hundred = fromInteger(100);

export const share: Computation = {
  name: 'share',
  parameters: ['part', 'whole'],
  title: { zh: '占比', en: 'Share' },
  formula: { zh: '部分 ÷ 整体 × 100%', en: 'part ÷ whole × 100 %' },
  rounding: percentRounding,
  agreement: {
    zh: '部分须声明属于整体；同一时段、主体、版本、统计范围和价格',
    en: 'the part is declared as part of the whole; one interval, entity, edition, universe and price basis',
  },
  run: (args, scope) =>
    percentage(args, scope, (part, whole) =>
      part.basis === undefined || part.basis.series.partOf !== whole.basis?.series.id ? ['part'] : [],
    ),
};

/**
 * What a number is of another in per cent, at one time.
 *
 * @param against further kinds of reasons against it
 */
function percentage(
  args: Parameters<Computation['run']>[0],
  scope: Parameters<Computation['run']>[1],
  against: (a: Quantity, b: Quantity) => readonly ReasonKind[],
): ReturnType<Computation['run']> {
  const [a, b] = pairOf(args, scope);
  const [x, y] = commonUnit(a, b, scope.record);
  const titleOf = (language: Language): string =>
    [a, b].map((each) => each.basis?.series.title[language] ?? '—').join(' / ');
  const detail = { zh: titleOf('zh'), en: titleOf('en') };
  return {
    value: divide(multiply(x, hundred), notZero(y, b.expression), workingDigits),
    unit: 'percent',
    digits: 1,
    inputs: [a, b],
    reasons: [
      ...atOneTimeReasons(a, b, scope.record, { sameEntity: true, sameIndicator: false }),
      ...requireMeasure([a, b], levels),
      ...declaredReasons([a, b], 'share'),
      ...against(a, b).map((kind) => ({ kind, detail })),
    ],
  };
}

/** The series that a series is part of, directly or through others. */
function wholesOf(series: string, record: HistoricalRecord): readonly string[] {
  const whole = record.series.get(series)?.partOf;
  return whole === undefined ? [] : [whole, ...wholesOf(whole, record)];
}

/** Reasons against adding a part to its whole, or one indicator to another that no term declares comparable. */
function overlaps(parts: readonly Quantity[], record: HistoricalRecord): Reason[] {
  return parts.flatMap((one, index) =>
    parts.slice(index + 1).flatMap((other): Reason[] => {
      const [a, b] = [one.basis?.series, other.basis?.series];
      if (!a || !b) return [];
      const detail = { zh: `${a.title.zh} / ${b.title.zh}`, en: `${a.title.en} / ${b.title.en}` };
      const counted = wholesOf(a.id, record).includes(b.id) || wholesOf(b.id, record).includes(a.id);
      return [
        ...(counted ? [{ kind: 'overlap' as const, detail }] : []),
        ...(comparableIndicators(a.of, b.of, record) ? [] : [{ kind: 'indicator' as const, detail }]),
      ];
    }),
  );
}

export const percentOf: Computation = {
  name: 'percent-of',
  parameters: ['a', 'b'],
  title: { zh: '相当于', en: 'As a percentage of' },
  formula: { zh: 'a ÷ b × 100%', en: 'a ÷ b × 100 %' },
  rounding: percentRounding,
  agreement: {
    zh: '两个指标在术语表里声明可比；同一时段、主体、版本、统计范围和价格',
    en: 'the glossary declares the two indicators comparable; one interval, entity, edition, universe and price basis',
  },
  run: (args, scope) =>
    percentage(args, scope, ({ basis: a }, { basis: b }) =>
      a && b && !comparableIndicators(a.series.of, b.series.of, scope.record) ? ['indicator'] : [],
    ),
};

export const sum: Computation = {
  name: 'sum',
  parameters: ['a', 'b'],
  variadic: true,
  title: { zh: '合计', en: 'Sum' },
  formula: { zh: 'a + b + …', en: 'a + b + …' },
  rounding: { zh: '保留各数中最多的小数位', en: 'the decimals of the finest' },
  agreement: {
    zh: '同一时段、版本、统计范围和价格，互不重复',
    en: 'one interval, edition, universe and price basis, none counted twice',
  },
  run(args, scope) {
    const parts = args.map((each) => scope.quantity(each));
    const first = parts[0] as Quantity;
    const reasons = parts
      .slice(1)
      .flatMap((each) =>
        atOneTimeReasons(first, each, scope.record, { sameEntity: false, sameIndicator: false }),
      );
    reasons.push(
      ...requireMeasure(parts, levels),
      ...overlaps(parts, scope.record),
      ...declaredReasons(parts, 'sum'),
    );
    if (new Set(parts.map((each) => each.expression)).size < parts.length)
      throw new ArgumentError('one part twice', 'parts that differ');
    const value = parts
      .slice(1)
      .reduce((total, each) => add(total, commonUnit(first, each, scope.record)[1]), exactValue(first));
    return { value, unit: first.unit, digits: value.scale, inputs: parts, reasons };
  },
};

export const rank: Computation = {
  name: 'rank',
  parameters: ['observation', 'complete set'],
  title: { zh: '名次', en: 'Rank' },
  formula: { zh: '1 + 集合中更大者的个数', en: '1 + how many in the set are larger' },
  rounding: { zh: '整数', en: 'whole' },
  agreement: {
    zh: '只在声明为完整的集合内，同一时段、同一版本',
    en: 'only within a set declared complete, in one interval and edition',
  },
  run(args, scope) {
    const own = scope.quantity(args[0] as Expression);
    const set = scope.record.completeSets.get(idArgument(args[1], 'the id of a complete set'));
    if (!set || !own.basis) throw new ArgumentError('no such complete set', 'a set declared in a dataset');
    const { start, end, edition } = own.basis;
    const members = set.series.map((series) =>
      observationsIn(scope.record, series, edition).find((each) => each.start === start && each.end === end),
    );
    const missing = set.series.filter((_, index) => members[index] === undefined);
    if (!set.series.includes(own.basis.series.id))
      throw new ArgumentError(own.expression, `a member of ${set.id}`);
    const reasons: Reason[] =
      missing.length > 0
        ? [{ kind: 'incomplete', detail: { zh: missing.join('、'), en: missing.join(', ') } }]
        : [];
    const inputs = members.flatMap((each) => (each ? [scope.observation(each.id)] : []));
    reasons.push(...requireMeasure([own], [...levels, 'growth', 'share']));
    reasons.push(
      ...inputs.flatMap((each) =>
        atOneTimeReasons(own, each, scope.record, { sameEntity: false, sameIndicator: true }),
      ),
    );
    reasons.push(...declaredReasons(inputs, 'rank'));
    const larger = inputs.filter((each) => {
      const [mine, other] = commonUnit(own, each, scope.record);
      return subtract(other, mine).units > 0n;
    });
    return { value: fromInteger(larger.length + 1), unit: 'rank', digits: 0, inputs, reasons };
  },
};
