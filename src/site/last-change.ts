import type { HistoricalRecord } from '../model/record.ts';

/** The latest day on which a dataset changed; undefined while there is none. */
export function lastChange(record: HistoricalRecord): string | undefined {
  return [...record.datasets.values()]
    .map((each) => each.file.changed)
    .sort()
    .at(-1);
}
