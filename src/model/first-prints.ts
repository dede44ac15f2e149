import { provablyPublicBy } from './dates.ts';
import type { HistoricalRecord, Observation } from './record.ts';
import { isSaidInAdvance } from './said-in-advance.ts';
import type { Edition } from './schemas/editions.ts';

/** The day by which the earliest printing was provably public; undefined if all are undated. */
export function earliestPublicDay(observation: Observation, record: HistoricalRecord): string | undefined {
  return observation.printings
    .flatMap((each) => {
      const source = record.sources.get(each.source);
      return (source && provablyPublicBy(source.published)) ?? [];
    })
    .sort()[0];
}

/** Kinds of editions that collect or revise figures printed elsewhere before. */
const secondary: readonly Edition['kind'][] = ['export', 'compilation', 'revised'];

/**
 * For each series and period the observation that was printed first, as far as the record shows. Editions that collect
 * or revise figures rank after those that print them, because the record may know only a late copy of a first print;
 * so do figures that were public before their period ended. What its source calls a forecast, a plan or an estimate is
 * never among them. Then the earliest day decides; undated ones come last.
 *
 * @param publicBy the result of `earliestPublicDay` for each observation, by id
 * @returns ids of observations
 */
export function firstPrints(
  observations: readonly Observation[],
  publicBy: ReadonlyMap<string, string | undefined>,
  record: HistoricalRecord,
): ReadonlySet<string> {
  const sortKey = ({ id, edition, end }: Observation): string => {
    const day = publicBy.get(id) ?? '9999-12-31';
    const kind = record.editions.get(edition)?.kind ?? 'page';
    return [Number(day < end), Number(secondary.includes(kind)), day, Number(kind === 'revised')].join(' ');
  };
  const first = new Map<string, Observation>();
  for (const each of observations) {
    // What was said in advance was never printed as a count.
    if (isSaidInAdvance(each)) continue;
    const period = `${each.series} ${each.start} ${each.end}`;
    const known = first.get(period);
    if (known === undefined || sortKey(each) < sortKey(known)) first.set(period, each);
  }
  return new Set([...first.values()].map((each) => each.id));
}
