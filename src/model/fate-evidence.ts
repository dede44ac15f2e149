import type { Frozen } from './record.ts';
import type { Carrier, Fate } from './schemas/fates.ts';

/** The ids of the observations of a carrier; none for one of which an event tells. */
export function figuresOf(carrier: Frozen<Carrier>): readonly string[] {
  if (carrier.mark !== 'grew') return [];
  return [...(carrier.levels ?? []), ...(carrier.rates ?? []).flatMap(({ own, whole }) => [own, whole])];
}

/** The ids of all targets, observations and events that a fate rests on. */
export function evidenceOf({ nation, local }: Frozen<Fate>): readonly string[] {
  return [
    ...(nation.aim === null ? [] : [nation.aim]),
    ...nation.observations,
    ...local.carriers.flatMap((each) => (each.mark === 'grew' ? figuresOf(each) : [each.event])),
  ];
}
