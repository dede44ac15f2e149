import { formatInterval } from '../locale/format.ts';
import type { Language } from '../locale/languages.ts';
import { words } from '../locale/words.ts';
import { evaluate } from '../model/evaluate.ts';
import type { Frozen, HistoricalRecord } from '../model/record.ts';
import type { Target } from '../model/schemas/targets.ts';
import { type ShownNumber, showQuantity } from '../model/show.ts';

/** The value of a target as readers of the language write it, exact; undefined for one that is set in words. */
export function showTarget(
  target: Frozen<Target>,
  record: HistoricalRecord,
  language: Language,
): ShownNumber | undefined {
  if (target.kind === 'words') return undefined;
  const evaluation = evaluate(target.id, record);
  return evaluation.ok ? showQuantity(evaluation.quantity, record, language, 'exact') : undefined;
}

/** What became of a target, in a word or two. */
export function writeOutcome(target: Frozen<Target>, language: Language): string {
  const text = words(language).target;
  return { observed: text.observed, 'none-found': text.noneFound, 'not-sought': text.notSought }[
    target.outcome.kind
  ];
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
