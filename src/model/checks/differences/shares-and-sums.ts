import { compare, toPlain } from '../../../locale/decimal.ts';
import type { Content } from '../../content.ts';
import { haveSameMagnitude, marginOf, overlap, percentOf, sumOf, writeMargin } from './margin.ts';
import type { Comparison, FoundDifference, PrintedFigures } from './printed-figures.ts';
import { describeFigure } from './printed-figures.ts';

/** Compares printed shares with the part and the whole that they name, both of the same interval and edition. */
export const compareShares: Comparison = (figures) =>
  figures.all.flatMap((share) => {
    const { shareOf } = share.series;
    const { start, end, edition } = share.observation;
    const part = shareOf && figures.at(shareOf.part, start, end, edition);
    const whole = shareOf && figures.at(shareOf.whole, start, end, edition);
    const quotient = part && whole && percentOf(marginOf(part.value), marginOf(whole.value));
    if (!part || !whole || !quotient || overlap(marginOf(share.value), quotient)) return [];
    return [
      {
        figure: share,
        from: 'parts',
        found: `${toPlain(share.value)} % for ${describeFigure(part)} of ${describeFigure(whole)}`,
        expected: `${writeMargin(quotient, share.value)} %, which part and whole of the same edition give`,
        small: haveSameMagnitude(share.value, quotient.low),
      },
    ];
  });

/** Finds parts that are larger than their whole in the same interval and edition. */
export const compareParts: Comparison = (figures) =>
  figures.all.flatMap((part) => {
    const { start, end, edition } = part.observation;
    const whole = part.series.partOf && figures.at(part.series.partOf, start, end, edition);
    if (!whole || compare(marginOf(part.value).low, marginOf(whole.value).high) <= 0) return [];
    if (part.series.unit !== whole.series.unit || part.series.measure !== whole.series.measure) return [];
    return [
      {
        figure: part,
        from: 'parts',
        found: `${toPlain(part.value)}, more than the ${toPlain(whole.value)} of its whole (${whole.observation.id})`,
        expected: 'a part no larger than its whole',
        small: haveSameMagnitude(part.value, whole.value),
      },
    ];
  });

/** Compares declared sums with their parts, for each interval and edition. */
export function compareSums(content: Content): Comparison {
  const sums = content.datasets.flatMap(({ dataset }) => dataset.content.sums);
  return (figures) =>
    sums.flatMap((sum) => figures.of(sum.whole).flatMap((whole) => compareSum(whole, sum.parts, figures)));
}

function compareSum(
  whole: FoundDifference['figure'],
  series: readonly string[],
  figures: PrintedFigures,
): FoundDifference[] {
  const { start, end, edition } = whole.observation;
  const parts = series.flatMap((id) => figures.at(id, start, end, edition) ?? []);
  if (parts.length < series.length || parts.some((each) => each.series.unit !== whole.series.unit)) return [];
  const total = sumOf(parts.map((each) => marginOf(each.value)));
  if (overlap(marginOf(whole.value), total)) return [];
  return [
    {
      figure: whole,
      from: 'parts',
      found: `${toPlain(whole.value)} for the sum of ${parts.map(describeFigure).join(', ')}`,
      expected: `${writeMargin(total, whole.value)}, which its parts in the same edition add up to`,
      small: haveSameMagnitude(whole.value, total.low),
    },
  ];
}
