import type { Language } from '../locale/languages.ts';
import { words } from '../locale/words.ts';
import type { Reason } from './reason.ts';

/** Writes why a comparison is refused: each reason once, with its two sides. */
export function writeReasons(reasons: readonly Reason[], language: Language): string {
  const { reason, page } = words(language);
  const listed = new Set(reasons.map((each) => `${reason[each.kind]}${page.colon}${each.detail[language]}`));
  return [...listed].join(page.semicolon);
}
