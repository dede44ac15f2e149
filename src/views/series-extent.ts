import type { HistoricalRecord, SeriesInfo } from '../model/record.ts';
import { observationsOfSeries } from '../model/record.ts';

/** The years that a series covers. */
export interface SeriesExtent {
  /** First and last year with an observation, in any edition. */
  readonly from: string;
  readonly to: string;
  readonly observations: number;
  readonly editions: number;
  /** Spans of years between the first and the last without any observation. */
  readonly missing: readonly { readonly from: string; readonly to: string }[];
}

/** The years that a series covers and those it lacks in between; undefined while it has no observation. */
export function extentOf(series: SeriesInfo, record: HistoricalRecord): SeriesExtent | undefined {
  const own = observationsOfSeries(record, series.id);
  if (own.length === 0) return undefined;
  const covered = new Set<number>();
  for (const { start, end } of own)
    for (let year = Number(start.slice(0, 4)); year <= Number(end.slice(0, 4)); year += 1) covered.add(year);
  const [first, last] = [Math.min(...covered), Math.max(...covered)];
  return {
    from: String(first),
    to: String(last),
    observations: own.length,
    editions: new Set(own.map((each) => each.edition)).size,
    missing: gaps([...covered].sort((a, b) => a - b)),
  };
}

function gaps(years: readonly number[]): SeriesExtent['missing'] {
  return years.slice(1).flatMap((year, index) => {
    const before = years[index] ?? year;
    return year - before > 1 ? [{ from: String(before + 1), to: String(year - 1) }] : [];
  });
}
