import { absolute, compare, equals, fromInteger, movePoint, parseDecimal } from '../../locale/decimal.ts';
import { numbersInPrint } from '../../locale/numbers-in-print.ts';
import { signInPrint } from '../../locale/sign-in-print.ts';
import { byId } from '../by-id.ts';
import type { QuantityTarget } from '../schemas/targets.ts';
import type { Unit } from '../schemas/units.ts';
import type { Check, Refuse } from './check.ts';
import { readLabel } from './units.ts';

/**
 * A target is what its prints say, digit by digit, and has an outcome only if indicator, unit, entity, universe, prices
 * and period agree.
 */
export const checkTargets: Check = (content, refuse) => {
  const units = byId(content.single.units.units);
  const series = byId(content.datasets.flatMap(({ dataset }) => dataset.content.series));
  const observations = byId(content.datasets.flatMap((each) => each.observations.content.observations));
  const file = 'data/targets.json';
  content.single.targets.targets.forEach((target, index) => {
    if (target.kind !== 'quantity') return;
    checkPrint(target, units.get(target.unit), file, index, refuse);
    if (target.outcome.kind !== 'observed') return;
    target.outcome.observations.forEach((id, at) => {
      const outcome = observations.get(id);
      const own = outcome && series.get(outcome.series);
      if (!outcome || !own) return;
      const differing = [
        own.of !== target.of && 'indicator',
        own.measure !== target.measure && 'measure',
        own.entity !== target.entity && 'entity',
        own.universe !== target.universe && 'universe',
        own.prices !== target.prices && 'prices',
        own.accumulation !== target.accumulation && 'accumulation',
        units.get(own.unit)?.dimension !== units.get(target.unit)?.dimension && 'unit',
        target.due !== null &&
          (outcome.start !== target.due.start || outcome.end !== target.due.end) &&
          'period',
      ].filter((each) => each !== false);
      if (differing.length > 0)
        refuse(
          file,
          ['targets', index, 'outcome', 'observations', at],
          `"${id}", which differs in ${differing.join(', ')}`,
          'an outcome with the indicator, unit, entity, universe, prices and period of the target',
          'Name another observation, or say "none-found" and where was looked.',
        );
    });
  });
};

/** Compares the value of a target with the numbers in its prints, their powers of ten included, and with its sign. */
function checkPrint(
  target: QuantityTarget,
  unit: Unit | undefined,
  file: string,
  index: number,
  refuse: Refuse,
): void {
  const value = parseDecimal(target.value);
  const power = unit?.label === undefined ? 0 : readLabel(unit.label.zh, 'zh').numeral;
  const wanted = movePoint(absolute(value), power);
  const said = compare(value, fromInteger(0)) < 0 ? 'negative' : 'positive';
  const moves = target.measure === 'growth' || target.measure === 'point-change';
  target.printings.forEach(({ asPrinted }, at) => {
    const hasNumber = numbersInPrint(asPrinted).some((each) => equals(each, wanted));
    const sign = signInPrint(asPrinted, target.value, moves) ?? 'positive';
    if (hasNumber && sign === said) return;
    refuse(
      file,
      ['targets', index, 'printings', at, 'asPrinted'],
      `${target.value} ${target.unit} for “${asPrinted}”`,
      hasNumber ? `a ${sign} value` : 'the value as its print has it, in the unit of the target',
      'Correct the value, its unit or the print.',
    );
  });
}
