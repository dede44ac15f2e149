import type { HistoricalRecord, SeriesInfo } from '../model/record.ts';
import { observationsOfSeries } from '../model/record.ts';

/** How far a series reaches. */
export interface SeriesExtent {
  /** First and last year with an observation, in any edition. */
  readonly from: string;
  readonly to: string;
  readonly observations: number;
  readonly editions: number;
  /** Years between the first and the last in which the series has nothing at all. */
  readonly missing: readonly string[];
}

/** How far a series reaches and which years it lacks in between; undefined while it has no observation. */
export function extentOf(series: SeriesInfo, record: HistoricalRecord): SeriesExtent | undefined {
  const own = observationsOfSeries(record, series.id);
  if (own.length === 0) return undefined;
  const covered = new Set<number>();
  for (const { start, end } of own)
    for (let year = Number(start.slice(0, 4)); year <= Number(end.slice(0, 4)); year += 1) covered.add(year);
  const [first, last] = [Math.min(...covered), Math.max(...covered)];
  const missing = Array.from({ length: last - first + 1 }, (_, index) => first + index)
    .filter((year) => !covered.has(year))
    .map(String);
  return {
    from: String(first),
    to: String(last),
    observations: own.length,
    editions: new Set(own.map((each) => each.edition)).size,
    missing,
  };
}
