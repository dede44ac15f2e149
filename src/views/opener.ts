import type { Language } from '../locale/languages.ts';
import { evaluate } from '../model/evaluate.ts';
import type { HistoricalRecord } from '../model/record.ts';
import { showQuantity } from '../model/show.ts';
import { addressOf } from '../site/addresses.ts';

/** The number with which the home page opens. */
export interface OpenerNumber {
  /** With every digit. */
  readonly number: string;
  readonly unit: string;
  /** The address of its evidence; undefined for a computed number. */
  readonly href: string | undefined;
}

/** The number with which the home page opens; undefined in a historical build that does not know it yet. */
export function openerNumber(record: HistoricalRecord, language: Language): OpenerNumber | undefined {
  const evaluation = evaluate(record.site.opener.quantity, record);
  if (!evaluation.ok) return undefined;
  const { quantity } = evaluation;
  const { number, unit } = showQuantity(quantity, record, language, 'exact');
  const observation = quantity.origin.kind === 'observation' ? quantity.origin.observation : undefined;
  return {
    number,
    unit,
    href: observation && addressOf(language, 'data', observation.dataset, observation.id),
  };
}
