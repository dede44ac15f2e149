import { formatInterval } from '../locale/format.ts';
import type { Language } from '../locale/languages.ts';
import { words } from '../locale/words.ts';
import { compareText, type Frozen, type HistoricalRecord } from '../model/record.ts';
import type { Target } from '../model/schemas/targets.ts';

/** The outcome of a target, in a word or two. */
export function writeOutcome(target: Frozen<Target>, language: Language): string {
  const text = words(language).target;
  return { observed: text.observed, 'none-found': text.noneFound, 'not-sought': text.notSought }[
    target.outcome.kind
  ];
}

/** The due date of a target, in words. */
export function writeDue(target: Frozen<Target>, language: Language): string {
  return target.due === null
    ? words(language).target.open
    : formatInterval(target.due.start, target.due.end, language);
}

/** The targets in the order in which they were set; those of one day keep the order of their file. */
export function targetsInOrder(record: HistoricalRecord): readonly Frozen<Target>[] {
  return [...record.targets.values()].sort((a, b) => compareText(a.setOn.date, b.setOn.date));
}
