import { contentAsOf } from './as-of.ts';
import { breaksOf } from './breaks.ts';
import { byId } from './by-id.ts';
import { checkApartWords } from './checks/apart-words.ts';
import { runChecks } from './checks/check.ts';
import { checkCircles } from './checks/circles.ts';
import { checkCollection } from './checks/collection.ts';
import { checkDates } from './checks/dates.ts';
import { checkDifferences } from './checks/differences/differences.ts';
import { checkEventDays } from './checks/event-days.ts';
import { checkFates } from './checks/fates.ts';
import { checkGrades } from './checks/grades.ts';
import { checkMarkup } from './checks/markup.ts';
import { checkNamedInPlace } from './checks/named-in-place.ts';
import { checkObservations } from './checks/observations.ts';
import { checkPlaces } from './checks/places.ts';
import { checkPlausibleDates } from './checks/plausible-dates.ts';
import { checkPrintDecides } from './checks/print-decides.ts';
import { checkReferences } from './checks/references.ts';
import { checkReports } from './checks/reports.ts';
import { checkSameMeaning } from './checks/same-meaning.ts';
import { checkSeries } from './checks/series.ts';
import { checkTargets } from './checks/targets.ts';
import { checkUnits } from './checks/units.ts';
import { checkVersions } from './checks/versions.ts';
import { type Content, readContent } from './content.ts';
import {
  compareText,
  type Dataset,
  type Frozen,
  type HistoricalRecord,
  type LeftOut,
  type Observation,
  type SeriesInfo,
} from './record.ts';
import type { Refusal } from './refusal.ts';
import type { Break } from './schemas/breaks.ts';

/** Every check of the data against each other, in the order in which they are told; `npm run bench:values` counts by them. */
export const checks = [
  checkReferences,
  checkUnits,
  checkObservations,
  checkPrintDecides,
  checkNamedInPlace,
  checkSeries,
  checkTargets,
  checkReports,
  checkFates,
  checkEventDays,
  checkPlaces,
  checkDates,
  checkGrades,
  checkMarkup,
  checkApartWords,
  checkVersions,
  checkSameMeaning,
  checkDifferences,
  checkPlausibleDates,
  checkCollection,
] as const;

export interface Loaded {
  /** Undefined if a file is not valid in itself or contradicts another. */
  readonly record: HistoricalRecord | undefined;
  readonly refusals: readonly Refusal[];
}

/**
 * Reads and validates all of `data/` below a content root. Texts, figures and stories are checked
 * where they are rendered.
 * @param asOf a day `YYYY-MM-DD`: only what was provably public by then is kept
 */
export function loadRecord(root: string, options: { readonly asOf?: string | undefined } = {}): Loaded {
  const { content, refusals } = readContent(root);
  if (!content) return { record: undefined, refusals };
  const circles = runChecks([checkCircles], content);
  if (circles.length > 0) return { record: undefined, refusals: circles };
  const contradictions = runChecks(checks, content);
  if (contradictions.length > 0) return { record: undefined, refusals: contradictions };
  if (options.asOf === undefined) return { record: toRecord(content, undefined, []), refusals: [] };
  const past = contentAsOf(content, options.asOf);
  return { record: toRecord(past.content, options.asOf, past.leftOut), refusals: [] };
}

function toRecord(content: Content, asOf: string | undefined, leftOut: readonly LeftOut[]): HistoricalRecord {
  const { single } = content;
  const datasets = content.datasets.map((each) => toDataset(each, single.breaks.breaks));
  return {
    asOf,
    site: single.site,
    units: byId(single.units.units),
    universes: byId(single.universes.universes),
    breaks: byId(single.breaks.breaks),
    sources: byId(single.sources.sources),
    entities: byId(single.entities.entities),
    editions: byId(single.editions.editions),
    datasets: byId(datasets),
    series: byId(datasets.flatMap((each) => each.series)),
    completeSets: byId(content.datasets.flatMap((each) => each.dataset.content.completeSets)),
    sums: content.datasets.flatMap((each) => each.dataset.content.sums),
    observations: byId(datasets.flatMap((each) => each.observations)),
    targets: byId(single.targets.targets),
    industries: single.industries,
    reports: single.reports,
    fates: single.fates,
    events: byId(single.timeline.events),
    places: single.places,
    terms: byId(single.glossary.terms),
    apart: single.glossary.apart,
    claims: byId(single.claims.claims),
    versions: single.versions.versions,
    figures: new Map(content.figures.map((each) => [each.id, each.content])),
    collection: single.collection,
    leftOut,
  };
}

function toDataset(each: Content['datasets'][number], breaks: readonly Frozen<Break>[]): Dataset {
  const { series: declared, completeSets: _, sums: __, ...file } = each.dataset.content;
  const series = declared.map(
    (one): SeriesInfo => ({
      ...one,
      dataset: each.id,
      breaks: breaksOf(one, breaks),
    }),
  );
  const order = new Map(series.map((one, index) => [one.id, index]));
  const observations = each.observations.content.observations
    .map((one): Observation => ({ ...one, dataset: each.id }))
    .sort(
      (a, b) =>
        (order.get(a.series) ?? 0) - (order.get(b.series) ?? 0) ||
        compareText(a.start, b.start) ||
        compareText(a.end, b.end) ||
        compareText(a.edition, b.edition),
    );
  return { id: each.id, file, series, observations };
}
