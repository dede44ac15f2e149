import { add, fromInteger, movePoint, multiply, subtract } from '../../locale/decimal.ts';
import { alongTimeReasons } from '../comparability.ts';
import { declaredReasons } from '../declared-refusals.ts';
import type { Expression } from '../expression.ts';
import type { Computation, Computed, Scope } from './computation.ts';
import {
  exactValue,
  missingOfSpan,
  requireMeasure,
  spanOf,
  timeAgreement,
  yearArgument,
} from './computation.ts';

const hundred = fromInteger(100);
function extreme(args: readonly Expression[], scope: Scope, direction: 1 | -1): Computed {
  const all = spanOf(args, scope);
  const best = all.reduce((a, b) =>
    subtract(exactValue(b), exactValue(a)).units * BigInt(direction) > 0n ? b : a,
  );
  const value = exactValue(best);
  return {
    value,
    unit: best.unit,
    digits: value.scale,
    signed: best.signed,
    inputs: all,
    reasons: [
      ...alongTimeReasons(all, scope.record),
      ...missingOfSpan(all, args),
      ...declaredReasons(all, 'order'),
    ],
    ...(best.basis ? { basis: best.basis } : {}),
  };
}

export const chainedIndex: Computation = {
  name: 'chained-index',
  parameters: ['growth series', 'from year', 'to year'],
  title: { zh: '环比连乘指数', en: 'Chained index' },
  formula: { zh: '100 × 各年（1 + 增速）之积', en: '100 × the product of (1 + growth) over the years' },
  rounding: { zh: '保留一位小数', en: 'to one decimal place' },
  agreement: {
    zh: '逐年不缺、同一版本、中间没有断点的增速',
    en: 'growth of every year, in one edition, with no break between',
  },
  run(args, scope) {
    const all = spanOf(args, scope);
    const [from, to] = [Number(yearArgument(args[1])), Number(yearArgument(args[2]))];
    const reasons = alongTimeReasons(all, scope.record);
    reasons.push(...requireMeasure(all, ['growth']), ...declaredReasons(all, 'growth'));
    const years = all.filter((each) => each.basis?.series.accumulation === 'year');
    if (all.length !== to - from + 1 || years.length !== all.length)
      reasons.push({ kind: 'incomplete', detail: { zh: `${from}—${to}`, en: `${from}–${to}` } });
    const product = all.reduce(
      (sum, each) => multiply(sum, add(fromInteger(1), movePoint(exactValue(each), -2))),
      hundred,
    );
    return { value: product, unit: 'index', digits: 1, inputs: all, reasons };
  },
};

export const count: Computation = {
  name: 'count',
  parameters: ['series', 'from year', 'to year'],
  title: { zh: '计数', en: 'Count' },
  formula: {
    zh: '该系列当前版本中的观测个数',
    en: 'how many observations the series has in its current edition',
  },
  rounding: { zh: '整数', en: 'whole' },
  agreement: { zh: '无', en: 'none' },
  run(args, scope) {
    const all = spanOf(args, scope);
    return { value: fromInteger(all.length), unit: 'items', digits: 0, inputs: all, reasons: [] };
  },
};

export const highest: Computation = {
  name: 'highest',
  parameters: ['series', 'from year', 'to year'],
  title: { zh: '最大值', en: 'Highest' },
  formula: { zh: '时段内的最大值', en: 'the largest in the span' },
  rounding: { zh: '如原数', en: 'as printed' },
  agreement: timeAgreement,
  run: (args, scope) => extreme(args, scope, 1),
};

export const lowest: Computation = {
  name: 'lowest',
  parameters: ['series', 'from year', 'to year'],
  title: { zh: '最小值', en: 'Lowest' },
  formula: { zh: '时段内的最小值', en: 'the smallest in the span' },
  rounding: { zh: '如原数', en: 'as printed' },
  agreement: timeAgreement,
  run: (args, scope) => extreme(args, scope, -1),
};
