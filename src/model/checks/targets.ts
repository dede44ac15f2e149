import { absolute, compare, equals, fromInteger, movePoint, parseDecimal } from '../../locale/decimal.ts';
import { numbersInPrint } from '../../locale/numbers-in-print.ts';
import { signInPrint } from '../../locale/sign-in-print.ts';
import { byId } from '../by-id.ts';
import type { Path } from '../place.ts';
import type { QuantityTarget } from '../schemas/targets.ts';
import type { Unit } from '../schemas/units.ts';
import { targetDifferencesOf } from '../target-differences.ts';
import type { Check, Refuse } from './check.ts';
import { readLabel } from './units.ts';

/**
 * A target is what its prints say, digit by digit, and has an outcome only if indicator, unit, entity, universe, prices
 * and period agree; what is kept beside it differs in just what is declared, and never in nothing.
 */
export const checkTargets: Check = (content, refuse) => {
  const units = byId(content.single.units.units);
  const series = byId(content.datasets.flatMap(({ dataset }) => dataset.content.series));
  const observations = byId(content.datasets.flatMap((each) => each.observations.content.observations));
  const file = 'data/targets.json';
  content.single.targets.targets.forEach((target, index) => {
    if (target.kind !== 'quantity') return;
    checkPrint(target, units.get(target.unit), file, index, refuse);
    const { outcome } = target;
    const path = ['targets', index, 'outcome'];
    const differencesOf = (id: string) => {
      const figure = observations.get(id);
      const own = figure && series.get(figure.series);
      return figure && own ? targetDifferencesOf(target, figure, own, units) : undefined;
    };
    if (outcome.kind === 'observed')
      outcome.observations.forEach((id, at) => {
        const differing = differencesOf(id) ?? [];
        if (differing.length > 0)
          refuse(
            file,
            [...path, 'observations', at],
            `"${id}", which differs in ${differing.join(', ')}`,
            'an outcome with the indicator, unit, entity, universe, prices and period of the target',
            'Keep it under "beside" with the difference in words, or say "none-found" and where was looked.',
          );
      });
    if (outcome.kind === 'none-found') return;
    outcome.beside?.forEach(({ observations: ids, differs }, place) => {
      ids.forEach((id, at) => {
        const differing = differencesOf(id);
        const declared = differs.filter((each) => each !== 'coverage');
        const there: Path = [...path, 'beside', place, 'observations', at];
        if (
          differing &&
          (differing.length !== declared.length || !declared.every((each) => differing.includes(each)))
        )
          refuse(
            file,
            there,
            `"${id}", which differs in ${differing.length > 0 ? differing.join(', ') : 'nothing that its series says'}`,
            `a figure that differs in ${declared.length > 0 ? declared.join(', ') : 'coverage alone'}, as declared`,
            'Declare just what differs; a figure that differs in nothing is the outcome.',
          );
      });
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
