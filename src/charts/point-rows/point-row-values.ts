import type { PlacedLabel } from '../chart.ts';
import { ChartError } from '../chart.ts';
import { sizesOf } from '../frame.ts';
import { labelBelow, labelBeside } from '../label.ts';
import { spread } from '../place-labels.ts';
import { textWidth } from '../text-width.ts';
import type { PointRow, PointRowsOptions, RowPoint } from './point-rows-options.ts';

/** Gap between a mark and the value beside it, px. */
export const valueGap = 9;
/** Gap between values in one line, and width reserved for the shape before a value, px. */
const spacing = { apart: 13, shape: 13 };

/** The shape before a value that is printed below its mark. */
export interface InlineKey {
  readonly kind: string;
  readonly x: number;
  readonly y: number;
}

type Place = RowPoint & { readonly x: number; readonly y: number };

interface RowText {
  readonly text: string;
  readonly at: number;
  /** Undefined for a band, which gets no shape before its text. */
  readonly kind: string | undefined;
  readonly emphasis: boolean;
  readonly refused: boolean;
}

/** The texts of a row from left to right: those of its points and of its band. */
function valuesOf({ points, band }: PointRow): RowText[] {
  const range = band
    ? [{ text: band.text, at: (band.low + band.high) / 2, kind: undefined, emphasis: false, refused: false }]
    : [];
  const own = points.map(({ text, value, kind, emphasis = false, state }) => ({
    text,
    at: value,
    kind,
    emphasis,
    refused: state === 'refused',
  }));
  return [...range, ...own].sort((a, b) => a.at - b.at);
}

/** Whether values can be printed left and right of the marks in every row, which is easiest to read. */
export function valuesOutside({ rows }: PointRowsOptions): boolean {
  return rows.every(({ points, band }) => band === undefined && points.length <= 2);
}

function valueStyle(text: string, emphasis: boolean, refused: boolean, fontSize: number) {
  const className = refused ? 'c-refused' : emphasis ? 'c-emphasis' : 'c-value';
  return {
    role: 'value',
    lines: [text],
    fontSize,
    weight: 600,
    className,
    ...(refused ? { struckLines: 1 } : {}),
  } as const;
}

/**
 * Places the values of a row in a line below their marks, each after the shape of its kind; in two lines, alternating,
 * where one is too short.
 * @throws ChartError if two lines are too short
 */
export function valuesBelow(
  row: PointRow,
  x: (value: number) => number,
  top: number,
  options: PointRowsOptions,
  left: number,
): { labels: PlacedLabel[]; keys: InlineKey[] } {
  const { width, label: fontSize } = sizesOf(options);
  const values = valuesOf(row);
  const lengthOf = ({ text, kind }: RowText) =>
    textWidth(text, fontSize, 600) + (kind === undefined ? 0 : spacing.shape) + spacing.apart;
  const fits = (some: readonly RowText[]) =>
    some.reduce((sum, each) => sum + lengthOf(each), -spacing.apart) <= width - left;
  const alternating = [values.filter((_, i) => i % 2 === 0), values.filter((_, i) => i % 2 === 1)];
  const labels: PlacedLabel[] = [];
  const keys: InlineKey[] = [];
  let y = top;
  for (const line of fits(values) ? [values] : alternating) {
    if (!fits(line))
      throw new ChartError(`No room for the values of “${row.label}” beside each other; draw fewer of them.`);
    const middles = spread(
      line.map(({ at }) => x(at)),
      line.map(lengthOf),
      left - spacing.apart / 2,
      width + spacing.apart / 2,
    );
    const placed = line.map((each, i) => {
      const start = (middles[i] ?? 0) - (lengthOf(each) - spacing.apart) / 2;
      const style = valueStyle(each.text, each.emphasis || (row.emphasis ?? false), each.refused, fontSize);
      const label = labelBelow(style, start + (each.kind === undefined ? 0 : spacing.shape), y);
      if (each.kind !== undefined)
        keys.push({ kind: each.kind, x: start + 4.5, y: label.y - fontSize * 0.35 });
      return label;
    });
    labels.push(...placed);
    y = Math.max(...placed.map(({ box }) => box.y1)) + 2;
  }
  return { labels, keys };
}

/** Places the values of a row left and right of its marks. */
export function valuesBeside(
  row: PointRow,
  points: readonly Place[],
  options: PointRowsOptions,
): PlacedLabel[] {
  const { label: fontSize } = sizesOf(options);
  const sorted = [...points].sort((a, b) => a.x - b.x);
  return sorted.map(({ text, emphasis, state, x, y }, i) => {
    const style = valueStyle(
      text,
      (emphasis ?? false) || (row.emphasis ?? false),
      state === 'refused',
      fontSize,
    );
    const toLeft = sorted.length === 2 && i === 0;
    return labelBeside(
      { ...style, anchor: toLeft ? 'end' : 'start' },
      x + (toLeft ? -valueGap : valueGap),
      y,
    );
  });
}
