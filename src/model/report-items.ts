import type { Frozen } from './record.ts';
import type { Report, ReportItem } from './schemas/reports.ts';

/** An item of a report with its part: a group’s id, `bodies` or `numbers`. */
export interface PlacedItem {
  readonly part: string;
  /** Where it stands in the report. */
  readonly path: readonly (string | number)[];
  readonly item: Frozen<ReportItem>;
}

/** Every item of a report, in the order of its page. */
export function itemsOfReport({ bodies, numbers, groups }: Frozen<Report>): readonly PlacedItem[] {
  return [
    ...bodies.map((item, at) => ({ part: 'bodies', path: ['bodies', at], item })),
    ...numbers.map((item, at) => ({ part: 'numbers', path: ['numbers', at], item })),
    ...groups.flatMap(({ id, items }, group) =>
      items.map((item, at) => ({ part: id, path: ['groups', group, 'items', at], item })),
    ),
  ];
}
