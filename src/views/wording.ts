import { formatDate } from '../locale/format.ts';
import type { Language } from '../locale/languages.ts';
import { fill, words } from '../locale/words.ts';
import type { Reason } from '../model/reason.ts';
import type { Dated } from '../model/schemas/primitives.ts';

/** A date in words; for something undated, the day on which it was seen. */
export function writeDated(dated: Dated, language: Language): string {
  const date = formatDate(dated.date, language);
  return dated.precision === 'seen-on' ? fill(words(language).seenOn, { date }) : date;
}

/**
 * The reasons of a refusal in short, for places that show both sides of the comparison: a break is named, of other
 * reasons only the kind is given.
 */
export function writeReasonsBriefly(reasons: readonly Reason[], language: Language): string {
  const { reason, page } = words(language);
  const listed = new Set(
    reasons.map((each) => (each.kind === 'break' ? each.detail[language] : reason[each.kind])),
  );
  return [...listed].join(page.semicolon);
}
