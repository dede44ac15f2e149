import { toPlain } from '../../../locale/decimal.ts';
import { dayAfter } from '../../dates.ts';
import { haveSameMagnitude, marginOf, overlap, sumOf, writeMargin } from './margin.ts';
import { meaningOf } from './meaning.ts';
import type { Comparison, FoundDifference, PrintedFigure, PrintedFigures } from './printed-figures.ts';
import { describeFigure } from './printed-figures.ts';

/**
 * Compares a year with its quarters and months, and a year to date with its parts, if one edition prints them all. Only
 * levels add up; what is counted on one day does not.
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
        found: `${toPlain(whole.value)} for ${parts.map(describeFigure).join(' + ')}`,
        expected: `${writeMargin(total, whole.value)}, which the parts of the period add up to in the same edition`,
        small: haveSameMagnitude(whole.value, total.low),
      },
    ];
  });
  return found.slice(0, 1);
}

/** Lists of figures that add up to another: the same interval, its quarters, its months, or a year to date and what follows. */
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
      .map((parts) => coverInterval(start, end, parts))
      .filter((parts) => parts.length > 1),
  ];
}

function startsYear(each: PrintedFigure): boolean {
  return each.observation.start.slice(5) === '01-01';
}

/** Covers an interval with consecutive figures, preferring the longest; empty if there is a gap. */
function coverInterval(start: string, end: string, candidates: readonly PrintedFigure[]): PrintedFigure[] {
  const consecutive: PrintedFigure[] = [];
  let from = start;
  while (from <= end) {
    const next = candidates
      .filter((each) => each.observation.start === from && each.observation.end <= end)
      .filter((each) => !(each.observation.start === start && each.observation.end === end))
      .sort((a, b) => (a.observation.end < b.observation.end ? 1 : -1))[0];
    if (!next) return [];
    consecutive.push(next);
    from = dayAfter(next.observation.end);
  }
  return consecutive;
}
