import type { Language } from '../locale/languages.ts';
import { words } from '../locale/words.ts';
import type { Reason } from '../model/reason.ts';

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
