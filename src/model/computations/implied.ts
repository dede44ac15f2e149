import { add, type Decimal, divide, fromInteger, movePoint, subtract } from '../../locale/decimal.ts';
import { declaredReasons } from '../declared-refusals.ts';
import type { Expression } from '../expression.ts';
import type { Basis, Quantity } from '../quantity.ts';
import type { Reason } from '../reason.ts';
import type { Computation, Scope } from './computation.ts';
import { ArgumentError, exactValue, notZero, pairOf, workingDigits } from './computation.ts';

/** A level with the printed growth of its series. Reasons say where their intervals or editions differ. */
function levelAndGrowth(
  args: readonly Expression[],
  scope: Scope,
): { level: Quantity; growth: Quantity; factor: Decimal; reasons: Reason[] } {
  const [level, growth] = pairOf(args, scope);
  if (growth.basis?.series.growthOf !== level.basis?.series.id || growth.basis === undefined)
    throw new ArgumentError(
      `${growth.expression} is not declared as growth of ${level.basis?.series.id ?? level.expression}`,
      'a growth whose series names the level in growthOf',
    );
  const reasons: Reason[] = declaredReasons([level, growth], 'growth');
  if (growth.basis.edition !== level.basis?.edition)
    reasons.push({
      kind: 'edition',
      detail: { zh: '水平与增速版本不同', en: 'level and growth in different editions' },
    });
  if (growth.basis.start !== level.basis?.start || growth.basis.end !== level.basis.end)
    reasons.push({
      kind: 'interval',
      detail: { zh: '水平与增速时段不同', en: 'level and growth of different intervals' },
    });
  if (growth.basis.series.prices === 'comparable' && level.basis?.series.prices !== 'comparable')
    reasons.push({
      kind: 'prices',
      detail: {
        zh: `${growth.basis.series.title.zh} / ${level.basis?.series.title.zh}`,
        en: `${growth.basis.series.title.en} / ${level.basis?.series.title.en}`,
      },
    });
  if (level.basis?.aspect !== 'itself')
    throw new ArgumentError(`${level.expression}, which is itself worked out`, 'a level as it was printed');
  const factor = add(fromInteger(1), movePoint(exactValue(growth), -2));
  return { level, growth, factor: notZero(factor, growth.expression), reasons };
}

export const priorLevel: Computation = {
  name: 'prior-level',
  parameters: ['level', 'printed growth'],
  title: { zh: '由增速倒推的上年数', en: 'Level a year before, implied by printed growth' },
  formula: { zh: '水平 ÷（1 + 增速）', en: 'level ÷ (1 + growth)' },
  rounding: { zh: '取整：增速只印一位小数', en: 'whole: growth is printed to one decimal' },
  agreement: { zh: '水平与增速同一时段、同一版本', en: 'level and growth of one interval and edition' },
  run(args, scope) {
    const { level, growth, factor, reasons } = levelAndGrowth(args, scope);
    const value = divide(exactValue(level), factor, workingDigits);
    return {
      value,
      unit: level.unit,
      digits: 0,
      inputs: [level, growth],
      reasons,
      basis: { ...(level.basis as Basis), aspect: 'prior' },
    };
  },
};

export const increase: Computation = {
  name: 'increase',
  parameters: ['level', 'printed growth'],
  title: { zh: '由增速倒推的增量', en: 'Increase on the year before, implied by printed growth' },
  formula: { zh: '水平 − 水平 ÷（1 + 增速）', en: 'level − level ÷ (1 + growth)' },
  rounding: { zh: '取整：增速只印一位小数', en: 'whole: growth is printed to one decimal' },
  agreement: { zh: '水平与增速同一时段、同一版本', en: 'level and growth of one interval and edition' },
  run(args, scope) {
    const { level, growth, factor, reasons } = levelAndGrowth(args, scope);
    const value = subtract(exactValue(level), divide(exactValue(level), factor, workingDigits));
    return {
      value,
      unit: level.unit,
      digits: 0,
      inputs: [level, growth],
      reasons,
      basis: { ...(level.basis as Basis), aspect: 'increase' },
    };
  },
};
