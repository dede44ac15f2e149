import { findDates } from './dates-in-text.ts';
import type { Language } from './languages.ts';
import { lexiconEn } from './lexicon-en.ts';
import { lexiconZh } from './lexicon-zh.ts';
import { anyOf, maskRanges, matchRanges, type TextRange, wholeWords } from './ranges.ts';
import type { Reading } from './readings.ts';
import { readEnglish } from './readings-en.ts';
import { readChinese } from './readings-zh.ts';

export { findDates } from './dates-in-text.ts';
export { type Reading, withinReading } from './readings.ts';

type QuantityKind = 'digits' | 'full-width' | 'chinese-numeral' | 'number-word';

/** A quantity found in a text: its place, its kind, and the unit after it, if there is one. */
export interface FoundQuantity extends TextRange {
  readonly kind: QuantityKind;
  readonly unitAfter?: string;
}

// — Chinese —
const numeral = '〇零一二两三四五六七八九十百千万亿兆廿卅';
const formal = '壹贰叁肆伍陆柒捌玖拾佰仟萬億';
const zhUnits = anyOf(lexiconZh.units);
const zhMeasures = anyOf([...lexiconZh.units, ...lexiconZh.counters]);
const zhUnitAfter = new RegExp(`^\\s?(?:个?(?:${zhUnits})|${anyOf(lexiconZh.counters)})`, 'u');
// 数 is "several" before a place or a measure, and part of a noun after one of these (总数, 企业数).
const notNoun = '(?<![总个户人家台量指系基参函倍位次件字单双整多少分读岁辆企者级条项产])';
const determined = `(?<![${lexiconZh.determiners.join('')}])`;
const siUnits = '(?!千[瓦克米伏卡升帕赫])';

const zhFraction = `(?:[${numeral}]+|[0-9]+)分之(?:[${numeral}点几]+|[0-9.]+)`;
const zhFractions = new RegExp(zhFraction, 'gu');

const zhSource = [
  // Fractions and per cent in words: 三分之一, 百分之四十七点八.
  zhFraction,
  anyOf(lexiconZh.numberWords),
  // Ordinals: 第三, 第12.
  `第(?:[${numeral}几]+|[0-9]+)`,
  // Digits with a power of ten and "and more": 8000多亿, 3.5万.
  `[0-9][0-9,]*(?:\\.[0-9]+)?(?:[多余来几]?[十百千万亿兆]+)?[多余来]?`,
  `[０-９]+(?:[．，][０-９]+)*[十百千万亿兆]*`,
  // Any other digit that a font can draw: ½, ②, Ⅳ, ٣.
  `[^${numeral}\\P{N}]`,
  `${notNoun}数(?:[十百千万亿]+|(?=(?:${anyOf(['年', '月', '天', '日', '倍', '家', '次', '个', '名', '项', '座', '种'])})(?!均)))`,
  // 几 before a counting word is "a few".
  `几(?:[十百千万亿]+|(?=(?:${anyOf(lexiconZh.units.filter((unit) => unit !== '分'))})))`,
  // Two or more numerals in a row, with 点 for the decimal point and 多, 余, 来, 几 for "and more".
  `${siUnits}[${numeral}]{2,}(?:[多余来几](?:[十百千万亿]+)?)?(?:点[〇零一二三四五六七八九]+[十百千万亿]*)?`,
  `[${numeral}]+点[〇零一二三四五六七八九]+(?:[十百千万亿]*)(?=${zhUnits})`,
  `[${numeral}][多余来几](?:[万亿]|(?=${zhMeasures}))`,
  `[${formal}][${formal}十百千万亿零]+`,
  `[壹贰叁肆柒捌玖佰仟](?=${zhMeasures})`,
  // One numeral alone counts only before a unit or a counting word.
  `${siUnits}[〇零二两三四五六七八九十廿卅百千](?=(?:${zhMeasures}))`,
  `${determined}一(?=(?:${zhUnits}))`,
  `(?<=${anyOf(lexiconZh.counting)})一(?=(?:${zhMeasures}))`,
  // 万 and 亿 alone are units (单位：亿元); only after one of these verbs are they numbers.
  `(?<=[超过上近破达逾])[万亿兆](?=${zhMeasures}|元)`,
  `半(?=(?:${anyOf(['天', '月', '成', '价', '数', '个', '年'])}))`,
]
  .map((source) => `(?:${source})`)
  .join('|');
const zhPattern = new RegExp(zhSource, 'gu');
// 一番 is "a round of", except in 翻一番.
const zhExceptions = new RegExp(`${anyOf(lexiconZh.exceptions)}|(?<!翻|翻了)一番`, 'gu');

function chineseKind(text: string): QuantityKind {
  if (/[0-9]/.test(text)) return 'digits';
  if (/[０-９]/u.test(text)) return 'full-width';
  if (lexiconZh.numberWords.some((word) => word === text)) return 'number-word';
  return /\p{N}/u.test(text) && !/[〇一二三四五六七八九十百千万亿]/u.test(text)
    ? 'digits'
    : 'chinese-numeral';
}

