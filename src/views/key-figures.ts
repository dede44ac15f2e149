import type { Language, LocalText } from '../locale/languages.ts';
import { evaluate } from '../model/evaluate.ts';
import { refusalsOf } from '../model/quantity.ts';
import type { HistoricalRecord } from '../model/record.ts';
import { showQuantity } from '../model/show.ts';
import { writeReasons } from '../model/write-reasons.ts';
import { addressOf } from '../site/addresses.ts';

export interface KeyFigure {
  readonly label: LocalText;
  readonly caption: LocalText;
  readonly number: string;
  readonly unit: string;
  /** Why the model refuses the comparison, in words; empty if it does not. */
  readonly refused: string;
  /** The address of its evidence; undefined for a computed number. */
  readonly href: string | undefined;
}

/** The tiles of the home page; a historical build leaves out those whose numbers were not yet known. */
export function keyFigures(record: HistoricalRecord, language: Language): readonly KeyFigure[] {
  return record.site.keyFigures.flatMap((each) => {
    const evaluation = evaluate(each.quantity, record);
    if (!evaluation.ok) return [];
    const { quantity } = evaluation;
    const { number, unit } = showQuantity(quantity, record, language, 'exact');
    const observation = quantity.origin.kind === 'observation' ? quantity.origin.observation : undefined;
    return [
      {
        label: each.label,
        caption: each.caption,
        number,
        unit,
        refused: writeReasons(refusalsOf(quantity), language),
        href: observation && addressOf(language, 'data', observation.dataset, observation.id),
      },
    ];
  });
}
