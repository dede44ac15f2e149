import { compare, parseDecimal } from '../locale/decimal.ts';
import type { HistoricalRecord, Observation } from '../model/record.ts';

/** One figure that a later edition gives otherwise. */
export interface Superseded {
  readonly first: Observation;
  readonly later: Observation;
}

/** Figures whose edition is superseded by one that gives another value for the same interval, in the order of the record. */
export function supersededFigures(record: HistoricalRecord): readonly Superseded[] {
  const byPlace = new Map(
    [...record.observations.values()].map((each) => [
      `${each.series} ${each.start} ${each.end} ${each.edition}`,
      each,
    ]),
  );
  return [...record.observations.values()].flatMap((later) => {
    // The books in between may say nothing of this figure; the nearest that does is what was superseded.
    let edition = record.editions.get(later.edition)?.supersedes ?? null;
    while (edition !== null) {
      const first = byPlace.get(`${later.series} ${later.start} ${later.end} ${edition}`);
      if (first) return differ(first, later) ? [{ first, later }] : [];
      edition = record.editions.get(edition)?.supersedes ?? null;
    }
    return [];
  });
}

function differ(a: Observation, b: Observation): boolean {
  if (a.value === undefined || b.value === undefined) return false;
  return (
    a.bound === undefined &&
    b.bound === undefined &&
    compare(parseDecimal(a.value), parseDecimal(b.value)) !== 0
  );
}
