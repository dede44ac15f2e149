import type { Series } from '../../schemas/datasets.ts';
import type { PrintedFigures } from './printed-figures.ts';

/**
 * What the figures of a series mean, as a key. Two series mean the same if they have the same key, accumulation and price
 * basis. A part of a whole has a key of its own, and the key of a growth holds that of its level.
 */
export function meaningOf(series: Series, figures: PrintedFigures): string {
  const level = figures.series.get(series.growthOf ?? '');
  const { shareOf } = series;
  const what =
    level !== undefined
      ? `growth of ${meaningOf(level, figures)}`
      : shareOf !== undefined
        ? `${shareOf.part} in ${shareOf.whole}`
        : series.partOf === undefined
          ? series.of
          : `${series.id} in ${series.partOf}`;
  return [
    what,
    series.measure,
    series.entity,
    series.universe,
    series.classification?.en,
    series.coverage?.en,
    series.among,
    figures.dimensionOf(series.unit),
  ].join(' | ');
}
