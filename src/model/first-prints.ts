import { provablyBy } from './dates.ts';
import type { HistoricalRecord, Observation } from './record.ts';

/** The day by which the earliest printing was provably public; undefined where all of them are undated. */
export function publicFrom(observation: Observation, record: HistoricalRecord): string | undefined {
  return observation.printings
    .flatMap((each) => {
      const source = record.sources.get(each.source);
      return (source && provablyBy(source.published)) ?? [];
    })
    .sort()[0];
}

/**
 * For each series and period the observation that was provably public first; undated ones come last.
 * @param publicBy from `publicFrom`, by id
 * @returns ids of observations
 */
export function firstPrints(
  observations: readonly Observation[],
  publicBy: ReadonlyMap<string, string | undefined>,
): ReadonlySet<string> {
  const first = new Map<string, Observation>();
  const day = (each: Observation): string => publicBy.get(each.id) ?? '9999-12-31';
  for (const each of observations) {
    const period = `${each.series} ${each.start} ${each.end}`;
    const known = first.get(period);
    if (known === undefined || day(each) < day(known)) first.set(period, each);
  }
  return new Set([...first.values()].map((each) => each.id));
}
