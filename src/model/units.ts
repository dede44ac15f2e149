import type { Language, LocalText } from '../locale/languages.ts';
import type { Frozen, HistoricalRecord } from './record.ts';
import type { Unit } from './schemas/units.ts';

/** The unit in which readers of a language expect numbers of a unit; undefined for an unknown one. */
export function unitFor(
  id: string | undefined,
  { units }: Pick<HistoricalRecord, 'units'>,
  language: Language,
): Frozen<Unit> | undefined {
  return units.get(units.get(id ?? '')?.shownAs?.[language] ?? id ?? '');
}

/** The name of a unit without a number before it. */
export function unitName(unit: Pick<Frozen<Unit>, 'label' | 'name'> | undefined): LocalText | undefined {
  return unit?.label ?? unit?.name;
}
