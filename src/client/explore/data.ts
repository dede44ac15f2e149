import type { LocalText } from '../../locale/languages.ts';
import { breaksBefore } from '../../model/breaks.ts';
import type { Frozen, HistoricalRecord, Observation, SeriesInfo } from '../../model/record.ts';
import type { Grade } from '../../model/schemas/primitives.ts';
import type { Unit } from '../../model/schemas/units.ts';

/** The part of an observation that the page shows, and its sources. */
export interface ExploredObservation
  extends Pick<
    Observation,
    'id' | 'edition' | 'start' | 'end' | 'value' | 'low' | 'high' | 'bound' | 'status'
  > {
  readonly grade: Grade;
  readonly sources: readonly string[];
  readonly note?: LocalText | undefined;
}

/** A series, with all properties that comparisons use. */
export type ExploredSeries = Pick<
  SeriesInfo,
  | 'id'
  | 'title'
  | 'shortTitle'
  | 'dataset'
  | 'measure'
  | 'of'
  | 'entity'
  | 'unit'
  | 'universe'
  | 'prices'
  | 'accumulation'
  | 'edition'
  | 'partOf'
  | 'coverage'
  | 'refuses'
> & {
  readonly classification?: SeriesInfo['classification'];
  readonly breaks: readonly Pick<SeriesInfo['breaks'][number], 'id' | 'at' | 'kind' | 'title'>[];
  /** In order of time; for the same interval, those of the current edition first. */
  readonly observations: readonly ExploredObservation[];
};

/** The part of the record that Explore loads: names in both languages, and every value. */
export interface ExploreData {
  readonly units: Readonly<Record<string, Frozen<Unit>>>;
  readonly universes: Readonly<Record<string, { readonly name: LocalText }>>;
  readonly entities: Readonly<Record<string, { readonly name: LocalText }>>;
  readonly editions: Readonly<Record<string, { readonly title: LocalText }>>;
  readonly terms: Readonly<
    Record<string, { readonly name: LocalText; readonly comparableWith: readonly string[] }>
  >;
  readonly sources: Readonly<Record<string, LocalText>>;
  readonly datasets: Readonly<
    Record<
      string,
      {
        readonly title: LocalText;
        /** References in each citation style, with version and hash of the data. */
        readonly references: Readonly<Record<keyof LocalText, readonly string[]>>;
      }
    >
  >;
  readonly series: readonly ExploredSeries[];
}

/** The loaded data, also in the shape of the record that the functions of the model take. */
export interface Explored {
  readonly data: ExploreData;
  readonly series: ReadonlyMap<string, ExploredSeries>;
  readonly record: HistoricalRecord;
}

/** Prepares the loaded data for the model. */
export function toExplored(data: ExploreData): Explored {
  const mapOf = <T>(entries: Readonly<Record<string, T>>): ReadonlyMap<string, T> =>
    new Map(Object.entries(entries));
  // Comparisons use no other part of the record.
  const record = {
    units: mapOf(data.units),
    universes: mapOf(data.universes),
    entities: mapOf(data.entities),
    editions: mapOf(data.editions),
    terms: mapOf(data.terms),
  } as unknown as HistoricalRecord;
  return { data, record, series: new Map(data.series.map((each) => [each.id, each])) };
}

/** The breaks between an observation and the previous one of its edition, even if the view does not show that one. */
export function breaksBeforeIn(
  { breaks, observations }: ExploredSeries,
  observation: ExploredObservation,
): ExploredSeries['breaks'] {
  const earlier = observations.slice(0, observations.indexOf(observation));
  const previous = earlier.findLast((each) => each.edition === observation.edition);
  return breaksBefore(breaks, observation.start, previous?.start);
}

/** The editions in which a series has values, the current one first. */
export function editionsOf({ edition, observations }: ExploredSeries): readonly string[] {
  const present = [...new Set(observations.map((each) => each.edition))];
  return present.sort((a, b) => Number(b === edition) - Number(a === edition));
}
