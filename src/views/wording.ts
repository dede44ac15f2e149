import { formatDate } from '../locale/format.ts';
import type { Language } from '../locale/languages.ts';
import { fill, words } from '../locale/words.ts';
import type { Reason } from '../model/reason.ts';
import type { Dated } from '../model/schemas/primitives.ts';

/** A date with what is not known of it: a thing without a date says when it was seen. */
export function writeDated(dated: Dated, language: Language): string {
  const date = formatDate(dated.date, language);
  return dated.precision === 'seen-on' ? fill(words(language).seenOn, { date }) : date;
}

/** Why a comparison is refused, where its two sides stand beside it: only a break is named, the other reasons are their kind alone. */
export function writeReasonsBriefly(reasons: readonly Reason[], language: Language): string {
  const { reason, page } = words(language);
  const listed = new Set(
    reasons.map((each) => (each.kind === 'break' ? each.detail[language] : reason[each.kind])),
  );
  return [...listed].join(page.semicolon);
}
