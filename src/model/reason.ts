import type { LocalText } from '../locale/languages.ts';

/** The reasons why two numbers may not be comparable; src/locale has the words for each. */
export type ReasonKind =
  | 'edition'
  | 'break'
  | 'entity'
  | 'universe'
  | 'prices'
  | 'interval'
  | 'accumulation'
  | 'year-to-date'
  | 'unit'
  | 'measure'
  | 'wrong-measure'
  | 'classification'
  | 'indicator'
  | 'part'
  | 'overlap'
  | 'bound'
  | 'zero'
  | 'incomplete'
  | 'declared'
  | 'no-basis';

/** Why a comparison is refused; `detail` names the two sides or the break. */
export interface Reason {
  readonly kind: ReasonKind;
  readonly detail: LocalText;
}

/** The same reasons, each once. */
export function withoutRepeats(reasons: readonly Reason[]): Reason[] {
  return [...new Map(reasons.map((each) => [`${each.kind} ${each.detail.en}`, each])).values()];
}
