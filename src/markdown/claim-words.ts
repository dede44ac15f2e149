import { movePoint, parseDecimal } from '../locale/decimal.ts';
import type { Language } from '../locale/languages.ts';
import { directionOf, readQuantity } from '../locale/quantities.ts';
import { evaluate } from '../model/evaluate.ts';
import { type Expression, formatExpression, parseExpression } from '../model/expression.ts';
import type { HistoricalRecord } from '../model/record.ts';
import { readingAllows } from './bound-number.ts';

/** The direction that a claim proves. Claims that are not listed may be worded either way. */
const directions: Readonly<Record<string, 'up' | 'down'>> = {
  rose: 'up',
  'rose-every': 'up',
  'is-highest': 'up',
  positive: 'up',
  fell: 'down',
  'fell-every': 'down',
  'is-lowest': 'down',
  negative: 'down',
};

/** What a claim of two numbers shows of a picture. In a sentence it may go either way: less than the other it may have grown. */
const directionsInPictures: typeof directions = {
  ...directions,
  above: 'up',
  'first-above': 'up',
  below: 'down',
};

/** Parses a claim, or the claim that an id of `claims.json` stands for. */
function claimCall(
  text: string,
  record: HistoricalRecord,
): (Expression & { readonly kind: 'call' }) | undefined {
  const parsed = parseExpression(record.claims.get(text.trim())?.claim ?? text);
  return parsed.ok && parsed.expression.kind === 'call' ? parsed.expression : undefined;
}

/** Whether the words say the opposite of what the claim proves: "rose" on a claim that it fell. */
export function contradicts(
  claim: string,
  words: string,
  language: Language,
  record: HistoricalRecord,
): boolean {
  const proven = directions[claimCall(claim, record)?.name ?? ''];
  const said = directionOf(words, language);
  return proven !== undefined && said !== undefined && proven !== said;
}

/** Whether any of the claims that are declared for a text may stand behind a word that says up or down. */
export function bearsOut(
  claims: readonly string[],
  word: string,
  language: Language,
  record: HistoricalRecord,
): boolean {
  const said = directionOf(word, language);
  return (
    said === undefined ||
    claims.some((each) => directionsInPictures[claimCall(each, record)?.name ?? ''] === said)
  );
}

/**
 * Whether a claim proves a quantity within its words: `multiple(a, b, 2)` for "doubled",
 * `above(a, 8000)` for 超过八千亿元, `is-highest(…)` for 第一.
 */
export function claimCovers(
  claim: string,
  quantity: string,
  language: Language,
  record: HistoricalRecord,
): boolean {
  const call = claimCall(claim, record);
  const reading = readQuantity(quantity, language);
  if (call === undefined || reading === null) return false;
  if (call.name === 'is-highest' && reading.unit === 'rank')
    return readingAllows(reading, parseDecimal('1'), 0, false);
  const literals = call.args.flatMap((each) => (each.kind === 'literal' ? [parseDecimal(each.text)] : []));
  if (call.name === 'multiple')
    return (
      ['times', undefined].includes(reading.unit) &&
      literals.some((each) => readingAllows(reading, each, 0, false))
    );
  const first = call.args.find((each) => each.kind !== 'literal');
  const evaluation = first && evaluate(formatExpression(first), record);
  const unit = evaluation?.ok ? record.units.get(evaluation.quantity.unit) : undefined;
  // Literals of other claims are years and the like; only these claims compare a quantity with one.
  if (
    unit === undefined ||
    !['above', 'below', 'at-least', 'at-most', 'equal', 'first-above'].includes(call.name)
  )
    return false;
  const money = unit.dimension === 'money';
  if (money !== (reading.unit === 'yuan')) return false;
  return literals.some((each) =>
    readingAllows(reading, money ? each : movePoint(each, 0), unit.power, unit.id === 'percent'),
  );
}
