import type { Decimal } from '../../locale/decimal.ts';
import { divide, fromInteger, multiply, parseDecimal, subtract, toPosition } from '../../locale/decimal.ts';
import { atOneTimeReasons, overTimeReasons } from '../comparability.ts';
import { declaredReasons } from '../declared-refusals.ts';
import type { Expression } from '../expression.ts';
import type { Quantity } from '../quantity.ts';
import type { Reason } from '../reason.ts';
import type { Computation, Scope } from './computation.ts';
import {
  ArgumentError,
  commonUnit,
  levels,
  notZero,
  pairOf,
  percentRounding,
  requireMeasure,
  requireOrder,
  timeAgreement,
  workingDigits,
} from './computation.ts';

const hundred = fromInteger(100);

/** 100 × (later ÷ earlier), with the reasons against the comparison. */
function quotientOverTime(
  args: readonly Expression[],
  scope: Scope,
): { later: Quantity; earlier: Quantity; quotient: Decimal; reasons: Reason[] } {
  const [later, earlier] = pairOf(args, scope);
  const [x, y] = commonUnit(later, earlier, scope.record);
  const reasons = [
    ...overTimeReasons(later, earlier, scope.record),
    ...requireMeasure([later, earlier], levels),
    ...declaredReasons([later, earlier], 'growth'),
  ];
  const quotient = divide(multiply(x, hundred), notZero(y, earlier.expression), workingDigits);
  return { later, earlier, quotient, reasons };
}

export const change: Computation = {
  name: 'change',
  parameters: ['later', 'earlier'],
  title: { zh: '增长率', en: 'Change' },
  formula: { zh: '（后 ÷ 前 − 1）× 100%', en: '(later ÷ earlier − 1) × 100 %' },
  rounding: percentRounding,
  agreement: timeAgreement,
  run(args, scope) {
    const { later, earlier, quotient, reasons } = quotientOverTime(args, scope);
    requireOrder(later, earlier);
    return {
      value: subtract(quotient, hundred),
      unit: 'percent',
      digits: 1,
      signed: true,
      inputs: [later, earlier],
      reasons,
    };
  },
};

export const difference: Computation = {
  name: 'difference',
  parameters: ['later', 'earlier'],
  title: { zh: '差', en: 'Difference' },
  formula: { zh: '后 − 前', en: 'later − earlier' },
  rounding: {
    zh: '保留两数中较多的小数位；百分数相减得百分点',
    en: 'the decimals of the finer of the two; percentages give percentage points',
  },
  agreement: timeAgreement,
  run(args, scope) {
    const [later, earlier] = pairOf(args, scope);
    const [x, y] = commonUnit(later, earlier, scope.record);
    requireOrder(later, earlier);
    const value = subtract(x, y);
    const unit = later.unit === 'percent' ? 'percentage-points' : later.unit;
    return {
      value,
      unit,
      digits: value.scale,
      signed: true,
      inputs: [later, earlier],
      reasons: [
        ...overTimeReasons(later, earlier, scope.record),
        ...declaredReasons([later, earlier], 'growth'),
      ],
    };
  },
};

export const ratio: Computation = {
  name: 'ratio',
  parameters: ['a', 'b'],
  title: { zh: '倍数', en: 'Ratio' },
  formula: { zh: 'a ÷ b', en: 'a ÷ b' },
  rounding: { zh: '保留两位小数', en: 'to two decimal places' },
  agreement: {
    zh: '同一系列的两个时点（中间没有断点），或同一时段、同一版本的同一指标',
    en: 'two moments of one series with no break between, or one indicator in one interval and edition',
  },
  run(args, scope) {
    const [a, b] = pairOf(args, scope);
    const [x, y] = commonUnit(a, b, scope.record);
    const measured = requireMeasure([a, b], [...levels, 'share']);
    const oneSeries = a.basis !== undefined && a.basis.series.id === b.basis?.series.id;
    const reasons = [
      ...(oneSeries
        ? [...overTimeReasons(a, b, scope.record), ...declaredReasons([a, b], 'growth')]
        : atOneTimeReasons(a, b, scope.record, { sameEntity: false, sameIndicator: true })),
      ...measured,
    ];
    return {
      value: divide(x, notZero(y, b.expression), workingDigits),
      unit: 'times',
      digits: 2,
      inputs: [a, b],
      reasons,
    };
  },
};

export const compoundGrowth: Computation = {
  name: 'compound-growth',
  parameters: ['later', 'earlier'],
  title: { zh: '年均增长率', en: 'Compound growth a year' },
  formula: { zh: '（（后 ÷ 前）的年数次方根 − 1）× 100%', en: '((later ÷ earlier)^(1 ÷ years) − 1) × 100 %' },
  rounding: percentRounding,
  agreement: timeAgreement,
  run(args, scope) {
    const { later, earlier, quotient, reasons } = quotientOverTime(args, scope);
    requireOrder(later, earlier);
    const years = Number(later.basis?.start.slice(0, 4)) - Number(earlier.basis?.start.slice(0, 4));
    if (later.basis?.start.slice(5) !== earlier.basis?.start.slice(5))
      reasons.push({
        kind: 'interval',
        detail: {
          zh: `${later.basis?.start} / ${earlier.basis?.start}`,
          en: `${later.basis?.start} / ${earlier.basis?.start}`,
        },
      });
    if (!(years > 0))
      throw new ArgumentError(`${years} years between the two`, 'at least one year between them');
    // A root has no exact decimal; twelve digits are enough for the one that is shown.
    const root = (toPosition(quotient) / 100) ** (1 / years);
    return {
      value: parseDecimal(((root - 1) * 100).toFixed(12)),
      unit: 'percent',
      digits: 1,
      signed: true,
      inputs: [later, earlier],
      reasons,
    };
  },
};

export const index: Computation = {
  name: 'index',
  parameters: ['observation', 'base'],
  title: { zh: '指数', en: 'Index' },
  formula: { zh: '数值 ÷ 基期 × 100', en: 'value ÷ base × 100' },
  rounding: { zh: '保留一位小数', en: 'to one decimal place' },
  agreement: timeAgreement,
  run(args, scope) {
    const { later, earlier, quotient, reasons } = quotientOverTime(args, scope);
    return { value: quotient, unit: 'index', digits: 1, inputs: [later, earlier], reasons };
  },
};
