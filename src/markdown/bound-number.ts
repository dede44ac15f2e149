import {
  absolute,
  compare,
  type Decimal,
  fromInteger,
  movePoint,
  multiply,
  subtract,
} from '../locale/decimal.ts';
import type { Language } from '../locale/languages.ts';
import { type Reading, readQuantity, withinReading } from '../locale/quantities.ts';
import type { Segment } from '../model/bound-text.ts';
import { evaluate } from '../model/evaluate.ts';
import { type Quantity, refusalsOf } from '../model/quantity.ts';
import type { Reason } from '../model/reason.ts';
import type { HistoricalRecord } from '../model/record.ts';
import type { Problem } from '../model/refusal.ts';
import { showBothUnits, showQuantity } from '../model/show.ts';

export type NumberSegment = Segment & { readonly kind: 'number' };

/** A number in a text, bound to its quantity and ready to be written. */
export interface BoundNumber {
  readonly quantity: Quantity;
  readonly language: Language;
  /** As prose shows it: rounded, or in the wording that the author chose. */
  readonly text: string;
  /** All digits, in the unit of the language. */
  readonly exact: string;
  /** All digits, in the units of both languages. */
  readonly exactInBothUnits: string;
  /** Whether the text shows every digit already, so that print need not add the exact value. */
  readonly isExact: boolean;
  /** Why the comparison is refused, if it is shown struck through; else empty. */
  readonly refused: readonly Reason[];
}

export type Binding =
  | { readonly ok: true; readonly number: BoundNumber }
  | { readonly ok: false; readonly problem: Problem };

/** Binds a number segment to its quantity and checks the wording, if it has one. */
export function bindNumber(segment: NumberSegment, language: Language, record: HistoricalRecord): Binding {
  const evaluation = evaluate(segment.expression, record);
  if (!evaluation.ok) return evaluation;
  const { quantity } = evaluation;
  const exact = showQuantity(quantity, record, language, 'exact');
  const exactInBothUnits = showBothUnits(quantity, record, language);
  if (segment.reading !== undefined) {
    const problem = checkReading(segment.reading, quantity, exactInBothUnits, language, record);
    if (problem !== undefined) return { ok: false, problem };
  }
  const prose = showQuantity(quantity, record, language, 'prose');
  // A plus sign is for tables; in a sentence the verb gives the direction.
  const rounded = { prose: prose.text.replace(/^\+/, ''), exact: exact.text, bare: prose.number }[
    segment.mode
  ];
  const text = segment.reading ?? rounded;
  return {
    ok: true,
    number: {
      quantity,
      language,
      text,
      exact: exact.text,
      exactInBothUnits,
      isExact:
        text.includes(exact.number.replace(/^[+\u2212]/, '')) ||
        isExactCount(segment.reading, quantity, language),
      refused: refusalsOf(quantity),
    },
  };
}

/** Whether a wording such as “four” or 四个 means exactly one whole number. */
function isExactCount(wording: string | undefined, { shown }: Quantity, language: Language): boolean {
  const reading = wording === undefined ? null : readQuantity(wording, language);
  if (reading === null || reading.qualifier !== undefined || shown === undefined) return false;
  const isOne = compare(subtract(reading.high, reading.low), fromInteger(1)) <= 0;
  return isOne && shown.scale === 0 && withinReading(reading, absolute(shown));
}

function checkReading(
  wording: string,
  quantity: Quantity,
  exact: string,
  language: Language,
  record: HistoricalRecord,
): Problem | undefined {
  const reading = readQuantity(wording, language);
  if (reading === null)
    return {
      found: `the wording “${wording}”`,
      expected: 'a wording whose value can be read',
      remedy:
        language === 'zh'
          ? 'Write it like 八千多亿元, 近五成 or 约三分之一.'
          : 'Write it like “more than 800 billion yuan” or “about a third”.',
    };
  if (language === 'en' && /(?<![.\d])\d{4}/.test(wording))
    return {
      found: `the wording “${wording}”`,
      expected: 'a comma between thousands',
      remedy: 'Write it as pages write numbers: 1,200.',
    };
  const unit = record.units.get(quantity.unit);
  if (unit === undefined || !unitFits(reading, unit.dimension, [unit.label?.zh, unit.label?.en]))
    return {
      found: `the wording “${wording}” for ${exact}`,
      expected: 'a wording in the unit of the number',
      remedy: 'Change the wording, or bind the number that it means.',
    };
  if (readingFits(reading, quantity, unit.power)) return undefined;
  return {
    found: `the wording “${wording}” for ${exact}`,
    expected: 'a wording that the number bears out',
    remedy: 'Change the wording; the methods page lists how far each may stand from the number.',
  };
}

function unitFits(reading: Reading, dimension: string, labels: readonly (string | undefined)[]): boolean {
  switch (reading.unit) {
    case undefined:
      // A number without a unit may stand for a count, but not for money or a share.
      return !['money', 'percent', 'percentage-points'].includes(dimension);
    case 'yuan':
      return dimension === 'money';
    case 'percent':
      return dimension === 'percent';
    case 'fraction':
      return ['percent', 'times'].includes(dimension);
    case 'percentage-point':
      return dimension === 'percentage-points';
    case 'times':
      return dimension === 'times';
    case 'rank':
      return dimension === 'rank';
    default:
      return labels.some((label) => label !== undefined && sameUnit(label, reading.unit ?? ''));
  }
}

function sameUnit(label: string, unit: string): boolean {
  const singular = (text: string): string => text.toLowerCase().replace(/s$/, '');
  return label.startsWith(unit) || singular(label) === singular(unit);
}

/** Whether a wording may stand for a value whose unit is ten to the power `power` of its base unit. */
export function readingAllows(reading: Reading, value: Decimal, power: number, percent: boolean): boolean {
  const scaled = reading.unit === 'fraction' && percent ? scaleReading(reading) : reading;
  return withinReading(scaled, movePoint(value, power));
}

function scaleReading(reading: Reading): Reading {
  const hundred = fromInteger(100);
  return { ...reading, low: multiply(reading.low, hundred), high: multiply(reading.high, hundred) };
}

function readingFits(reading: Reading, quantity: Quantity, power: number): boolean {
  const percent = quantity.unit === 'percent';
  // The verb gives the sign: a fall of a tenth is a change of minus ten per cent. A claim checks the verb.
  const holds = (value: Decimal): boolean => readingAllows(reading, absolute(value), power, percent);
  if (quantity.low !== undefined && quantity.high !== undefined)
    return holds(quantity.low) && holds(quantity.high);
  const value = quantity.shown;
  if (value === undefined) return false;
  if (quantity.bound === undefined) return holds(value);
  const compatible: Readonly<Record<string, readonly string[]>> = {
    above: ['above', 'at-least', 'odd'],
    'at-least': ['at-least'],
    below: ['below', 'at-most'],
    'at-most': ['at-most'],
    nearly: ['nearly', 'about'],
    about: ['about'],
  };
  if (!compatible[quantity.bound]?.includes(reading.qualifier ?? '')) return false;
  const open: Reading = { ...reading, lowIncluded: true, highIncluded: true };
  return readingAllows(open, absolute(value), power, percent) && compare(open.low, open.high) <= 0;
}
