import { add, compare, type Decimal, fromInteger, movePoint, multiply, parseDecimal } from './decimal.ts';

const chineseDigits: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  壹: 1,
  二: 2,
  两: 2,
  贰: 2,
  三: 3,
  叁: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
};
const chinesePlaces: Readonly<Record<string, number>> = { 十: 1, 拾: 1, 百: 2, 佰: 2, 千: 3, 仟: 3 };
const chineseGroups: Readonly<Record<string, number>> = { 万: 4, 萬: 4, 亿: 8, 億: 8, 兆: 12 };

/**
 * Reads a Chinese or mixed numeral such as 八千三百五十, 二〇〇九, 十二, 廿五, 8000亿 or 三点五.
 * @returns null if the text is not wholly a numeral.
 */
export function readChineseNumeral(text: string): Decimal | null {
  const plain = text.replaceAll('廿', '二十').replaceAll('卅', '三十');
  if (plain === '') return null;
  // 亿 and 万 multiply what stands before them if that is smaller (一万二千亿 is 12000 亿) and else only
  // their own group (八千亿五千万).
  let total = fromInteger(0);
  let group: Decimal | null = null;
  for (const part of plain.match(/[^万萬亿億兆]+|[万萬亿億兆]/g) ?? []) {
    const power = Object.hasOwn(chineseGroups, part) ? chineseGroups[part] : undefined;
    if (power === undefined) {
      group = readBelowTenThousand(part);
      if (group === null) return null;
      continue;
    }
    const smaller = compare(total, movePoint(fromInteger(1), power)) < 0;
    const before: Decimal = smaller ? add(total, group ?? fromInteger(0)) : (group ?? fromInteger(1));
    const multiplied = movePoint(before.units === 0n ? fromInteger(1) : before, power);
    total = smaller ? multiplied : add(total, multiplied);
    group = null;
  }
  return add(total, group ?? fromInteger(0));
}

function readBelowTenThousand(text: string): Decimal | null {
  const mixed = /^([0-9]+(?:\.[0-9]+)?)([十百千]*)$/.exec(text.replaceAll(',', ''));
  if (mixed?.[1] !== undefined) {
    const places = [...(mixed[2] ?? '')].reduce((sum, place) => sum + (chinesePlaces[place] ?? 0), 0);
    return movePoint(parseDecimal(mixed[1].replace(/^0+(?=\d)/, '')), places);
  }
  const [whole = '', fraction, more] = text.split('点');
  if (more !== undefined) return null;
  const wholeValue = readChineseWhole(whole);
  if (wholeValue === null) return null;
  if (fraction === undefined) return fromInteger(wholeValue);
  const digits = [...fraction].map((digit) => chineseDigits[digit]);
  if (digits.length === 0 || digits.includes(undefined)) return null;
  return parseDecimal(`${wholeValue}.${digits.join('')}`);
}

function readChineseWhole(text: string): number | null {
  const characters = [...text];
  if (characters.length === 0) return null;
  // Written digit by digit, as years and plate numbers are: 二〇〇九.
  if (characters.length > 1 && characters.every((character) => Object.hasOwn(chineseDigits, character)))
    return Number(characters.map((character) => chineseDigits[character]).join(''));
  let total = 0;
  let digit: number | null = null;
  for (const character of characters) {
    if (Object.hasOwn(chineseDigits, character)) {
      if (digit !== null && digit !== 0) return null;
      digit = chineseDigits[character] ?? 0;
    } else if (Object.hasOwn(chinesePlaces, character)) {
      total += (digit ?? 1) * 10 ** (chinesePlaces[character] ?? 0);
      digit = null;
    } else {
      return null;
    }
  }
  return total + (digit ?? 0);
}

const englishUnits: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  zero: 0,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const englishPowers: Readonly<Record<string, number>> = { thousand: 3, million: 6, billion: 9, trillion: 12 };

/** The cardinal of an English ordinal or fraction: third is 3, twelfth is 12; null for other words. */
export function readEnglishOrdinal(word: string): number | null {
  const digits = /^([0-9]+)(?:st|nd|rd|th)$/.exec(word);
  if (digits !== null) return Number(digits[1]);
  const irregular: Readonly<Record<string, number>> = {
    first: 1,
    second: 2,
    half: 2,
    third: 3,
    quarter: 4,
    fifth: 5,
    eighth: 8,
    ninth: 9,
    twelfth: 12,
    hundredth: 100,
    thousandth: 1000,
  };
  if (Object.hasOwn(irregular, word)) return irregular[word] ?? null;
  const stem = word.endsWith('ieth') ? `${word.slice(0, -4)}y` : word.endsWith('th') ? word.slice(0, -2) : '';
  return Object.hasOwn(englishUnits, stem) ? (englishUnits[stem] ?? null) : null;
}

/**
 * Reads an English numeral in digits, words or both: 1,234.5; twenty-one; eight hundred and
 * thirty-five billion; 800 billion; a dozen.
 * @returns null if the text is not wholly a numeral.
 */
export function readEnglishNumeral(text: string): Decimal | null {
  const words = text
    .toLowerCase()
    .split(/[\s-]+/)
    .filter((word) => word !== 'and' && word !== '');
  if (words.length === 0) return null;
  let total = fromInteger(0);
  let group: Decimal | null = null;
  for (const word of words) {
    const bare = word.replace(/^(.+?)s$/, '$1');
    if (/^[0-9]/.test(word)) {
      const plain = word.replaceAll(',', '').replace(/^0+(?=\d)/, '');
      if (group !== null || !/^[0-9]+(?:\.[0-9]+)?$/.test(plain)) return null;
      group = parseDecimal(plain);
    } else if (Object.hasOwn(englishUnits, word)) {
      group = add(group ?? fromInteger(0), fromInteger(englishUnits[word] ?? 0));
    } else if (word === 'dozen') {
      group = multiply(group ?? fromInteger(1), fromInteger(12));
    } else if (word === 'hundred') {
      group = movePoint(group ?? fromInteger(1), 2);
    } else if (Object.hasOwn(englishPowers, bare)) {
      total = add(total, movePoint(group ?? fromInteger(1), englishPowers[bare] ?? 0));
      group = null;
    } else {
      return null;
    }
  }
  return add(total, group ?? fromInteger(0));
}
