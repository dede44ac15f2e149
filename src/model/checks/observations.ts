import { compare, equals, movePoint, parseDecimal, round, toPlain } from '../../locale/decimal.ts';
import { readChineseNumeral } from '../../locale/numerals.ts';
import { byId } from '../by-id.ts';
import { intervalFits, intervalRule } from '../dates.ts';
import type { Path } from '../place.ts';
import type { ObservationData, Printing, Series } from '../schemas/datasets.ts';
import type { Unit } from '../schemas/units.ts';
import type { Check, Refuse } from './check.ts';

/** Every observation has one value or range, an interval that fits its series, and printings that agree with it. */
export const checkObservations: Check = (content, refuse) => {
  const units = byId(content.single.units.units);
  for (const { dataset, observations } of content.datasets) {
    const series = byId(dataset.content.series);
    const seen = new Map<string, string>();
    observations.content.observations.forEach((each, index) => {
      const path = ['observations', index];
      const own = series.get(each.series);
      checkValue(each, observations.file, path, refuse);
      if (!own) return;
      if (!intervalFits(each.start, each.end, own.accumulation))
        refuse(
          observations.file,
          [...path, 'start'],
          `${each.start} to ${each.end}`,
          `${intervalRule[own.accumulation]}, because the series is by ${own.accumulation}`,
          'Correct the days, or use a series with another accumulation.',
        );
      const key = `${each.series} ${each.start} ${each.end} ${each.edition}`;
      const duplicate = seen.get(key);
      if (duplicate !== undefined)
        refuse(
          observations.file,
          [...path, 'id'],
          `"${each.id}", which repeats "${duplicate}": same series, interval and edition`,
          'one observation for one quantity, interval and edition',
          'Merge the two: a second printing goes into printings.',
        );
      else seen.set(key, each.id);
      each.printings.forEach((printing, at) =>
        checkPrinting(each, printing, own, units, observations.file, [...path, 'printings', at], refuse),
      );
    });
  }
};

function checkValue(each: ObservationData, file: string, path: Path, refuse: Refuse): void {
  const range = each.low !== undefined && each.high !== undefined;
  const half = (each.low === undefined) !== (each.high === undefined);
  if ((each.value === undefined) !== range || half)
    refuse(
      file,
      path,
      half
        ? 'half a range'
        : each.value === undefined
          ? 'neither a value nor a range'
          : 'a value and a range',
      'either "value", or "low" and "high"',
      'Give what the source prints.',
    );
  if (each.bound !== undefined && each.value === undefined)
    refuse(
      file,
      [...path, 'bound'],
      `"${each.bound}" without a value`,
      'a bound together with a value',
      'Move the limit into "value".',
    );
  if (
    each.low !== undefined &&
    each.high !== undefined &&
    compare(parseDecimal(each.low), parseDecimal(each.high)) >= 0
  )
    refuse(
      file,
      [...path, 'low'],
      `${each.low} to ${each.high}`,
      'a low end below the high end',
      'Exchange them or correct one.',
    );
}

function checkPrinting(
  each: ObservationData,
  printing: Printing,
  series: Series,
  units: ReadonlyMap<string, Unit>,
  file: string,
  path: Path,
  refuse: Refuse,
): void {
  if (!containsNumber(printing.printed, printing.asPrinted))
    refuse(
      file,
      [...path, 'printed'],
      `${printing.printed}, which is not in "${printing.asPrinted}"`,
      'the number as it stands in asPrinted',
      'Copy the number from the source, separators removed.',
    );
  const [from, to] = [units.get(printing.unit), units.get(series.unit)];
  if (!from || !to) return;
  if (from.dimension !== to.dimension) {
    refuse(
      file,
      [...path, 'unit'],
      `${printing.unit} in a series in ${series.unit}`,
      'a unit of the same dimension',
      'Correct the unit of the printing or of the series.',
    );
    return;
  }
  if (each.value === undefined || printing.correction !== undefined) return;
  const printed = parseDecimal(printing.printed);
  // A printing may have fewer digits than the value, but not different ones.
  const expected = round(movePoint(parseDecimal(each.value), to.power - from.power), printed.scale);
  const finer = movePoint(printed, from.power - to.power);
  const value = parseDecimal(each.value);
  const agrees =
    equals(printed, expected) || (finer.scale >= value.scale && equals(round(finer, value.scale), value));
  if (!agrees)
    refuse(
      file,
      [...path, 'printed'],
      `${printing.printed} ${printing.unit} for a value of ${each.value} ${series.unit}`,
      `${toPlain(expected)} ${printing.unit}`,
      'Correct the value, the print or its unit; if the print itself is wrong, say so in "correction".',
    );
}

/**
 * Whether the words of a source contain a number: in digits, with or without separators and in any
 * width, or in Chinese numerals (第三位, 上千亿).
 */
function containsNumber(printed: string, asPrinted: string): boolean {
  const plain = asPrinted.normalize('NFKC').replace(/(\d)[,\s](?=\d{3})/g, '$1');
  const wanted = parseDecimal(printed);
  const numbers: readonly string[] = plain.match(/\d+(?:\.\d+)?/g) ?? [];
  if (numbers.includes(printed.replace('-', ''))) return true;
  // 上千亿 is a thousand of the unit 亿: the numeral is read without the unit after it.
  const numerals: readonly string[] = plain.match(/[〇零一二两三四五六七八九十百千]+/g) ?? [];
  return numerals.some((each) => {
    const read = readChineseNumeral(each.replace(/^[百千]/, (place) => `一${place}`));
    return read !== null && equals(read, wanted);
  });
}
