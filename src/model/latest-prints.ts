import { provablyPublicBy } from './dates.ts';
import type { HistoricalRecord, Observation } from './record.ts';
import { isSaidInAdvance } from './said-in-advance.ts';
import type { Edition } from './schemas/editions.ts';

/** How far an edition is from the first print of a figure: a first print of any date is older than what revises it. */
const stages: Readonly<Record<Edition['kind'], number>> = {
  'first-print': 0,
  press: 0,
  page: 0,
  compilation: 1,
  final: 2,
  export: 2,
  revised: 3,
};

/**
 * For each series and period its newest figure, whatever the edition: not a forecast where a count is on record, not in
 * an edition that another with the figure supersedes, then by the kind and date of the edition. The day of the copy that
 * was seen plays no part. Figures of different editions do not compare.
 *
 * @param observations those of one series
 * @returns ids of observations, one for each period
 */
export function latestPrints(
  observations: readonly Observation[],
  record: HistoricalRecord,
): ReadonlySet<string> {
  const periods = Map.groupBy(observations, ({ series, start, end }) => `${series} ${start} ${end}`);
  return new Set([...periods.values()].map((each) => newestOf(each, record)?.id ?? ''));
}

function newestOf(group: readonly Observation[], record: HistoricalRecord): Observation | undefined {
  const superseded = new Set(group.flatMap(({ edition }) => supersededBy(edition, record)));
  const sortKey = (each: Observation): string => {
    const edition = record.editions.get(each.edition);
    const day = edition && provablyPublicBy(edition.released);
    const counted = Number(!isSaidInAdvance(each));
    const stands = Number(!superseded.has(each.edition));
    return [counted, stands, stages[edition?.kind ?? 'page'], day ?? '0000-00-00'].join(' ');
  };
  return group.toSorted((a, b) => (sortKey(a) < sortKey(b) ? 1 : -1))[0];
}

/** The editions that an edition supersedes, directly or through others. */
function supersededBy(id: string, record: HistoricalRecord): readonly string[] {
  const next = record.editions.get(id)?.supersedes;
  return next ? [next, ...supersededBy(next, record)] : [];
}