// — English —
const enCardinal = `(?:${anyOf([...lexiconEn.numberWords, ...lexiconEn.ordinals])})`;
const enDigits = `[0-9][0-9,]*(?:\\.[0-9]+)?(?:st|nd|rd|th)?`;
const enUnits = anyOf(lexiconEn.units).replaceAll(' ', '\\s+');
const enUnitAfter = new RegExp(`^[\\s-]?(?:(?:${enUnits})(?![A-Za-z])|[%％‰])`, 'iu');
const fraction = anyOf([
  'half',
  'third',
  'quarter',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'hundredth',
]);
const oneBefore = `(?:${enUnits}|${fraction}|and a half|in (?:${enCardinal}|[0-9]))`;
const enSource = [
  `(?<![A-Za-z])one(?=[\\s-]+${oneBefore}(?![A-Za-z]))(?:[\\s-]+(?:${enCardinal})(?![A-Za-z]))*`,
  `(?<=(?<![A-Za-z])(?:${anyOf(lexiconEn.counting).replaceAll(' ', '\\s+')})\\s+)one(?![A-Za-z])(?!\\s+of\\b)`,
  `(?:(?<![A-Za-z])${enCardinal}(?![A-Za-z])|${enDigits})(?:-one(?![A-Za-z])|[\\s-]+(?:and\\s+)?${enCardinal}(?![A-Za-z]))*`,
  // A quarter is a share after an article; after this, each or first it is a period.
  `(?<![A-Za-z])a\\s+quarter(?![A-Za-z])`,
  `(?<![A-Za-z])(?:of|by)\\s+quarter(?=\\s+of)`,
  `(?<![A-Za-z])second(?=[\\s-]+(?:${anyOf(lexiconEn.rankWords).replaceAll(' ', '\\s+')})(?![A-Za-z]))`,
  `(?<=(?:ranked|ranks|ranking|came|comes|placed|stood|finished)\\s+)second(?![A-Za-z])`,
  `[０-９]+(?:[．，][０-９]+)*`,
  `[^\\P{N}${numeral}]`,
]
  .map((source) => `(?:${source})`)
  .join('|');
const enPattern = new RegExp(enSource, 'giu');
const enExceptions = wholeWords(lexiconEn.exceptions);

function englishKind(text: string): QuantityKind {
  if (/[0-9]/.test(text)) return 'digits';
  if (/[０-９]/u.test(text)) return 'full-width';
  return /\p{N}/u.test(text) ? 'digits' : 'number-word';
}

function withUnit(text: string, range: TextRange, kind: QuantityKind, unit: RegExp): FoundQuantity {
  // A comma or point that ends a clause is not part of the number.
  const trimmed = range.text.replace(/[,.\s]+$/u, '');
  const after = unit.exec(text.slice(range.offset + trimmed.length))?.[0].replace(/^[\s-]/u, '');
  return {
    offset: range.offset,
    length: trimmed.length,
    text: trimmed,
    kind,
    ...(after === undefined || after === '' ? {} : { unitAfter: after }),
  };
}

/**
 * Quantities that stand in plain text, in digits of any script, Chinese numerals or number words of
 * either language, in order; recognised dates and the published exceptions are left out.
 */
export function findQuantities(text: string, language: Language): FoundQuantity[] {
  const dated = maskRanges(text, findDates(text, language));
  const hasHan = /\p{Script=Han}/u.test(text);
  const found: FoundQuantity[] = [];
  let rest = dated;
  // A text may hold words of the other language, so both scanners run wherever they could find some.
  if (language === 'zh' || hasHan) {
    rest = maskRanges(rest, exceptionsIn(rest));
    const ranges = matchRanges(rest, zhPattern);
    found.push(...ranges.map((range) => withUnit(text, range, chineseKind(range.text), zhUnitAfter)));
    rest = maskRanges(rest, ranges);
  }
  if (language === 'en' || /[A-Za-z]/.test(text)) {
    rest = maskRanges(rest, matchRanges(rest, enExceptions));
    const ranges = matchRanges(rest, enPattern).filter((range) => !isUnitName(rest, range));
    found.push(...ranges.map((range) => withUnit(text, range, englishKind(range.text), enUnitAfter)));
  }
  return found.sort((a, b) => a.offset - b.offset);
}

