import type { Frozen } from './record.ts';
import type { Break } from './schemas/breaks.ts';
import type { Series } from './schemas/datasets.ts';

/** The breaks that fall on a series: every condition that a break names must match. */
export function breaksOf(series: Frozen<Series>, breaks: readonly Frozen<Break>[]): readonly Frozen<Break>[] {
  return breaks.filter(({ appliesTo: { universes, terms, entities, series: named } }) => {
    return (
      (universes === undefined || (series.universe !== null && universes.includes(series.universe))) &&
      (terms === undefined || terms.includes(series.of)) &&
      (entities === undefined || entities.includes(series.entity)) &&
      (named === undefined || named.includes(series.id))
    );
  });
}
