import type { PlacedLabel } from '../chart.ts';
import { ChartError } from '../chart.ts';
import { sizesOf } from '../frame.ts';
import { labelBelow, labelBeside } from '../label.ts';
import { spread } from '../place-labels.ts';
import { textWidth } from '../text-width.ts';
import type { PointRow, PointRowsOptions, RowPoint } from './point-rows-options.ts';

/** Between a mark and the value beside it, px. */
export const valueGap = 9;
/** Between values in one line, and for the shape before a value, px. */
const measures = { apart: 13, shape: 13 };

/** A shape before a value that stands under its mark. */
export interface InlineKey {
  readonly kind: string;
  readonly x: number;
  readonly y: number;
}

type Place = RowPoint & { readonly x: number; readonly y: number };

interface RowText {
  readonly text: string;
  readonly at: number;
  /** Undefined for a band, whose text speaks for itself. */
  readonly kind: string | undefined;
  readonly emphasis: boolean;
  readonly refused: boolean;
}

/** The texts of a row from left to right: its points and its band's range. */
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

/** Whether the values of every row stand outside its two ends, which is read most easily. */
export function outward({ rows }: PointRowsOptions): boolean {
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
 * Values in a line under their marks, each with its shape before it, moved apart; in two lines by turns where
 * one is too short.
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
    textWidth(text, fontSize, 600) + (kind === undefined ? 0 : measures.shape) + measures.apart;
  const fits = (some: readonly RowText[]) =>
    some.reduce((sum, each) => sum + lengthOf(each), -measures.apart) <= width - left;
  const byTurns = [values.filter((_, i) => i % 2 === 0), values.filter((_, i) => i % 2 === 1)];
  const labels: PlacedLabel[] = [];
  const keys: InlineKey[] = [];
  let y = top;
  for (const line of fits(values) ? [values] : byTurns) {
    if (!fits(line))
      throw new ChartError(`No room for the values of “${row.label}” beside each other; draw fewer of them.`);
    const middles = spread(
      line.map(({ at }) => x(at)),
      line.map(lengthOf),
      left - measures.apart / 2,
      width + measures.apart / 2,
    );
    const placed = line.map((each, i) => {
      const start = (middles[i] ?? 0) - (lengthOf(each) - measures.apart) / 2;
      const style = valueStyle(each.text, each.emphasis || (row.emphasis ?? false), each.refused, fontSize);
      const label = labelBelow(style, start + (each.kind === undefined ? 0 : measures.shape), y);
      if (each.kind !== undefined)
        keys.push({ kind: each.kind, x: start + 4.5, y: label.y - fontSize * 0.35 });
      return label;
    });
    labels.push(...placed);
    y = Math.max(...placed.map(({ box }) => box.y1)) + 2;
  }
  return { labels, keys };
}

/** The two values of a row outside its ends. */
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
