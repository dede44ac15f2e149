import { type Decimal, equals, parseDecimal, round } from '../locale/decimal.ts';
import { provablyPublicBy } from '../model/dates.ts';
import { compareText, type HistoricalRecord, type Observation } from '../model/record.ts';

/**
 * Figures on which editions disagree, even after rounding to the less exact one: a group for each series and interval,
 * in the order of the record. In a group the edition released first comes first, undated ones come last.
 */
export function editionDifferences(record: HistoricalRecord): readonly (readonly Observation[])[] {
  const released = ({ edition }: Observation): string => {
    const date = record.editions.get(edition)?.released;
    return (date && provablyPublicBy(date)) ?? '9999';
  };
  const figures = [...record.observations.values()].filter((each) => each.bound === undefined);
  const groups = Map.groupBy(figures, (each) => `${each.series} ${each.start} ${each.end}`);
  return [...groups.values()]
    .filter((group) => {
      const values = group.flatMap(({ value }) => (value === undefined ? [] : parseDecimal(value)));
      return values.some((a) => values.some((b) => differ(a, b)));
    })
    .map((group) => group.toSorted((a, b) => compareText(released(a), released(b))));
}

function differ(a: Decimal, b: Decimal): boolean {
  const scale = Math.min(a.scale, b.scale);
  return !equals(round(a, scale), round(b, scale));
}
