import { add, type Decimal, divide, fromInteger, movePoint, multiply, parseDecimal } from './decimal.ts';
import { lexiconZh } from './lexicon-zh.ts';
import { readChineseNumeral } from './numerals.ts';
import { anyOf } from './ranges.ts';
import {
  type Core,
  fractionDigits,
  lastPlace,
  type Qualifier,
  qualify,
  type Reading,
  rank,
  shareSlack,
  slackOf,
  zero,
} from './readings.ts';

const zhPrefixes: readonly (readonly [string, Qualifier])[] = [
  ['不超过', 'at-most'],
  ['不高于', 'at-most'],
  ['不多于', 'at-most'],
  ['至多', 'at-most'],
  ['最多', 'at-most'],
  ['不低于', 'at-least'],
  ['不少于', 'at-least'],
  ['至少', 'at-least'],
  ['超过了', 'above'],
  ['超过', 'above'],
  ['突破', 'above'],
  ['多于', 'above'],
  ['高于', 'above'],
  ['大于', 'above'],
  ['不止', 'above'],
  ['超', 'above'],
  ['逾', 'above'],
  ['过', 'above'],
  ['破', 'above'],
  ['不到', 'below'],
  ['不足', 'below'],
  ['低于', 'below'],
  ['少于', 'below'],
  ['小于', 'below'],
  ['未满', 'below'],
  ['未到', 'below'],
  ['接近', 'nearly'],
  ['将近', 'nearly'],
  ['近', 'nearly'],
  ['大约', 'about'],
  ['约为', 'about'],
  ['大概', 'about'],
  ['差不多', 'about'],
  ['约', 'about'],
];
const zhSuffixes: readonly (readonly [string, Qualifier])[] = [
  ['左右', 'about'],
  ['上下', 'about'],
  ['以上', 'at-least'],
  ['以下', 'below'],
  ['以内', 'at-most'],
];
const zhMultiples: Readonly<Record<string, string>> = {
  翻番: '2',
  翻一番: '2',
  翻了一番: '2',
  翻倍: '2',
  翻了番: '2',
  倍增: '2',
  翻两番: '4',
  翻了两番: '4',
  翻二番: '4',
  翻三番: '8',
  翻了三番: '8',
  减半: '0.5',
  腰斩: '0.5',
};
const zhNumeral = '[0-9.,〇零一二两三四五六七八九十百千万亿兆廿卅点壹贰叁肆伍陆柒捌玖拾佰仟萬億]';
const zhUnitPattern = new RegExp(`^(?:${anyOf([...lexiconZh.units, ...lexiconZh.counters])})?$`, 'u');

