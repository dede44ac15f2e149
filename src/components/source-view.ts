import type { Language } from '../locale/languages.ts';
import type { Frozen, HistoricalRecord, Observation } from '../model/record.ts';
import type { Printing } from '../model/schemas/datasets.ts';
import type { Grade } from '../model/schemas/primitives.ts';
import type { Source } from '../model/schemas/sources.ts';
import type { Target } from '../model/schemas/targets.ts';
import type { TimelineEvent } from '../model/schemas/timeline.ts';

export interface TakenFigure {
  readonly observation: Observation;
  readonly printing: Frozen<Printing>;
}

/** A definition, break or term that was read in a source. */
export interface TakenDefinition {
  readonly kind: 'universe' | 'break' | 'term';
  readonly id: string;
}

/** Everything that the record takes from one source. */
export interface SourceView {
  readonly figures: readonly TakenFigure[];
  readonly events: readonly Frozen<TimelineEvent>[];
  readonly targets: readonly Frozen<Target>[];
  readonly definitions: readonly TakenDefinition[];
  /** The grades of its printings, best first, without repeats. */
  readonly grades: readonly Grade[];
}

/** Collects what was taken from a source. */
export function viewSource(id: string, record: HistoricalRecord): SourceView {
  const from = (each: { readonly source: string }): boolean => each.source === id;
  const figures = [...record.observations.values()].flatMap((observation) =>
    observation.printings.filter(from).map((printing) => ({ observation, printing })),
  );
  const events = [...record.events.values()].filter((each) => each.printings.some(from));
  const targets = [...record.targets.values()].filter((each) => each.printings.some(from));
  const definitions: TakenDefinition[] = [
    ...[...record.universes.values()]
      .filter((each) => each.source === id)
      .map((each) => ({ kind: 'universe' as const, id: each.id })),
    ...[...record.breaks.values()]
      .filter((each) => each.source === id)
      .map((each) => ({ kind: 'break' as const, id: each.id })),
    ...[...record.terms.values()]
      .filter((each) => each.sources.includes(id))
      .map((each) => ({ kind: 'term' as const, id: each.id })),
  ];
  const grades = [
    ...figures.map(({ printing }) => printing.grade),
    ...[...events, ...targets].flatMap((each) =>
      each.printings.filter(from).map((printing) => printing.grade),
    ),
  ];
  return { figures, events, targets, definitions, grades: [...new Set(grades)].sort() };
}

/** How many printings of observations bear each published grade, best first. */
export function countGrades(
  record: HistoricalRecord,
): readonly { readonly grade: Grade; readonly count: number }[] {
  const all = [...record.observations.values()].flatMap((each) => each.printings.map(({ grade }) => grade));
  return (['A', 'B', 'C'] as const).map((grade) => ({
    grade,
    count: all.filter((each) => each === grade).length,
  }));
}

/** Sources of one publisher together, publishers in the order of the file, each one's oldest first. */
export function byPublisher(record: HistoricalRecord, language: Language): readonly Frozen<Source>[] {
  const groups = new Map<string, Frozen<Source>[]>();
  for (const each of record.sources.values()) {
    const name = each.publisher[language];
    groups.set(name, [...(groups.get(name) ?? []), each]);
  }
  const date = (each: Frozen<Source>): string => each.published.date;
  return [...groups.values()].flatMap((group) =>
    group.sort((a, b) => (date(a) < date(b) ? -1 : date(a) > date(b) ? 1 : 0)),
  );
}

/** An address as a browser's bar shows it: Chinese in characters. What cannot be decoded stays as it is. */
export function readableAddress(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    // Not UTF-8, such as an old site's GBK.
    return address;
  }
}
