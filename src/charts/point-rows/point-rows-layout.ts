import { scaleLinear } from 'd3';
import type { Box } from '../boxes.ts';
import type { PlacedLabel } from '../chart.ts';
import { sizesOf } from '../frame.ts';
import { labelBelow, labelBeside, labelSize } from '../label.ts';
import { textWidth } from '../text-width.ts';
import { numberTicks, tickText } from '../ticks.ts';
import { unitLabel } from '../unit-label.ts';
import { wrapText } from '../wrap-text.ts';
import { type InlineKey, valueGap, valuesBelow, valuesBeside, valuesOutside } from './point-row-values.ts';
import type { PointRowsOptions, RowBand, RowPoint } from './point-rows-options.ts';

export interface PlacedPoint extends RowPoint {
  /** Id of its row. */
  readonly row: string;
  readonly x: number;
  readonly y: number;
  readonly emphasized: boolean;
}

interface PlacedBand extends RowBand {
  readonly row: string;
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
}

/** The positions of everything in a chart of point rows, px. */
export interface PointRowsLayout {
  readonly height: number;
  readonly plot: Box;
  readonly points: readonly PlacedPoint[];
  readonly bands: readonly PlacedBand[];
  /** Lines between the outermost points of a row. */
  readonly links: readonly {
    readonly from: number;
    readonly to: number;
    readonly y: number;
    readonly emphasis: boolean;
  }[];
  readonly labels: readonly PlacedLabel[];
  /** x of the grid lines. */
  readonly grid: readonly number[];
  /** x of zero, where the axis contains it. */
  readonly zero: number | undefined;
  /** y of the hairlines between rows. */
  readonly rules: readonly number[];
  /** Shapes before values that are printed below their marks. */
  readonly inlineKeys: readonly InlineKey[];
}

/** Half the height of a band, gap around a row, gap below a name on a phone, px; maximal share of the names. */
const spacing = { band: 7, rowGap: 11, nameGap: 3, labelShare: 0.3 };

