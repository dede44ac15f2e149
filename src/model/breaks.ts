import type { Frozen } from './record.ts';
import type { Break } from './schemas/breaks.ts';
import type { Series } from './schemas/datasets.ts';

/** The breaks between a figure and the one before it; none where there is none before. */
export function breaksBefore<Each extends { readonly at: string }>(
  breaks: readonly Each[],
  start: string,
  previous: string | undefined,
): readonly Each[] {
  return breaks.filter(({ at }) => previous !== undefined && previous < at && at <= start);
}

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
