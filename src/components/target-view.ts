import { parseDecimal } from '../locale/decimal.ts';
import { formatInterval } from '../locale/format.ts';
import type { Language } from '../locale/languages.ts';
import { words } from '../locale/words.ts';
import type { Frozen, HistoricalRecord } from '../model/record.ts';
import type { Target } from '../model/schemas/targets.ts';
import { type ShownNumber, showQuantity } from '../model/show.ts';

/** The value of a target as readers of the language write it, exact. */
export function showTarget(
  target: Frozen<Target>,
  record: HistoricalRecord,
  language: Language,
): ShownNumber {
  const value = parseDecimal(target.value);
  return showQuantity(
    {
      expression: target.id,
      value,
      shown: value,
      ...(target.bound === undefined ? {} : { bound: target.bound }),
      unit: target.unit,
      signed: target.measure === 'growth' || target.measure === 'point-change',
      entity: target.entity,
      basis: undefined,
      origin: { kind: 'computation', name: 'target', inputs: [], refused: [] },
    },
    record,
    language,
    'exact',
  );
}

/** By when a target is to be reached, in words. */
export function writeDue(target: Frozen<Target>, language: Language): string {
  return target.due === null
    ? words(language).target.open
    : formatInterval(target.due.start, target.due.end, language);
}

/** The targets in the order in which they were set, those of one day as in their file. */
export function targetsInOrder(record: HistoricalRecord): readonly Frozen<Target>[] {
  return [...record.targets.values()].sort((a, b) =>
    a.setOn.date < b.setOn.date ? -1 : a.setOn.date > b.setOn.date ? 1 : 0,
  );
}