/** Computes the column of names and the axis that leaves room for every value, and then lays out row by row. */
export function pointRowsLayout(options: PointRowsOptions, top: number, joined: boolean): PointRowsLayout {
  const { width, tick, label: fontSize } = sizesOf(options);
  const narrow = options.size === 'narrow';
  const { rows } = options;
  const names = rows.map(({ label, emphasis }) => {
    const weight = emphasis ? (600 as const) : (400 as const);
    const lines = wrapText(label, narrow ? width : width * spacing.labelShare, fontSize, weight);
    return { role: 'category', lines, fontSize, weight, className: 'c-category' } as const;
  });
  const left = narrow ? 0 : Math.max(...names.map((name) => labelSize(name).width)) + 16;
  const beside = valuesOutside(options);
  const widest = (some: readonly RowPoint[]) =>
    Math.max(0, ...some.map(({ text }) => textWidth(text, fontSize, 600)));
  const sorted = rows.map(({ points }) => [...points].sort((a, b) => a.value - b.value));
  const room = {
    left: beside
      ? widest(sorted.flatMap((points) => (points.length === 2 ? points.slice(0, 1) : []))) + valueGap
      : 8,
    right: beside ? widest(sorted.flatMap((points) => points.slice(-1))) + valueGap : 8,
  };
  const values = rows.flatMap(({ points, band }) => [
    ...points.map(({ value }) => value),
    ...(band ? [band.low, band.high] : []),
  ]);
  const ticks = numberTicks(values, false);
  const tickTexts = ticks.values.map((value) => tickText(value, ticks.digits, options.texts));
  const tickWidth = Math.max(...tickTexts.map((text) => textWidth(text, tick)));
  const edge = Math.max(tickWidth / 2, 12);
  const [from, to] = [left + Math.max(room.left, edge), width - Math.max(room.right, edge)];
  const x = scaleLinear(ticks.domain, [from, to]);

  const labels: PlacedLabel[] = [];
  if (options.unit !== '') labels.push(unitLabel(options.unit, width - left, tick, left, top));
  // Every nth tick, with the smallest n at which the labels do not touch.
  const pitch = x(ticks.values[1] ?? 0) - x(ticks.values[0] ?? 0);
  const every = Math.ceil((tickWidth + 8) / pitch);
  const shown = ticks.values.flatMap((value, i) =>
    i % every === 0 ? [{ value, text: tickTexts[i] ?? '' }] : [],
  );
  const axisTop = labels[0] ? labels[0].box.y1 + 4 : top;
  for (const { value, text } of shown) {
    const style = {
      role: 'tick',
      lines: [text],
      fontSize: tick,
      weight: 400,
      className: 'c-tick',
      anchor: 'middle',
    } as const;
    labels.push(labelBelow(style, x(value), axisTop));
  }
  const plotTop = Math.round(axisTop + tick * 1.12 + 5) + 0.5;
  const points: PlacedPoint[] = [];
  const bands: PlacedBand[] = [];
  const rules: number[] = [];
  const inlineKeys: InlineKey[] = [];
  const links: { from: number; to: number; y: number; emphasis: boolean }[] = [];
  let y = plotTop + 6;
  rows.forEach((row, i) => {
    const name = names[i];
    if (name === undefined) return;
    const nameHeight = labelSize(name).height;
    if (i > 0) {
      rules.push(Math.round(y) + 0.5);
      y += spacing.rowGap;
    }
    const rowTop = y;
    if (narrow) {
      labels.push(labelBelow(name, 0, y));
      y += nameHeight + spacing.nameGap;
    }
    const valueHeight = labelSize({ lines: ['0'], fontSize, weight: 600 }).height;
    const markHeight = Math.max(valueHeight, spacing.band * 2);
    const middle = Math.round(
      narrow || !beside ? y + markHeight / 2 : y + Math.max(markHeight, nameHeight) / 2,
    );
    const emphasized = row.emphasis ?? false;
    const placed = row.points.map((point) => ({
      ...point,
      row: row.id,
      x: x(point.value),
      y: middle,
      emphasized: emphasized || (point.emphasis ?? false),
    }));
    points.push(...placed);
    if (row.band) {
      const [x1, x2] = [x(row.band.low), x(row.band.high)];
      bands.push({
        ...row.band,
        row: row.id,
        x1,
        x2,
        y1: middle - spacing.band,
        y2: middle + spacing.band,
      });
    }
    const xs = placed.map((point) => point.x);
    if (joined && xs.length > 1)
      links.push({ from: Math.min(...xs), to: Math.max(...xs), y: middle, emphasis: emphasized });
    const below = beside ? undefined : valuesBelow(row, x, middle + spacing.band + 3, options, left);
    const texts = below?.labels ?? valuesBeside(row, placed, options);
    inlineKeys.push(...(below?.keys ?? []));
    labels.push(...texts);
    let bottom = Math.max(middle + markHeight / 2, ...texts.map(({ box }) => box.y1));
    if (!narrow) {
      const beginning = beside ? middle : (rowTop + bottom) / 2;
      const placedName = labelBeside(name, 0, Math.max(beginning, rowTop + nameHeight / 2));
      labels.push(placedName);
      bottom = Math.max(bottom, placedName.box.y1);
    }
    y = bottom + spacing.rowGap;
  });
  const plotBottom = y - spacing.rowGap + 6;
  return {
    height: Math.ceil(plotBottom + 3),
    plot: { x0: left, y0: plotTop, x1: width, y1: plotBottom },
    points,
    bands,
    links,
    labels,
    grid: shown.filter(({ value }) => value !== 0).map(({ value }) => x(value)),
    zero: ticks.values.includes(0) ? x(0) : undefined,
    rules,
    inlineKeys,
  };
}
