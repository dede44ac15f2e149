import { type Language, languageTag } from '../locale/languages.ts';
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

const cache = new WeakMap<HistoricalRecord, ReadonlyMap<string, readonly TakenFigure[]>>();

/** All printings of a record by their source, cached because the page of every source needs them. */
function figuresBySource(record: HistoricalRecord): ReadonlyMap<string, readonly TakenFigure[]> {
  const cached = cache.get(record);
  if (cached) return cached;
  const all = [...record.observations.values()].flatMap((observation) =>
    observation.printings.map((printing) => ({ observation, printing })),
  );
  const grouped = Map.groupBy(all, ({ printing }) => printing.source);
  cache.set(record, grouped);
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

/** How many printings of observations have each published grade, best first. */
export function countGrades(
  record: HistoricalRecord,
): readonly { readonly grade: Grade; readonly count: number }[] {
  const all = [...record.observations.values()].flatMap((each) => each.printings.map(({ grade }) => grade));
  return (['A', 'B', 'C'] as const).map((grade) => ({
    grade,
    count: all.filter((each) => each === grade).length,
  }));
}

/** Sources under one heading: those of one publisher, or of all publishers with few sources. */
export interface SourceGroup {
  /** Undefined for the group of all other publishers. */
  readonly publisher: string | undefined;
  readonly sources: readonly Frozen<Source>[];
}

const enoughForHeading = 3;

/**
 * Groups sources by publisher. Publishers with at least three sources have a group each, the largest first; all others
 * share the last group. A group is sorted by publisher and then by date.
 */
export function byPublisher(record: HistoricalRecord, language: Language): readonly SourceGroup[] {
  const publishers = [...Map.groupBy(record.sources.values(), (each) => each.publisher[language])].map(
    ([publisher, sources]) => ({
      publisher,
      sources: sources.toSorted((a, b) => compareText(a.published.date, b.published.date)),
    }),
  );
  const large = publishers
    .filter((each) => each.sources.length >= enoughForHeading)
    .sort((a, b) => b.sources.length - a.sources.length);
  const small = publishers.filter((each) => each.sources.length < enoughForHeading);
  if (small.length === 0) return large;
  return [...large, { publisher: undefined, sources: small.flatMap((each) => each.sources) }];
}

/**
 * The title of the page of a source: its title and publisher, and the day or the id as well where other pages would
 * have the same title.
 */
export function pageTitleOf(source: Frozen<Source>, record: HistoricalRecord, language: Language): string {
  const { page } = words(language);
  const short = (each: Frozen<Source>): string => {
    const title = language === 'en' && each.titleTranslated !== undefined ? each.titleTranslated : each.title;
    return `${title}${page.open}${each.publisher[language]}`;
  };
  const dated = (each: Frozen<Source>): string =>
    `${short(each)}${page.comma}${writeDated(each.published, language)}`;
  const isUnique = (name: (each: Frozen<Source>) => string): boolean =>
    [...record.sources.values()].every((each) => each === source || name(each) !== name(source));
  const name = isUnique(short)
    ? short(source)
    : isUnique(dated)
      ? dated(source)
      : `${dated(source)}${page.comma}${source.id}`;
  return `${name}${page.close}`;
}

/** The language of a source as a language tag for HTML; undefined if the source is unknown. */
export function languageTagOf(source: Frozen<Source> | undefined): string | undefined {
  const language = source?.language;
  return language === 'zh' || language === 'en' ? languageTag[language] : language;
}

/** An address with Chinese in characters, as browsers show it. One that cannot be decoded is returned unchanged. */
export function readableAddress(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    // Not UTF-8, such as an old site's GBK.
    return address;
  }
}
