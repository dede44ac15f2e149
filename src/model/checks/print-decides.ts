import { compare, fromInteger, movePoint, parseDecimal, toPlain } from '../../locale/decimal.ts';
import { signInPrint } from '../../locale/sign-in-print.ts';
import { byId } from '../by-id.ts';
import type { Path } from '../place.ts';
import type { ObservationData, Printing, Series } from '../schemas/datasets.ts';
import type { Edition } from '../schemas/editions.ts';
import type { Unit } from '../schemas/units.ts';
import type { Check, Refuse } from './check.ts';

/**
 * The print decides: a value is, digit by digit, what a source of its own edition prints, and its sign is the one that
 * the words of the print give it.
 */
export const checkPrintDecides: Check = (content, refuse) => {
  const units = byId(content.single.units.units);
  const editions = byId(content.single.editions.editions);
  for (const { dataset, observations } of content.datasets) {
    const series = byId(dataset.content.series);
    observations.content.observations.forEach((each, index) => {
      const own = series.get(each.series);
      const edition = editions.get(each.edition);
      if (!own || !edition) return;
      const path = ['observations', index];
      checkDigits(each, own, edition, units, observations.file, path, refuse);
      each.printings.forEach((printing, at) =>
        checkSign(printing, own, observations.file, [...path, 'printings', at], refuse),
      );
    });
  }
};

function checkDigits(
  each: ObservationData,
  series: Series,
  edition: Edition,
  units: ReadonlyMap<string, Unit>,
  file: string,
  path: Path,
  refuse: Refuse,
): void {
  const own = each.printings.filter(
    ({ source }) => edition.printedIn === null || edition.printedIn.includes(source),
  );
  if (own.length === 0) {
    refuse(
      file,
      [...path, 'edition'],
      `"${edition.id}", in which none of its printings stands: ${each.printings.map(({ source }) => source).join(', ')}`,
      `a printing in ${edition.printedIn?.join(' or ')}`,
      'Name the edition that prints the figure, or add the printing.',
    );
    return;
  }
  const printed = own.flatMap((printing) => {
    const [from, to] = [units.get(printing.unit), units.get(series.unit)];
    if (!from || !to || printing.correction !== undefined) return [];
    return [toPlain(movePoint(parseDecimal(printing.printed), from.power - to.power))];
  });
  // A print that is wrong is corrected in words, and the value is then what the words say.
  if (printed.length === 0) return;
  for (const key of ['value', 'low', 'high'] as const) {
    const value = each[key];
    if (value === undefined || printed.includes(value)) continue;
    refuse(
      file,
      [...path, key],
      `${value}, which no source of the edition prints so`,
      `${[...new Set(printed)].join(' or ')}, digit by digit`,
      'Write the figure as its own edition prints it; a finer print belongs to the edition that has it.',
    );
  }
}

function checkSign(printing: Printing, series: Series, file: string, path: Path, refuse: Refuse): void {
  const moves = series.measure === 'growth' || series.measure === 'point-change';
  const said = signInPrint(printing.asPrinted, printing.printed, moves);
  const order = compare(parseDecimal(printing.printed), fromInteger(0));
  const fits = order === 0 || (said ?? 'positive') === (order > 0 ? 'positive' : 'negative');
  if (fits === (printing.sign === undefined)) return;
  if (fits)
    refuse(
      file,
      [...path, 'sign'],
      `a sign declared for ${printing.printed} in “${printing.asPrinted}”, which needs none`,
      'a declaration only where the print does not show the sign',
      'Remove it.',
    );
  else
    refuse(
      file,
      [...path, 'printed'],
      `${printing.printed} for “${printing.asPrinted}”, which ${said === undefined ? 'does not say that it is a fall' : `says that it is ${said}`}`,
      `a ${said ?? 'positive'} number`,
      'Correct the sign, or say in “sign” what gives it, such as the heading of the column.',
    );
}
