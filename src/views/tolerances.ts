import type { Decimal } from '../locale/decimal.ts';
import { movePoint, toPlain, trim } from '../locale/decimal.ts';
import type { Language } from '../locale/languages.ts';
import { tolerances } from '../locale/readings.ts';
import { fill, words } from '../locale/words.ts';

/** How far a number may be from a wording such as 约 or "nearly", as the scanner of the texts reads it. */
export function tolerancesInWords(
  language: Language,
): readonly { readonly wording: string; readonly rule: string }[] {
  const text = words(language).methods.tolerance;
  const percent = (share: Decimal): string => toPlain(trim(movePoint(share, 2)));
  return (['about', 'nearly', 'above', 'below', 'plain'] as const).map((key) => ({
    wording: text[key].wording,
    rule: fill(text[key].rule, { percent: percent(tolerances[key]), times: toPlain(tolerances[key]) }),
  }));
}
