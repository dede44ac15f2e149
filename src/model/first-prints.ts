import { provablyBy } from './dates.ts';
import type { HistoricalRecord, Observation } from './record.ts';
import type { Edition } from './schemas/editions.ts';

/** The day by which the earliest printing was provably public; undefined where all of them are undated. */
export function publicFrom(observation: Observation, record: HistoricalRecord): string | undefined {
  return observation.printings
    .flatMap((each) => {
      const source = record.sources.get(each.source);
      return (source && provablyBy(source.published)) ?? [];
    })
    .sort()[0];
}

/** Books that gather or revise what others printed first. */
const gathered: readonly Edition['kind'][] = ['export', 'compilation', 'revised'];

/**
 * For each series and period the observation that was printed first, as far as the record shows. What gathers or
 * revises figures stands back behind what prints them, for the copy of a first print may bear a later day; and so
 * does a forecast, public before its period was over. Among the rest the earliest day decides; undated ones come last.
 *
 * @param publicBy from `publicFrom`, by id
 * @returns ids of observations
 */
export function firstPrints(
  observations: readonly Observation[],
  publicBy: ReadonlyMap<string, string | undefined>,
  record: HistoricalRecord,
): ReadonlySet<string> {
  const order = ({ id, edition, end }: Observation): string => {
    const day = publicBy.get(id) ?? '9999-12-31';
    const place = gathered.indexOf(record.editions.get(edition)?.kind ?? 'page');
    return [Number(day < end), Number(place >= 0), day, Number(place === gathered.indexOf('revised'))].join(
      ' ',
    );
  };
  const first = new Map<string, Observation>();
  for (const each of observations) {
    const period = `${each.series} ${each.start} ${each.end}`;
    const known = first.get(period);
    if (known === undefined || order(each) < order(known)) first.set(period, each);
  }
  return new Set([...first.values()].map((each) => each.id));
}
