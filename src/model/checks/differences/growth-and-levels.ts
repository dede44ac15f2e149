import { compare, fromInteger, toPlain } from '../../../locale/decimal.ts';
import { isYearBefore } from '../../dates.ts';
import { gapBetween, growthBetween, marginOf, overlap, writeMargin } from './margin.ts';
import type { Comparison, FoundDifference, PrintedFigure, PrintedFigures } from './printed-figures.ts';
import { describeFigure } from './printed-figures.ts';

/** Percentage points by which a growth may differ from its levels because of prices, other firms or a revised base. */
const tolerated = fromInteger(30);

/**
 * Compares printed growth with the growth from one level to the other. Within one edition the two must agree within
 * rounding; if the growth is net of prices, or the levels belong to other editions, only within thirty points. Levels on
 * two sides of a break are not compared.
 */
export const compareGrowth: Comparison = (figures) =>
  figures.all.flatMap((growth) => {
    if (growth.series.measure !== 'growth') return [];
    const pair = pairFor(growth, figures);
    const implied = pair && growthBetween(marginOf(pair.later.value), marginOf(pair.earlier.value));
    if (!pair || !implied) return [];
    const { later, earlier } = pair;
    const printed = marginOf(growth.value);
    const gap = gapBetween(printed, implied);
    const small = compare(gap, tolerated) <= 0;
    const netOfPrices = growth.series.prices === 'comparable' && later.series.prices !== 'comparable';
    const strict = pair.oneEdition && !netOfPrices;
    if (overlap(printed, implied) || (small && !strict)) return [];
    const found: FoundDifference = {
      figure: growth,
      from: 'levels',
      found: `${toPlain(growth.value)} % for a growth from ${describeFigure(earlier)} to ${describeFigure(later)}`,
      expected: strict
        ? `${writeMargin(implied, growth.value)} %, which the two levels of the same edition give`
        : `a growth within ${toPlain(tolerated)} points of ${writeMargin(implied, growth.value)} %, which the levels give`,
      small,
    };
    return [found];
  });

interface Pair {
  readonly later: PrintedFigure;
  readonly earlier: PrintedFigure;
  readonly oneEdition: boolean;
}

/** The level of the period and that of a year before, each in the edition of the growth if it has one, else in any. */
function pairFor(growth: PrintedFigure, figures: PrintedFigures): Pair | undefined {
  const { start, end, edition } = growth.observation;
  const levels = figures.of(growth.series.growthOf);
  const laterLevels = levels.filter(
    (each) => each.observation.start === start && each.observation.end === end,
  );
  const earlierLevels = levels.filter((each) => isYearBefore(each.observation, growth.observation));
  const inEdition = (list: readonly PrintedFigure[]): PrintedFigure | undefined =>
    list.find((each) => each.observation.edition === edition);
  const [a, b] = [inEdition(laterLevels), inEdition(earlierLevels)];
  const [later, earlier] = [a ?? laterLevels[0], b ?? earlierLevels[0]];
  if (!later || !earlier || figures.isBroken(later.series, earlier.observation.start, start))
    return undefined;
  return { later, earlier, oneEdition: a !== undefined && b !== undefined };
}