/** "Billion yuan" alone, in brackets or after "in", is the name of a unit, as 亿元 is. */
function isUnitName(text: string, { offset, length, text: words }: TextRange): boolean {
  return (
    /^(?:(?:ten|hundred)\s+)?(?:thousand|million|billion|trillion)$/i.test(words) &&
    /(?:^|[(,;:—–/·]\s*|\bin\s+)$/i.test(text.slice(0, offset)) &&
    measuredUnitAtStart(text.slice(offset + length), 'en') !== undefined
  );
}

/** Exceptions count only outside fractions and not directly after a numeral: 一点, but not 二十一点. */
function exceptionsIn(text: string): TextRange[] {
  const fractions = matchRanges(text, zhFractions);
  return matchRanges(text, zhExceptions).filter(
    ({ offset, length }) =>
      !/[0-9〇二两三四五六七八九十百千]/u.test(text.slice(Math.max(0, offset - 1), offset)) &&
      !fractions.some((each) => each.offset < offset + length && offset < each.offset + each.length),
  );
}

const claimPatterns: Readonly<Record<Language, RegExp>> = {
  zh: new RegExp(
    `${anyOf(lexiconZh.claims)}|(?<![最附临邻远])(?:${anyOf(lexiconZh.claimsBeforeNumber)})(?=[\\uFFFC0-9])`,
    'gu',
  ),
  en: new RegExp(
    `${wholeWords(lexiconEn.claims).source}|(?<![A-Za-z])(?:${anyOf(lexiconEn.claimsBeforeNumber)})(?=\\s+[\\uFFFC0-9])`,
    'giu',
  ),
};
const claimExceptionPatterns: Readonly<Record<Language, RegExp>> = {
  zh: new RegExp(anyOf(lexiconZh.claimExceptions), 'gu'),
  en: wholeWords(lexiconEn.claimExceptions),
};
const causePatterns: Readonly<Record<Language, RegExp>> = {
  zh: new RegExp([anyOf(lexiconZh.causes), ...lexiconZh.causePatterns].join('|'), 'gu'),
  en: wholeWords(lexiconEn.causes),
};

/** Words that claim something about numbers: rose, highest, steadily; 增长, 最高, 连续. */
export function findClaimWords(text: string, language: Language): TextRange[] {
  return matchRanges(
    maskRanges(text, matchRanges(text, claimExceptionPatterns[language])),
    claimPatterns[language],
  );
}

/** Words that name a cause: because, thanks to; 由于, 得益于, 受…影响. */
export function findCauseWords(text: string, language: Language): TextRange[] {
  return matchRanges(text, causePatterns[language]);
}

const hedgePatterns: Readonly<Record<Language, RegExp>> = {
  zh: new RegExp(anyOf(lexiconZh.hedges), 'gu'),
  en: wholeWords(lexiconEn.hedges),
};
const notFoundPatterns: Readonly<Record<Language, RegExp>> = {
  zh: new RegExp(anyOf(lexiconZh.notFound), 'gu'),
  en: wholeWords(lexiconEn.notFound),
};

/** Words with which a text takes back a part of what it says: perhaps, seems; 也许, 看来. */
export function findHedges(text: string, language: Language): TextRange[] {
  return matchRanges(text, hedgePatterns[language]);
}

/** Phrases of a text that say that something was not found or not said. */
export function findNotFound(text: string, language: Language): TextRange[] {
  return matchRanges(text, notFoundPatterns[language]);
}

/** The unit or counting word at the start of a text; plain text with digits may not stand before one. */
export function unitAtStart(text: string, language: Language): string | undefined {
  const match = (language === 'zh' ? zhUnitAfter : enUnitAfter).exec(text);
  return match?.[0].replace(/^[\s-]/u, '');
}

/** The published lists, for the methods page. */
export function lexicon(language: Language): Readonly<Record<string, readonly string[]>> {
  return language === 'zh' ? lexiconZh : lexiconEn;
}

const measuredPatterns: Readonly<Record<Language, RegExp>> = {
  zh: new RegExp(`^\\s?(?:${anyOf(lexiconZh.measuredUnits)})`, 'u'),
  en: new RegExp(
    `^[\\s-]?(?:(?:${anyOf(lexiconEn.measuredUnits).replaceAll(' ', '\\s+')})(?![A-Za-z])|[%％‰])`,
    'iu',
  ),
};

/** The unit of money, share or mass at the start of a text: 亿元, %, million. */
export function measuredUnitAtStart(text: string, language: Language): string | undefined {
  return measuredPatterns[language].exec(text)?.[0].replace(/^[\s-]/u, '');
}

/** Whether the words say up or down; undefined if they say neither or both, or reverse it (降幅收窄, did not rise). */
export function directionOf(text: string, language: Language): 'up' | 'down' | undefined {
  const { up, down, turning } = language === 'zh' ? lexiconZh : lexiconEn;
  const matcher = (words: readonly string[]): RegExp =>
    language === 'zh' ? new RegExp(anyOf(words), 'gu') : wholeWords(words);
  if (matcher(turning).test(text)) return undefined;
  const downward = matchRanges(text, matcher(down));
  const upward = matchRanges(maskRanges(text, downward), matcher(up));
  if (downward.length > 0 === upward.length > 0) return undefined;
  return upward.length > 0 ? 'up' : 'down';
}

/**
 * The values that a wording stands for (about a third, 八千多亿元, 过半, doubled), with the published
 * tolerances.
 * @returns null if the wording names no quantity that can be checked.
 */
export function readQuantity(text: string, language: Language): Reading | null {
  return language === 'zh' ? readChinese(text) : readEnglish(text);
}