/** The values that a Chinese wording stands for; null if it names no quantity that can be checked. */
export function readChinese(text: string): Reading | null {
  let rest = text
    .replace(/\s+/gu, '')
    .replace(/[０-９．，％]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  let qualifier: Qualifier | undefined;
  const prefix = zhPrefixes.find(([word]) => rest.startsWith(word) && rest.length > word.length);
  if (prefix) [rest, qualifier] = [rest.slice(prefix[0].length), prefix[1]];
  const suffix = zhSuffixes.find(([word]) => rest.endsWith(word));
  if (suffix) {
    // Two qualifiers (约八成左右) must agree.
    if (qualifier !== undefined && qualifier !== suffix[1]) return null;
    [rest, qualifier] = [rest.slice(0, -suffix[0].length), suffix[1]];
  }
  const core = chineseCore(rest);
  return core === null ? null : qualify(core, qualifier ?? core.qualifier);
}

function chineseCore(text: string): (Core & { qualifier?: Qualifier }) | null {
  const half = parseDecimal('0.5');
  if (/^(?:一半|半数|半)$/u.test(text)) return { value: half, slack: shareSlack(half), unit: 'fraction' };
  if (text === '大半') return { value: half, slack: zero, unit: 'fraction', qualifier: 'above' };
  if (text === '小半') return { value: half, slack: zero, unit: 'fraction', qualifier: 'below' };
  if (Object.hasOwn(zhMultiples, text)) {
    const value = parseDecimal(zhMultiples[text] ?? '');
    return { value, slack: shareSlack(value), unit: 'times' };
  }
  if (/^(?:居首|首位|第一位|第一名)$/u.test(text)) return rank(fromInteger(1));
  const ordinal = new RegExp(`^第(${zhNumeral}+)[位名]?$`, 'u').exec(text);
  if (ordinal?.[1] !== undefined) {
    const value = readChineseNumeral(ordinal[1]);
    return value && rank(value);
  }
  const parts = new RegExp(`^(${zhNumeral}+)分之(${zhNumeral}+)([强弱多]?)$`, 'u').exec(text);
  if (parts?.[1] !== undefined && parts[2] !== undefined)
    return chineseFraction(parts[1], parts[2], parts[3] ?? '');
  const tenths = new RegExp(`^(${zhNumeral}+)成([多半余]?)$`, 'u').exec(text);
  if (tenths?.[1] !== undefined) return chineseTenths(tenths[1], tenths[2] ?? '');
  return chineseAmount(text);
}

function chineseFraction(
  below: string,
  above: string,
  rest: string,
): (Core & { qualifier?: Qualifier }) | null {
  const denominator = readChineseNumeral(below);
  const numerator = readChineseNumeral(above);
  if (denominator === null || numerator === null || denominator.units === 0n) return null;
  const qualifier = rest === '' ? undefined : rest === '弱' ? 'nearly' : 'above';
  const withQualifier: { qualifier?: Qualifier } = qualifier === undefined ? {} : { qualifier };
  if (below === '百')
    return {
      value: numerator,
      slack: slackOf(numerator, movePoint(fromInteger(1), -numerator.scale)),
      unit: 'percent',
      ...withQualifier,
    };
  const value = divide(numerator, denominator, fractionDigits);
  return { value, slack: shareSlack(value), unit: 'fraction', ...withQualifier };
}

function chineseTenths(tenths: string, rest: string): Core | null {
  const number = readChineseNumeral(tenths);
  if (number === null) return null;
  const value = add(movePoint(number, 1), fromInteger(rest === '半' ? 5 : 0));
  if (rest === '多' || rest === '余')
    return { value, slack: zero, unit: 'percent', end: add(value, fromInteger(10)) };
  return { value, slack: slackOf(value, fromInteger(1)), unit: 'percent' };
}

function chineseAmount(text: string): Core | null {
  // 几十亿 and 数百家: from two to ten times the power of ten.
  const several = /^[几数]([十百千万亿]+)(.*)$/u.exec(text);
  if (several?.[1] !== undefined) {
    const place = readChineseNumeral(several[1]);
    const unit = chineseUnit(several[2] ?? '');
    if (place === null || unit === null) return null;
    return {
      value: multiply(place, fromInteger(2)),
      slack: zero,
      end: multiply(place, fromInteger(10)),
      ...unit,
    };
  }
  const times = new RegExp(`^(${zhNumeral}+)倍多$`, 'u').exec(text);
  if (times?.[1] !== undefined) {
    const value = readChineseNumeral(times[1]);
    return value && { value, slack: zero, end: add(value, fromInteger(1)), unit: 'times' };
  }
  const match = new RegExp(`^(${zhNumeral}+)([多余来几]?)([十百千万亿兆]*)([多余来]?)(.*)$`, 'u').exec(text);
  if (match === null) return null;
  const [, digits = '', inner = '', places = '', outer = '', tail = ''] = match;
  const number = readChineseNumeral(digits);
  const factor = places === '' ? fromInteger(1) : readChineseNumeral(places);
  const unit = chineseUnit(tail);
  if (number === null || factor === null || unit === null) return null;
  const value = multiply(number, factor);
  if (inner !== '' || outer !== '')
    return { value, slack: zero, end: add(value, multiply(lastPlace(number), factor)), ...unit };
  if (unit.unit === 'times') return { value, slack: shareSlack(value), ...unit };
  return { value, slack: amountSlack(digits, value), ...unit };
}

/** How far a value may be off: 8351亿 stands for every value that rounds to it. */
function amountSlack(digits: string, value: Decimal): Decimal {
  const big = /[万亿兆萬億]+$/u.exec(digits)?.[0] ?? '';
  const mantissa = digits.slice(0, digits.length - big.length);
  const number = readChineseNumeral(mantissa);
  const factor = big === '' ? fromInteger(1) : readChineseNumeral(big);
  if (number === null || factor === null) return slackOf(value, fromInteger(1));
  return multiply(slackOf(number, movePoint(fromInteger(1), -number.scale)), factor);
}

function chineseUnit(tail: string): { unit?: string } | null {
  if (!zhUnitPattern.test(tail)) return null;
  if (tail === '') return {};
  if (tail === '元') return { unit: 'yuan' };
  if (tail === '%') return { unit: 'percent' };
  if (/^个?百分点$|^个点$/u.test(tail)) return { unit: 'percentage-point' };
  return { unit: tail === '倍' ? 'times' : tail };
}
