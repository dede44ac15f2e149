import { formatInterval } from '../locale/format.ts';
import type { Language, LocalText } from '../locale/languages.ts';
import { words } from '../locale/words.ts';
import { compareText, type Frozen, type HistoricalRecord, type Observation } from '../model/record.ts';
import type { Target } from '../model/schemas/targets.ts';

/** The outcome of a target, in a word or two. */
export function writeOutcome(target: Frozen<Target>, language: Language): string {
  const text = words(language).target;
  return { observed: text.observed, 'on-other-terms': text.onOtherTerms, 'none-found': text.noneFound }[
    target.outcome.kind
  ];
}

/** The observations that are the outcome of a target, and those kept beside it with their difference. */
export function outcomesOf(
  { outcome }: Frozen<Target>,
  { observations }: HistoricalRecord,
): {
  readonly observed: readonly Observation[];
  readonly beside: readonly {
    readonly observations: readonly Observation[];
    readonly how: Frozen<LocalText>;
  }[];
} {
  const find = (ids: readonly string[]) => ids.flatMap((id) => observations.get(id) ?? []);
  return {
    observed: outcome.kind === 'observed' ? find(outcome.observations) : [],
    beside:
      outcome.kind === 'none-found'
        ? []
        : (outcome.beside ?? []).map((each) => ({ observations: find(each.observations), how: each.how })),
  };
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
