import {
  add,
  compare,
  type Decimal,
  divide,
  fromInteger,
  movePoint,
  multiply,
  parseDecimal,
} from './decimal.ts';
import { lexiconEn } from './lexicon-en.ts';
import { readEnglishNumeral, readEnglishOrdinal } from './numerals.ts';
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

const enPrefixes: readonly (readonly [string, Qualifier])[] = [
  ['no more than', 'at-most'],
  ['not more than', 'at-most'],
  ['at most', 'at-most'],
  ['up to', 'at-most'],
  ['no fewer than', 'at-least'],
  ['no less than', 'at-least'],
  ['at least', 'at-least'],
  ['more than', 'above'],
  ['over', 'above'],
  ['above', 'above'],
  ['upwards of', 'above'],
  ['beyond', 'above'],
  ['past', 'above'],
  ['fewer than', 'below'],
  ['less than', 'below'],
  ['under', 'below'],
  ['below', 'below'],
  ['almost', 'nearly'],
  ['nearly', 'nearly'],
  ['close to', 'nearly'],
  ['just under', 'nearly'],
  ['approximately', 'about'],
  ['about', 'about'],
  ['around', 'about'],
  ['roughly', 'about'],
  ['some', 'about'],
];
const enMultiples: Readonly<Record<string, string>> = {
  twice: '2',
  double: '2',
  doubled: '2',
  doubling: '2',
  doubles: '2',
  twofold: '2',
  thrice: '3',
  triple: '3',
  tripled: '3',
  tripling: '3',
  triples: '3',
  treble: '3',
  trebled: '3',
  trebling: '3',
  threefold: '3',
  quadruple: '4',
  quadrupled: '4',
  quadrupling: '4',
  quadruples: '4',
  fourfold: '4',
  quintupled: '5',
  fivefold: '5',
  sixfold: '6',
  sevenfold: '7',
  eightfold: '8',
  ninefold: '9',
  tenfold: '10',
  hundredfold: '100',
  halved: '0.5',
  halving: '0.5',
  halve: '0.5',
};
const enUnitPattern = new RegExp(`^(?:${anyOf(lexiconEn.units)})?$`, 'iu');

/** The values that an English wording stands for; null if it names no quantity that can be checked. */
export function readEnglish(text: string): Reading | null {
  let rest = text.trim().replace(/\s+/gu, ' ').toLowerCase();
  let qualifier: Qualifier | undefined;
  const prefix = enPrefixes.find(([word]) => rest.startsWith(`${word} `));
  if (prefix) [rest, qualifier] = [rest.slice(prefix[0].length + 1), prefix[1]];
  if (rest.endsWith(' or so') && qualifier === undefined) [rest, qualifier] = [rest.slice(0, -6), 'about'];
  if (rest.endsWith(' or more') && qualifier === undefined)
    [rest, qualifier] = [rest.slice(0, -8), 'at-least'];
  const core = englishCore(rest);
  return core === null ? null : qualify(core, qualifier);
}

function englishCore(text: string): Core | null {
  const ordinal = /^(?:the )?([a-z0-9-]+?)(?:[ -](?:largest|highest|biggest|place))?$/.exec(text)?.[1] ?? '';
  if (Object.hasOwn(enMultiples, text)) {
    const value = parseDecimal(enMultiples[text] ?? '');
    return { value, slack: shareSlack(value), unit: 'times' };
  }
  const parts =
    /^(?:(a|an|one|two|three|four|five|seven|nine)[ -])?(half|halves|third|quarter|fifth|sixth|seventh|eighth|ninth|tenth)(s?)$/.exec(
      text,
    );
  if (parts && (parts[1] !== undefined || parts[2] === 'half')) {
    const numerator = readEnglishNumeral(parts[1] ?? 'a') ?? fromInteger(1);
    const value = divide(numerator, fromInteger(readEnglishOrdinal(parts[2] ?? '') ?? 1), fractionDigits);
    return { value, slack: shareSlack(value), unit: 'fraction' };
  }
  const asRank = readEnglishOrdinal(ordinal);
  if (asRank !== null && !/half|quarter/.test(ordinal)) return rank(fromInteger(asRank));
  return englishAmount(text);
}

function englishAmount(text: string): Core | null {
  // Dozens, hundreds of: from two to ten times the power of ten.
  const several =
    /^(tens of thousands|hundreds of thousands|tens of millions|hundreds of millions|tens|hundreds|thousands|millions|billions|dozens)(?: of)?(?: (.+))?$/.exec(
      text,
    );
  if (several?.[1] !== undefined) {
    const place = several[1]
      .split(' of ')
      .reduce((product, word) => multiply(product, placeOf(word)), fromInteger(1));
    const unit = englishUnit(several[2] ?? '');
    return (
      unit && {
        value: multiply(place, fromInteger(2)),
        slack: zero,
        end: multiply(place, fromInteger(10)),
        ...unit,
      }
    );
  }
  const words = text.replace(/([0-9])([%‰])/u, '$1 $2').split(' ');
  for (let count = words.length; count > 0; count -= 1) {
    const head = words.slice(0, count).join(' ');
    const odd = head.endsWith('-odd');
    const number = readEnglishNumeral(odd ? head.slice(0, -4) : head);
    const unit = englishUnit(words.slice(count).join(' '));
    if (number === null || unit === null) continue;
    if (odd) return { value: number, slack: zero, end: add(number, lastPlace(number)), ...unit };
    if (unit.unit === 'times') return { value: number, slack: shareSlack(number), ...unit };
    return { value: number, slack: englishSlack(head, number), ...unit };
  }
  return null;
}

function placeOf(word: string): Decimal {
  if (word === 'tens') return fromInteger(10);
  if (word === 'hundreds') return fromInteger(100);
  if (word === 'dozens') return fromInteger(12);
  return readEnglishNumeral(word) ?? fromInteger(1);
}

function englishSlack(head: string, value: Decimal): Decimal {
  const words = head.split(' ');
  const magnitudes = words.filter((word) => /^(?:thousand|million|billion|trillion)$/.test(word));
  const mantissa = readEnglishNumeral(words.filter((word) => !magnitudes.includes(word)).join(' ') || 'one');
  const factor = magnitudes.length === 0 ? fromInteger(1) : readEnglishNumeral(magnitudes.join(' '));
  // Where more words follow a magnitude (two million three hundred thousand), the number is exact.
  if (mantissa === null || factor === null || compare(multiply(mantissa, factor), value) !== 0)
    return slackOf(value, fromInteger(1));
  return multiply(slackOf(mantissa, movePoint(fromInteger(1), -mantissa.scale)), factor);
}

function englishUnit(tail: string): { unit?: string } | null {
  if (!enUnitPattern.test(tail)) return null;
  if (tail === '') return {};
  if (/^(?:yuan|renminbi|rmb)$/.test(tail)) return { unit: 'yuan' };
  if (/^(?:percent|per cent|%|％)$/.test(tail)) return { unit: 'percent' };
  if (/^percentage points?$/.test(tail)) return { unit: 'percentage-point' };
  return { unit: tail };
}
