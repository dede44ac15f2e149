import { sharedAxisReasons } from './comparability.ts';
import { type HistoricalRecord, observationsIn } from './record.ts';
import type { Refusal } from './refusal.ts';

/** With fewer figures a line shows next to nothing. */
const fewestFigures = 4;

/** Refuses suggested views of Explore that show next to nothing, or whose series cannot share a chart. */
export function checkStarts(record: HistoricalRecord): Refusal[] {
  return record.site.starts.flatMap(({ series }, index) =>
    series.flatMap((id, at): Refusal[] => {
      const refuse = (found: string, expected: string, remedy: string): Refusal[] => [
        { file: 'data/site.json', place: { path: ['starts', index, 'series', at] }, found, expected, remedy },
      ];
      const figures = observationsIn(record, id).length;
      const short =
        figures >= fewestFigures
          ? []
          : refuse(
              `"${id}", whose current edition has too few figures: ${figures}`,
              `a series with at least ${fewestFigures} figures in its current edition`,
              'Begin with a series that has something to see.',
            );
      const own = record.series.get(id);
      const unlike = series.slice(0, at).flatMap((before) => {
        const other = record.series.get(before);
        const [reason] = own && other ? sharedAxisReasons(other, own, record) : [];
        if (!reason) return [];
        return refuse(
          `"${id}" beside "${before}", which differ in ${reason.kind}: ${reason.detail.en}`,
          'series that can share a chart',
          'Take one of them out.',
        );
      });
      return [...short, ...unlike];
    }),
  );
}
