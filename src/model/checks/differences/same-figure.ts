import { toPlain } from '../../../locale/decimal.ts';
import { marginOf, overlap } from './margin.ts';
import { meaningOf } from './meaning.ts';
import type { Comparison, PrintedFigure } from './printed-figures.ts';

/**
 * Finds a figure that is in two series, such as with its price basis and without, and has different values there: same
 * indicator, entity, universe, measure, interval and edition.
 */
export const compareSameFigure: Comparison = (figures) => {
  const groups = Map.groupBy(figures.all, (each) =>
    [
      meaningOf(each.series, figures),
      each.series.unit,
      each.series.accumulation,
      each.observation.start,
      each.observation.end,
      each.observation.edition,
    ].join(' | '),
  );
  return [...groups.values()].flatMap((group) =>
    group.slice(1).flatMap((each) => {
      const twin = group.find((other) => other !== each && couldBeSame(other, each));
      if (!twin || group.indexOf(twin) > group.indexOf(each)) return [];
      if (overlap(marginOf(each.value), marginOf(twin.value))) return [];
      return [
        {
          figure: each,
          from: 'same-figure' as const,
          found: `${toPlain(each.value)}, while ${twin.observation.id} has ${toPlain(twin.value)} for the same thing in the same edition`,
          expected: 'one value for one figure',
          small: false,
        },
      ];
    }),
  );
};

/**
 * Whether two figures could be one. Growth in comparable and in current prices are two figures, but an unstated price
 * basis may be either. `checkSameMeaning` refuses two series with the same price basis.
 */
function couldBeSame(a: PrintedFigure, b: PrintedFigure): boolean {
  const bases = [a.series.prices, b.series.prices];
  return bases[0] !== bases[1] && bases.includes('unstated');
}
