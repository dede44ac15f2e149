import {
  absolute,
  compare,
  type Decimal,
  fromInteger,
  movePoint,
  proseDigits,
  roundSignificant,
  trim,
} from '../locale/decimal.ts';
import { formatLargeCount, formatNumber, formatRank } from '../locale/format.ts';
import type { Language } from '../locale/languages.ts';
import { fill, words } from '../locale/words.ts';
import type { Quantity } from './quantity.ts';
import type { HistoricalRecord } from './record.ts';
import type { Bound } from './schemas/primitives.ts';
import { unitFor } from './units.ts';

/** A number with its unit, together and in parts. */
export interface ShownNumber {
  /** Number and unit as in prose, with the words for a bound and the sign. */
  readonly text: string;
  /** The digits alone. */
  readonly number: string;
  /** The unit alone; empty if numbers of this unit stand alone. */
  readonly unit: string;
}

/**
 * How a number is written: rounded and without a plus sign for sentences, whose words say up or down;
 * rounded with its sign for labels; or with all digits and its sign.
 */
export type Exactness = 'prose' | 'label' | 'exact';

/**
 * Writes a quantity for readers of a language, in the unit that they expect: 8350.69 in 亿元 is
 * 8351亿元 or 835.1 billion yuan in prose, 8350.69亿元 or 835.069 billion yuan when exact.
 * @param unit a unit of the same dimension to use in place of that of the language
 */
export function showQuantity(
  quantity: Quantity,
  record: HistoricalRecord,
  language: Language,
  exactness: Exactness,
  unit?: string,
): ShownNumber {
  const own = record.units.get(quantity.unit);
  const target =
    unit === undefined ? expectedUnit(quantity, record, language, exactness) : record.units.get(unit);
  if (!own || !target) throw new RangeError(`No unit ${quantity.unit}`);
  const shift = own.power - target.power;
  const write = (value: Decimal): string => {
    // A whole number stays whole in a larger unit: 1300 in 亿元 is 130, not 130.0, billion yuan.
    const moved = value.scale === 0 ? trim(movePoint(value, shift)) : movePoint(value, shift);
    const rounded = exactness === 'exact' ? moved : roundSignificant(moved, proseDigits);
    const large =
      exactness === 'prose' && target.power === 0 && own.dimension !== 'rank'
        ? formatLargeCount(moved, language, proseDigits)
        : undefined;
    if (large !== undefined) return large;
    return own.dimension === 'rank'
      ? formatRank(rounded, language)
      : formatNumber(rounded, language, {
          signed: quantity.signed && exactness !== 'prose' && quantity.bound === undefined,
        });
  };
  const label = target.label?.[language] ?? '';
  const gap = label !== '' && target.spaced[language] ? '\u00a0' : '';
  const attach = (number: string): string => `${number}${gap}${label}`;
  if (quantity.shown === undefined) {
    const [low, high] = [quantity.low, quantity.high].map((each) => (each ? write(each) : '')) as [
      string,
      string,
    ];
    const number = language === 'zh' ? `${low}至${high}` : `${low}–${high}`;
    return { text: attach(number), number, unit: label };
  }
  const number = write(quantity.shown);
  return {
    text: withBound(attach(number), quantity.bound, language),
    number: withBound(number, quantity.bound, language),
    unit: label,
  };
}

/** The unit for readers of a language; in Chinese prose 2500万吨 and not 0.25亿吨. */
function expectedUnit(
  quantity: Quantity,
  record: HistoricalRecord,
  language: Language,
  exactness: Exactness,
): ReturnType<typeof unitFor> {
  const own = record.units.get(quantity.unit);
  const target = unitFor(quantity.unit, record, language);
  const value = quantity.shown;
  if (!own || target === undefined || value === undefined) return target;
  if (exactness !== 'prose' || language !== 'zh' || target.label?.zh.startsWith('亿') !== true) return target;
  const moved = absolute(movePoint(value, own.power - target.power));
  if (compare(moved, fromInteger(1)) >= 0 || moved.units === 0n) return target;
  const smaller = [...record.units.values()].find(
    (each) => each.dimension === target.dimension && each.power === target.power - 4,
  );
  return smaller ?? target;
}

function withBound(text: string, bound: Bound | undefined, language: Language): string {
  return bound === undefined ? text : fill(words(language).bound[bound], { value: text });
}

/**
 * The exact value in the units of both languages: 8350.69亿元 = 835.069 billion yuan. Only
 * one value if both languages use the same unit.
 */
export function showBothUnits(quantity: Quantity, record: HistoricalRecord, language: Language): string {
  const own = showQuantity(quantity, record, language, 'exact').text;
  const unit = record.units.get(quantity.unit);
  if (unit?.shownAs === undefined || unit.shownAs.zh === unit.shownAs.en) return own;
  const zh = showQuantity(quantity, record, 'zh', 'exact').text;
  const en = showQuantity(quantity, record, 'en', 'exact').text;
  return language === 'zh' ? `${zh} = ${en}` : `${en} = ${zh}`;
}
