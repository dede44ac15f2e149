import type { Language } from './languages.ts';
import { lexiconEn } from './lexicon-en.ts';
import { anyOf, matchRanges, type TextRange } from './ranges.ts';

// Digits that touch other digits, or a point before them, are part of a longer number.
const start = '(?<![0-9０-９.,])';
const to = '(?:—|–|-|~|至|到)';
const year = '(?:1[0-9]{3}|20[0-9]{2})';
const month = '(?:1[0-2]|0?[1-9])';
const day = '(?:3[01]|[12][0-9]|0?[1-9])';
const chineseYear = '(?:[一二][〇零一二三四五六七八九]{3})';
const chineseMonth = '(?:十[一二]?|[一二三四五六七八九])';
const chineseDay = '(?:三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])';

/** Directly before one of these units, a number that looks like a date is a quantity. */
const unitBeside = '(?!\\s?(?:[%％‰倍]|个?百分点|个点))';

const chinesePatterns = [
  `${start}${year}(?:[、和与及]${year})+(?=年|[两三四五]年)年?`,
  `${start}${year}年?${to}${year}年(?:代)?`,
  `${start}${year}年${to}?(?:${month}月${day}日)?${to}${month}月${day}日`,
  `${start}${year}年${month}月${day}日`,
  `${start}(?:${year}年)?${month}月?${to}${month}月`,
  `${start}${year}年${month}月`,
  `${start}(?:${year}年)?${month}月${day}日(?:${to}(?:${month}月)?${day}日)?`,
  `${start}${month}月${day}${to}${day}日`,
  `(?:${start}${year}年)?${start}[1-4]${to}[1-4]季度`,
  `(?:${start}${year}年)?(?:前[一二三四1-4]|第?[一二三四1-4])季度`,
  `${start}${year}年(?:[上下]半年|代)?`,
  `${start}${year}—${year}(?=财?年度)`,
  `${start}${month}月(?!份?[0-9])`,
  `(?:20|二十|21|二十一)世纪(?:[一二三四五六七八九]十年代|[1-9]0年代)?`,
  `(?:上世纪|本世纪)?${start}(?:[一二三四五六七八九]十|[1-9]0)年代`,
  `(?<![一二三四五六七八九十])${chineseYear}年(?:${chineseMonth}月(?:${chineseDay}日)?)?`,
  `(?<![一二三四五六七八九十百千万第])${chineseMonth}月(?:${chineseDay}日|份|初|中|底|末|(?![一二三四五六七八九十]))`,
  `前(?:${month}|${chineseMonth})个月`,
  `[上下]半年`,
  `(?:星期|周)[一二三四五六日]`,
].map((source) => `${source}${unitBeside}`);

const months =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?';
const bareYear = '(?:19(?:49|[5-9][0-9])|20[0-4][0-9])';
const range = '\\s?[–—-]\\s?';
const dash = `(?:${range}|/)`;
// "The 2008 year-to-date figure" speaks of a year; "2008 days" does not.
const singular = ['year', 'month', 'week', 'day', 'hour', 'quarters', 'point'];
const countable = lexiconEn.units.filter((unit) => !singular.includes(unit));
const notUnit = `(?!\\s?-?(?:${anyOf(countable).replaceAll(' ', '\\s+')})(?![A-Za-z]))(?![.,]?[0-9])(?![A-Za-z])`;
const notQuantity = `(?<!(?:${lexiconEn.notAYearAfter.join('|').replaceAll(' ', '\\s+')})\\s)(?<![$¥€£])`;

const englishPatterns = [
  `${start}(?:19|20)[0-9]{2}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?`,
  `${start}${day}(?:st|nd|rd|th)?(?:\\s${months})?(?:${range}|\\sand\\s)${day}\\s${months}(?:\\s[0-9]{4})?${notUnit}`,
  `${start}${day}(?:st|nd|rd|th)?\\s${months}(?:\\s[0-9]{4})?${notUnit}`,
  `(?<![A-Za-z])${months}\\s${bareYear}${notUnit}`,
  `(?<![A-Za-z])${months}\\s${day}(?:st|nd|rd|th)?(?:${range}${day})?(?:,\\s[0-9]{4})?${notUnit}`,
  `${start}(?:1[0-9]|20)[0-9]0s(?![A-Za-z])`,
  `${start}${notQuantity}${bareYear}${dash}(?:${bareYear}|[0-9]{2})${notUnit}`,
  `${start}${notQuantity}${bareYear}${notUnit}`,
  `(?<![A-Za-z])(?:first|second)[\\s-]hal(?:f|ves)(?![A-Za-z])`,
  `(?<![A-Za-z])half-year(?:ly|s)?(?![A-Za-z])`,
  `(?<![A-Za-z])(?:first|second|third|fourth|last|this|that|each|every|next|same|previous)[\\s-]quarter(?![A-Za-z])`,
  `(?<![A-Za-z])first\\s(?:two|three)\\squarters(?![A-Za-z])`,
  `(?<![A-Za-z])first\\s(?:two|three|four|five|six|seven|eight|nine|ten|eleven|[2-9]|1[01])\\smonths(?![A-Za-z])`,
  `(?<![A-Za-z])(?:Q[1-4]|H[12])(?![A-Za-z0-9])(?:\\s${bareYear})?`,
  `(?<![A-Za-z])(?:nineteenth|twentieth|twenty-first|19th|20th|21st)[\\s-]century(?![A-Za-z])`,
];

const patterns: Readonly<Record<Language, RegExp>> = {
  zh: new RegExp(chinesePatterns.map((each) => `(?:${each})`).join('|'), 'gu'),
  en: new RegExp(englishPatterns.map((each) => `(?:${each})`).join('|'), 'gu'),
};

/**
 * Dates, years and periods of the year (2007年, 4月30日, 前三季度; 30 April 2008, 2004–2011, the first
 * half), which need no binding. A number before a unit is not a year: 2007 yuan.
 */
export function findDates(text: string, language: Language): TextRange[] {
  return matchRanges(text, patterns[language]);
}
