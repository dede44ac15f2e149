import type { Language } from '../locale/languages.ts';
import { words } from '../locale/words.ts';
import { compareText, type Frozen, type HistoricalRecord, type Observation } from '../model/record.ts';
import type { Printing } from '../model/schemas/datasets.ts';
import type { Grade } from '../model/schemas/primitives.ts';
import type { Source } from '../model/schemas/sources.ts';
import type { Target } from '../model/schemas/targets.ts';
import type { TimelineEvent } from '../model/schemas/timeline.ts';
import { writeDated } from '../model/write-dated.ts';

interface TakenFigure {
  readonly observation: Observation;
  readonly printing: Frozen<Printing>;
}

/** A definition, break or term that was read in a source. */
interface TakenDefinition {
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

const taken = new WeakMap<HistoricalRecord, ReadonlyMap<string, readonly TakenFigure[]>>();

/** All printings of a record by their source, gathered once: three hundred pages ask for them. */
function figuresBySource(record: HistoricalRecord): ReadonlyMap<string, readonly TakenFigure[]> {
  const known = taken.get(record);
  if (known) return known;
  const all = [...record.observations.values()].flatMap((observation) =>
    observation.printings.map((printing) => ({ observation, printing })),
  );
  const grouped = Map.groupBy(all, ({ printing }) => printing.source);
  taken.set(record, grouped);
  return grouped;
}

/** Collects what was taken from a source. */
export function viewSource(id: string, record: HistoricalRecord): SourceView {
  const from = (each: { readonly source: string }): boolean => each.source === id;
  const figures = figuresBySource(record).get(id) ?? [];
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

/** Sources under one heading: those of one publisher, or of all who published few. */
export interface SourceGroup {
  /** Undefined for the group of all other publishers. */
  readonly publisher: string | undefined;
  readonly sources: readonly Frozen<Source>[];
}

const enoughForAHeading = 3;

/**
 * Sources by publisher: those with at least three sources under their own name, most first, then all others
 * together. Within a group they stand by publisher and then by date.
 */
export function byPublisher(record: HistoricalRecord, language: Language): readonly SourceGroup[] {
  const publishers = [...Map.groupBy(record.sources.values(), (each) => each.publisher[language])].map(
    ([publisher, sources]) => ({
      publisher,
      sources: sources.toSorted((a, b) => compareText(a.published.date, b.published.date)),
    }),
  );
  const large = publishers
    .filter((each) => each.sources.length >= enoughForAHeading)
    .sort((a, b) => b.sources.length - a.sources.length);
  const small = publishers.filter((each) => each.sources.length < enoughForAHeading);
  if (small.length === 0) return large;
  return [...large, { publisher: undefined, sources: small.flatMap((each) => each.sources) }];
}

/**
 * What the page of a source is called: title, publisher, and, where that is the name of another page too, the day or
 * at last the id, because no two pages may share a title.
 */
export function pageTitleOf(source: Frozen<Source>, record: HistoricalRecord, language: Language): string {
  const { page } = words(language);
  const plain = (each: Frozen<Source>): string => {
    const title = language === 'en' && each.titleTranslated !== undefined ? each.titleTranslated : each.title;
    return `${title}${page.open}${each.publisher[language]}`;
  };
  const dated = (each: Frozen<Source>): string =>
    `${plain(each)}${page.comma}${writeDated(each.published, language)}`;
  const isAlone = (name: (each: Frozen<Source>) => string): boolean =>
    [...record.sources.values()].every((each) => each === source || name(each) !== name(source));
  const name = isAlone(plain)
    ? plain(source)
    : isAlone(dated)
      ? dated(source)
      : `${dated(source)}${page.comma}${source.id}`;
  return `${name}${page.close}`;
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
