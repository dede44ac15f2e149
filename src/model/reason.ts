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
  | 'bound'
  | 'zero'
  | 'incomplete'
  | 'no-basis';

/** Why a comparison is refused; `detail` names the two sides or the break. */
export interface Reason {
  readonly kind: ReasonKind;
  readonly detail: LocalText;
}
