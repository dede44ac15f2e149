import {
  absolute,
  compare,
  type Decimal,
  fromInteger,
  movePoint,
  parseDecimal,
  roundSignificant,
  toPlain,
  trim,
} from './decimal.ts';
import type { Language } from './languages.ts';

const minus = '−';

/**
 * A number as a reader of the language writes it: grouped by thousands in English, not grouped in
 * Chinese, where 亿 and 万 do that work; with the minus sign U+2212 and, if asked for, a plus. Not for years, which are never grouped.
 */
export function formatNumber(
  value: Decimal,
  language: Language,
  options: { readonly signed?: boolean } = {},
): string {
  const [whole = '0', fraction] = toPlain(absolute(value)).split('.');
  const grouped = language === 'en' ? whole.replace(/\B(?=(?:\d{3})+$)/g, ',') : whole;
  const sign = value.units < 0n ? minus : options.signed && value.units > 0n ? '+' : '';
  return `${sign}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
}

/** From which number on prose writes a count in a larger word, and by how many places that word moves the point. */
const largeWords: Readonly<
  Record<Language, { readonly from: string; readonly places: number; readonly word: string }>
> = {
  zh: { from: '100000', places: 4, word: '万' },
  en: { from: '1000000', places: 6, word: '\u00a0million' },
};

/**
 * A count as prose writes it: 90 million, not 90,000,000; 45.3万, not 453000.
 * @returns undefined where the number is small enough to stand as it is
 */
export function formatLargeCount(value: Decimal, language: Language, digits: number): string | undefined {
  const { from, places, word } = largeWords[language];
  if (compare(absolute(value), parseDecimal(from)) < 0) return undefined;
  const rounded = roundSignificant(movePoint(value, -places), digits);
  return `${formatNumber(value.scale === 0 ? trim(rounded) : rounded, language)}${word}`;
}

/** Formats a count as `formatNumber` does. */
export function formatCount(count: number, language: Language): string {
  return formatNumber(fromInteger(count), language);
}

const englishMonths = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** The name of a month, 1 to 12. */
export function formatMonth(month: number, language: Language): string {
  return language === 'zh' ? `${month}月` : (englishMonths[month - 1] ?? '');
}

/** A date of any precision: `2008`, `2008-01` or `2008-01-21`, as prose writes it. */
export function formatDate(date: string, language: Language): string {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return language === 'zh' ? `${year}年` : year;
  const name = formatMonth(Number(month), language);
  if (day === undefined) return language === 'zh' ? `${year}年${name}` : `${name} ${year}`;
  return language === 'zh' ? `${year}年${name}${Number(day)}日` : `${Number(day)} ${name} ${year}`;
}

/** An interval as prose writes it: a whole year, a month, or months of a year. */
export function formatInterval(start: string, end: string, language: Language): string {
  const year = start.slice(0, 4);
  if (start === end) return formatDate(start, language);
  if (start.endsWith('-01-01') && end.endsWith('-12-31') && year !== end.slice(0, 4))
    return language === 'zh' ? `${year}—${end.slice(0, 4)}年` : `${year} to ${end.slice(0, 4)}`;
  if (year !== end.slice(0, 4))
    return `${formatDate(start, language)}${language === 'zh' ? '至' : ' to '}${formatDate(end, language)}`;
  const [first, last] = [Number(start.slice(5, 7)), Number(end.slice(5, 7))];
  if (first === 1 && last === 12) return formatDate(year, language);
  if (first === last) return formatDate(start.slice(0, 7), language);
  return language === 'zh'
    ? `${year}年${first}月至${last}月`
    : `${formatMonth(first, language)} to ${formatMonth(last, language)} ${year}`;
}

/** A span of years: 2004—2011年, 2004–2011. */
export function formatYears(from: string, to: string, language: Language): string {
  if (from === to) return formatDate(from, language);
  return language === 'zh' ? `${from}—${to}年` : `${from}–${to}`;
}

/** A rank: 第3位, 3rd. */
export function formatRank(rank: Decimal, language: Language): string {
  const text = toPlain(rank);
  if (language === 'zh') return `第${text}位`;
  const last = Number(text.slice(-1));
  const teen = /1\d$/.test(text);
  return `${text}${!teen && last === 1 ? 'st' : !teen && last === 2 ? 'nd' : !teen && last === 3 ? 'rd' : 'th'}`;
}
