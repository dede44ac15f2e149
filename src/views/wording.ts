import type { Language } from '../locale/languages.ts';
import { words } from '../locale/words.ts';
import type { Reason } from '../model/reason.ts';

/** Why a comparison is refused, where its two sides stand beside it: only a break is named, the other reasons are their kind alone. */
export function writeReasonsBriefly(reasons: readonly Reason[], language: Language): string {
  const { reason, page } = words(language);
  const listed = new Set(
    reasons.map((each) => (each.kind === 'break' ? each.detail[language] : reason[each.kind])),
  );
  return [...listed].join(page.semicolon);
}
