import { compare, type Decimal, divide, fromInteger, round, toPlain } from '../../../locale/decimal.ts';
import { timesApart } from './margin.ts';
import { type Comparison, describeFigure, type PrintedFigure } from './printed-figures.ts';

/** Years between two figures after which a tenfold difference is no longer suspicious. */
const longestGap = 3;
const suspiciousFactors = [1, 2, 3, 4, 5, 6, 7, 8].map((power) => fromInteger(10 ** power));

/**
 * Finds figures that are about ten, a hundred, a thousand … times their neighbours in the series, as after a misread unit.
 * The neighbours of a figure are the same period in other editions, and the same months of the years before and after.
 * The figure that differs from most of its neighbours is the one reported.
 */
export const compareNeighbours: Comparison = (figures) =>
  [...figures.series.values()].flatMap((series) => {
    if (series.measure !== 'level' && series.measure !== 'count') return [];
    const own = figures.of(series.id).filter((each) => each.value.units > 0n);
    const pairs = neighbours(own).filter(([a, b]) => powerOfTenApart(a.value, b.value) !== undefined);
    const found = [];
    for (let remaining = pairs; remaining.length > 0; ) {
      const odd = mostFrequent(remaining);
      const [first, second] = remaining.find((pair) => pair.includes(odd)) as [PrintedFigure, PrintedFigure];
      const other = first === odd ? second : first;
      found.push({
        figure: odd,
        from: 'neighbours' as const,
        found: `${toPlain(odd.value)}, about ${powerOfTenApart(odd.value, other.value)} times apart from ${describeFigure(other)}`,
        expected: `a value of the order of its neighbours in the series, in ${series.unit}`,
        small: false,
      });
      remaining = remaining.filter((pair) => !pair.includes(odd));
    }
    return found;
  });

/** Pairs of neighbouring figures, the earlier one first. */
function neighbours(own: readonly PrintedFigure[]): [PrintedFigure, PrintedFigure][] {
  const bySeason = Map.groupBy(
    own,
    ({ observation }) =>
      // A year to date grows from month to month, so it is compared only with the same months.
      `${observation.start.slice(5, 7)} ${observation.end.slice(5, 7)}`,
  );
  return [...bySeason.values()].flatMap((group) => {
    const sorted = [...group].sort((a, b) => (a.observation.start < b.observation.start ? -1 : 1));
    const starts = [...new Set(sorted.map((each) => each.observation.start))];
    return sorted.flatMap((a, index) =>
      sorted.slice(index + 1).flatMap((b): [PrintedFigure, PrintedFigure][] => {
        const steps = starts.indexOf(b.observation.start) - starts.indexOf(a.observation.start);
        const years = Number(b.observation.start.slice(0, 4)) - Number(a.observation.start.slice(0, 4));
        return steps <= 1 && years <= longestGap ? [[a, b]] : [];
      }),
    );
  });
}

/** The power of ten by which two values differ, within about two fifths; undefined if they differ by none. */
function powerOfTenApart(a: Decimal, b: Decimal): string | undefined {
  const times = timesApart(a, b);
  const power = suspiciousFactors.find((each) => {
    const ratio = divide(times, each, 6);
    return compare(ratio, { units: 70n, scale: 2 }) >= 0 && compare(ratio, { units: 143n, scale: 2 }) <= 0;
  });
  return power && toPlain(round(power, 0));
}

function mostFrequent(pairs: readonly (readonly [PrintedFigure, PrintedFigure])[]): PrintedFigure {
  const counts = new Map<PrintedFigure, number>();
  for (const each of pairs.flat()) counts.set(each, (counts.get(each) ?? 0) + 1);
  // Of equally frequent figures the later one, because the earlier ones were checked when it was added.
  return [...counts].reduce((most, each) => (each[1] >= most[1] ? each : most))[0];
}
