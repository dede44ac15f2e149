import type { HistoricalRecord, SeriesInfo } from '../model/record.ts';
import { observationsIn } from '../model/record.ts';

const howMany = 4;

/** The series of levels with the most figures in their current edition, no two of one indicator. */
export function exploreStarts(record: HistoricalRecord): readonly SeriesInfo[] {
  const levels = [...record.series.values()].filter(({ measure }) => measure === 'level');
  const longest = levels.toSorted(
    (a, b) => observationsIn(record, b.id).length - observationsIn(record, a.id).length,
  );
  return [...new Map(longest.toReversed().map((each) => [each.of, each])).values()]
    .toReversed()
    .slice(0, howMany);
}
