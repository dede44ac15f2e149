import type { Break } from './schemas/breaks.ts';
import type { Claim } from './schemas/claims.ts';
import type { CollectionFile } from './schemas/collection.ts';
import type { CompleteSet, DatasetFile, ObservationData, Series, Sum } from './schemas/datasets.ts';
import type { Edition } from './schemas/editions.ts';
import type { Entity } from './schemas/entities.ts';
import type { FatesFile } from './schemas/fates.ts';
import type { FigureFile } from './schemas/figures.ts';
import type { ApartWords, Term } from './schemas/glossary.ts';
import type { IndustriesFile } from './schemas/industries.ts';
import type { PlacesFile } from './schemas/places.ts';
import type { ReportsFile } from './schemas/reports.ts';
import type { SiteFile } from './schemas/site.ts';
import type { Source } from './schemas/sources.ts';
import type { Target } from './schemas/targets.ts';
import type { TimelineEvent } from './schemas/timeline.ts';
import type { Unit } from './schemas/units.ts';
import type { Universe } from './schemas/universes.ts';
import type { Version } from './schemas/versions.ts';

/** `T` with everything in it readonly, because nothing changes the record after it is loaded. */
export type Frozen<T> = T extends (infer U)[]
  ? readonly Frozen<U>[]
  : T extends object
    ? { readonly [K in keyof T]: Frozen<T[K]> }
    : T;

/** A series with its dataset and the breaks that apply to it. */
export type SeriesInfo = Frozen<Series> & {
  readonly dataset: string;
  readonly breaks: readonly Frozen<Break>[];
};

/** One quantity for one entity, interval, measure and edition, with every printing of it. */
export type Observation = Frozen<ObservationData> & { readonly dataset: string };

export interface Dataset {
  readonly id: string;
  readonly file: Frozen<Omit<DatasetFile, 'series' | 'completeSets' | 'sums'>>;
  readonly series: readonly SeriesInfo[];
  /** In the order of series, then start, end and edition. */
  readonly observations: readonly Observation[];
}

/** The whole validated content of `data/`. Every map keeps the order of its file. */
export interface HistoricalRecord {
  readonly asOf: string | undefined;
  readonly site: Frozen<SiteFile>;
  readonly units: ReadonlyMap<string, Frozen<Unit>>;
  readonly universes: ReadonlyMap<string, Frozen<Universe>>;
  readonly breaks: ReadonlyMap<string, Frozen<Break>>;
  readonly sources: ReadonlyMap<string, Frozen<Source>>;
  readonly entities: ReadonlyMap<string, Frozen<Entity>>;
  readonly editions: ReadonlyMap<string, Frozen<Edition>>;
  readonly datasets: ReadonlyMap<string, Dataset>;
  readonly series: ReadonlyMap<string, SeriesInfo>;
  readonly completeSets: ReadonlyMap<string, Frozen<CompleteSet>>;
  readonly sums: readonly Frozen<Sum>[];
  readonly observations: ReadonlyMap<string, Observation>;
  readonly targets: ReadonlyMap<string, Frozen<Target>>;
  readonly industries: Frozen<IndustriesFile>;
  /** Reports taken apart. */
  readonly reports: Frozen<ReportsFile>;
  /** What became of each industry, and the codebook of the verdicts. */
  readonly fates: Frozen<FatesFile>;
  readonly events: ReadonlyMap<string, Frozen<TimelineEvent>>;
  /** Where maps put things, and what they draw below them. */
  readonly places: Frozen<PlacesFile>;
  readonly terms: ReadonlyMap<string, Frozen<Term>>;
  /** Groups of words for things that must not stand for each other. */
  readonly apart: readonly (readonly Frozen<ApartWords>[])[];
  readonly claims: ReadonlyMap<string, Frozen<Claim>>;
  /** The versions of the data, the newest first. */
  readonly versions: readonly Frozen<Version>[];
  readonly figures: ReadonlyMap<string, Frozen<FigureFile>>;
  /** The facts that were collected, what became of them, and the searches that were made. */
  readonly collection: Frozen<CollectionFile>;
  /** What an `--as-of` build leaves out, and why; empty otherwise. */
  readonly leftOut: readonly LeftOut[];
}

export interface LeftOut {
  readonly kind: 'printing' | 'observation' | 'figure' | 'event' | 'target';
  readonly id: string;
  readonly why: 'undated' | 'later' | 'nothing-left';
}

const bySeries = new WeakMap<HistoricalRecord, ReadonlyMap<string, readonly Observation[]>>();

/** The observations of one series in all its editions, in order of time; cached, because many pages use them. */
export function observationsOfSeries(record: HistoricalRecord, series: string): readonly Observation[] {
  const grouped = bySeries.get(record) ?? Map.groupBy(record.observations.values(), (each) => each.series);
  bySeries.set(record, grouped);
  return grouped.get(series) ?? [];
}

/** The observations of one series in one edition, by default its current one, in order of time. */
export function observationsIn(
  record: HistoricalRecord,
  series: string,
  edition?: string,
): readonly Observation[] {
  const wanted = edition ?? record.series.get(series)?.edition;
  return observationsOfSeries(record, series).filter((each) => each.edition === wanted);
}

/** Compares by code units, because the result of localeCompare depends on the locale of the machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
