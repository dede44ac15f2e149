import { compare, toPlain } from '../../../locale/decimal.ts';
import { dayAfter } from '../../dates.ts';
import { marginOf, overlap, sumOf, timesApart, writeMargin } from './margin.ts';
import { meaningOf } from './meaning.ts';
import type { Comparison, FoundDifference, PrintedFigure, PrintedFigures } from './printed-figures.ts';

const tenfold = { units: 7n, scale: 0 };

/**
 * A year against its quarters and months, and a year to date against what it is made of, where one edition prints
 * them all. Only levels add up; what is counted on one day does not.
 */
export const comparePeriods: Comparison = (figures) => {
  const levels = figures.all.filter(
    (each) => each.series.measure === 'level' && each.series.accumulation !== 'day',
  );
  const groups = Map.groupBy(levels, (each) =>
    [
      meaningOf(each.series, figures),
      each.series.unit,
      each.series.prices,
      each.observation.edition,
      each.observation.start.slice(0, 4),
    ].join(' | '),
  );
  return [...groups.values()].flatMap((group) =>
    group.flatMap((whole) => compareWhole(whole, group, figures)),
  );
};

function compareWhole(
  whole: PrintedFigure,
  group: readonly PrintedFigure[],
  figures: PrintedFigures,
): FoundDifference[] {
  const found = waysToAddUp(whole, group).flatMap((parts): FoundDifference[] => {
    const total = sumOf(parts.map((each) => marginOf(each.value)));
    if (overlap(marginOf(whole.value), total)) return [];
    if (parts.some((each) => figures.isBroken(each.series, whole.observation.start, each.observation.start)))
      return [];
    return [
      {
        figure: whole,
        from: 'periods',
        found: `${toPlain(whole.value)} for ${parts.map((each) => `${toPlain(each.value)} (${each.observation.id})`).join(' + ')}`,
        expected: `${writeMargin(total, whole.value)}, which the parts of the period add up to in the same edition`,
        small: compare(timesApart(whole.value, total.low), tenfold) < 0,
      },
    ];
  });
  return found.slice(0, 1);
}

/** Lists of figures that together cover the interval of another: the same interval, quarters, months, or a year to date and what follows. */
function waysToAddUp(whole: PrintedFigure, group: readonly PrintedFigure[]): (readonly PrintedFigure[])[] {
  const { start, end } = whole.observation;
  const others = group.filter(
    (each) => each !== whole && each.series.accumulation !== whole.series.accumulation,
  );
  const toDate = group.filter((each) => each.series.accumulation === 'year-to-date' && each !== whole);
  const of = (...kinds: string[]): PrintedFigure[] =>
    others.filter((each) => kinds.includes(each.series.accumulation));
  const same = others.filter((each) => each.observation.start === start && each.observation.end === end);
  return [
    ...same.filter((each) => each.series.id < whole.series.id).map((each) => [each]),
    ...[
      of('quarter'),
      of('january-february', 'month'),
      [...toDate.filter(startsYear), ...of('quarter', 'month')],
    ]
      .map((parts) => tile(start, end, parts))
      .filter((parts) => parts.length > 1),
  ];
}

function startsYear(each: PrintedFigure): boolean {
  return each.observation.start.slice(5) === '01-01';
}

/** Covers an interval with figures laid end to end, the longest first; empty where a piece is missing. */
function tile(start: string, end: string, pieces: readonly PrintedFigure[]): PrintedFigure[] {
  const tiles: PrintedFigure[] = [];
  let from = start;
  while (from <= end) {
    const next = pieces
      .filter((each) => each.observation.start === from && each.observation.end <= end)
      .filter((each) => !(each.observation.start === start && each.observation.end === end))
      .sort((a, b) => (a.observation.end < b.observation.end ? 1 : -1))[0];
    if (!next) return [];
    tiles.push(next);
    from = dayAfter(next.observation.end);
  }
  return tiles;
}
