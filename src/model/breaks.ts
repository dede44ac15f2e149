import type { Frozen } from './record.ts';
import type { Break } from './schemas/breaks.ts';
import type { Series } from './schemas/datasets.ts';

/** The breaks between the start of a figure and that of the figure before it; none for the first figure. */
export function breaksBefore<Each extends { readonly at: string }>(
  breaks: readonly Each[],
  start: string,
  previous: string | undefined,
): readonly Each[] {
  return breaks.filter(({ at }) => previous !== undefined && previous < at && at <= start);
}

/** The breaks that apply to a series: it must match every condition that a break names. */
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
