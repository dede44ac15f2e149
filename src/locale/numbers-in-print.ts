import { type Decimal, movePoint, parseDecimal } from './decimal.ts';
import { readChineseNumeral } from './numerals.ts';

/** Numerals behind digits, with their powers of ten. */
const powers: Readonly<Record<string, number>> = {
  万亿: 12,
  百万: 6,
  千万: 7,
  亿: 8,
  億: 8,
  万: 4,
  千: 3,
  百: 2,
  trillion: 12,
  billion: 9,
  million: 6,
  thousand: 3,
};

const pattern = new RegExp(
  `(?<digits>\\d+(?:\\.\\d+)?)[多余]?\\s*(?<power>${Object.keys(powers).join('|')})?|(?<numeral>[〇零一二两三四五六七八九十百千万亿]+)`,
  'giu',
);

/**
 * The numbers in the words of a source, in digits of any width, with separators or without, or in Chinese numerals, with
 * the power of ten behind them multiplied in: 1.2万亿元 gives 1200000000000, 上千亿 a hundred thousand million.
 */
export function numbersInPrint(asPrinted: string): readonly Decimal[] {
  const plain = asPrinted.normalize('NFKC').replace(/(\d)[,\s](?=\d{3})/g, '$1');
  return [...plain.matchAll(pattern)].flatMap(({ groups = {} }) => {
    if (groups.digits !== undefined)
      return [movePoint(parseDecimal(groups.digits), powers[groups.power?.toLowerCase() ?? ''] ?? 0)];
    const read = readChineseNumeral((groups.numeral ?? '').replace(/^[百千]/, (place) => `一${place}`));
    return read === null ? [] : [read];
  });
}
