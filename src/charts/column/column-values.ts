import { type Box, grow, overlaps } from '../boxes.ts';
import type { PlacedLabel } from '../chart.ts';
import { sizesOf } from '../frame.ts';
import { labelBelow, labelSize } from '../label.ts';
import { wrapText } from '../wrap-text.ts';
import { type ColumnChartOptions, type ColumnRow, isEmpty } from './column-options.ts';

/** A column in px: `from` at zero, `to` at the value. */
export interface ColumnPlace {
  readonly row: ColumnRow;
  readonly x0: number;
  readonly x1: number;
  readonly from: number;
  readonly to: number;
}

/** Gap between a column and its value, and between two values above each other, px. */
const valueGap = 6;
/** Height of the mark of an open end above a column, px. */
const openEnd = 14;
/** A value raised further than this from its column gets a leader line, px. */
const raised = 12;
/** Width at which the word for a refused value wraps, px. */
const refusedWidth = 100;
/** How far a number may reach over the column beside it, px: widths of texts are estimated on the safe side. */
const reach = 2;

function valueStyle(row: ColumnRow, options: ColumnChartOptions) {
  const { label: fontSize } = sizesOf(options);
  const refused = row.state === 'refused';
  return {
    role: 'value',
    lines: refused ? [row.text, ...wrapText(options.texts.refused, refusedWidth, fontSize, 600)] : [row.text],
    fontSize,
    weight: 600,
    className: refused ? 'c-refused' : row.emphasis ? 'c-emphasis' : 'c-value',
    anchor: 'middle',
    ...(refused ? { struckLines: 1 } : {}),
  } as const;
}

/**
 * Writes each value at the end of its column. One that is wider than its column is moved away from zero until it is
 * clear of the columns beside it and of the other values; lower columns come first, so that they keep their place.
 */
export function valueLabels(
  columns: readonly ColumnPlace[],
  options: ColumnChartOptions,
): ReadonlyMap<string, PlacedLabel> {
  const { width } = sizesOf(options);
  const placed = new Map<string, PlacedLabel>();
  const bodies = columns.map(({ x0, x1, from, to }) => ({
    x0: x0 + reach + 1,
    x1: x1 - reach - 1,
    y0: Math.min(from, to),
    y1: Math.max(from, to),
  }));
  const order = [...columns].sort((a, b) => Math.abs(a.row.value) - Math.abs(b.row.value));
  for (const { row, x0, x1, to } of order) {
    const style = valueStyle(row, options);
    const { width: across, height } = labelSize(style);
    const x = Math.min(Math.max((x0 + x1) / 2, across / 2), width - across / 2);
    const up = row.value >= 0;
    const start = to + (up ? -1 : 1) * (valueGap + (row.state === 'bounded' ? openEnd : 0));
    let top = up ? start - height : start;
    let label = labelBelow(style, x, top);
    const inTheWay = (): Box | undefined =>
      [...bodies, ...[...placed.values()].map(({ box }) => box)].find((box) =>
        overlaps(grow(label.box, 1), box),
      );
    for (let other = inTheWay(); other !== undefined; other = inTheWay()) {
      top = up ? other.y0 - height - valueGap / 2 : other.y1 + valueGap / 2;
      label = labelBelow(style, x, top);
    }
    const middle = (x0 + x1) / 2;
    const end = up ? label.box.y1 + 1 : label.box.y0 - 1;
    const isRaised = Math.abs(end - to) > raised + (row.state === 'bounded' ? openEnd : 0);
    placed.set(row.key, isRaised ? { ...label, leader: [middle, end, middle, to + (up ? -2 : 2)] } : label);
  }
  return placed;
}

/** Room that values may need beyond the ends of the columns, px. */
export function headroom(options: ColumnChartOptions): number {
  const { label } = sizesOf(options);
  const values = options.rows.flatMap((row) => (isEmpty(row) ? [] : [row]));
  const refused = values.some(({ state }) => state === 'refused') ? label * 1.3 * 2 : 0;
  const bounded = values.some(({ state }) => state === 'bounded') ? openEnd : 0;
  return label * 1.5 + valueGap + refused + bounded;
}
