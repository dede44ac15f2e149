import * as Plot from '@observablehq/plot';
import { scaleLinear } from 'd3';
import type { ChartOptions, ChartValue, PlacedLabel } from './chart.ts';
import { type DrawnChart, sizesOf, withKeys } from './frame.ts';
import { labelBelow, labelBeside, labelSize } from './label.ts';
import { spread } from './place-labels.ts';
import { textWidth } from './text-width.ts';
import { numberTicks } from './ticks.ts';
import { unitLabel } from './unit-label.ts';
import { wrapText } from './wrap-text.ts';

/** An earlier and a later value, joined by a line. */
export interface SlopeRow {
  readonly id: string;
  readonly label: string;
  readonly from: ChartValue;
  readonly to: ChartValue;
  /** Default false. */
  readonly emphasis?: boolean;
}

/** Shows how several quantities changed between two dates, with one line for each. */
export interface SlopeChartOptions extends ChartOptions {
  /** At least one. */
  readonly rows: readonly SlopeRow[];
  /** The names of the two sides: 2007年, 2010年. */
  readonly from: string;
  readonly to: string;
}

const heights = { wide: 300, narrow: 300 };
/** Gap between mark and value, length of a leader line, gap between value and name, width at which names wrap, px. */
const spacing = { gap: 10, leader: 16, nameGap: 8, names: { wide: 220, narrow: 118 } };

interface End {
  readonly row: SlopeRow;
  readonly value: ChartValue;
  readonly x: number;
  readonly y: number;
}

interface SideText {
  readonly name: readonly string[];
  readonly value: string;
  readonly height: number;
}

/** The tone of a row: if any row is emphasised, the others are drawn quiet. */
function toneOf(row: SlopeRow, rows: readonly SlopeRow[]): string {
  if (row.emphasis) return 'c-emphasis';
  return rows.some((each) => each.emphasis) ? 'c-quiet' : 'c-main';
}

/** The labels of one side. Where ends are close, labels are moved apart and get leader lines. */
function sideLabels(
  ends: readonly End[],
  texts: ReadonlyMap<SlopeRow, SideText>,
  side: 'left' | 'right',
  options: SlopeChartOptions,
  bounds: readonly [number, number],
): PlacedLabel[] {
  const { label: fontSize } = sizesOf(options);
  const direction = side === 'left' ? -1 : 1;
  const sorted = [...ends].sort((a, b) => a.y - b.y || (a.row.id < b.row.id ? -1 : 1));
  const middles = spread(
    sorted.map(({ y }) => y),
    sorted.map(({ row }) => (texts.get(row)?.height ?? 0) + 3),
    ...bounds,
  );
  // Values are in one column and names in another, so that both can be read like a table.
  const moved = sorted.some(({ y }, i) => Math.abs((middles[i] ?? y) - y) > 5);
  const valueWidth = Math.max(...[...texts.values()].map(({ value }) => textWidth(value, fontSize, 600)));
  return sorted.flatMap(({ row, x, y }, i) => {
    const text = texts.get(row);
    if (text === undefined) return [];
    const middle = middles[i] ?? y;
    const weight = row.emphasis ? (600 as const) : (400 as const);
    const start = x + direction * (spacing.gap + (moved ? spacing.leader : 0));
    const edge = side === 'left' ? start : start + valueWidth;
    const className = row.emphasis ? 'c-emphasis' : 'c-end-value';
    const style = { role: 'end', lines: [text.value], fontSize, weight: 600, className } as const;
    const value = labelBeside({ ...style, anchor: 'end' }, edge, middle);
    const near = side === 'left' ? value.box.x1 + 3 : value.box.x0 - 3;
    const withLeader = moved ? { ...value, leader: [x + direction * 6, y, near, middle] as const } : value;
    if (text.name.length === 0) return [withLeader];
    const name = { role: 'end', lines: text.name, fontSize, weight } as const;
    const nameClass = row.emphasis ? 'c-emphasis' : 'c-category';
    return [withLeader, labelBeside({ ...name, className: nameClass }, edge + spacing.nameGap, middle)];
  });
}

/** The texts of one side: values on both, names only on the right. */
function sideTexts(options: SlopeChartOptions, side: 'left' | 'right'): Map<SlopeRow, SideText> {
  const { label: fontSize } = sizesOf(options);
  return new Map(
    options.rows.map((row) => {
      const name =
        side === 'left'
          ? []
          : wrapText(row.label, spacing.names[options.size], fontSize, row.emphasis ? 600 : 400);
      const value = (side === 'left' ? row.from : row.to).text;
      const lines = name.length > 1 ? name : [value];
      return [row, { name, value, height: labelSize({ lines, fontSize, weight: 400 }).height }];
    }),
  );
}

function widthOf(texts: ReadonlyMap<SlopeRow, SideText>, fontSize: number): number {
  const all = [...texts];
  const value = Math.max(...all.map(([, each]) => textWidth(each.value, fontSize, 600)));
  const names = all.map(
    ([row, { name }]) => labelSize({ lines: name, fontSize, weight: row.emphasis ? 600 : 400 }).width,
  );
  const name = Math.max(...names);
  return value + (name === 0 ? 0 : spacing.nameGap + name);
}

/** Lays out a slope chart. */
export function drawSlopeChart(options: SlopeChartOptions): DrawnChart {
  const { width, tick, label: fontSize } = sizesOf(options);
  const { rows } = options;
  const texts = { left: sideTexts(options, 'left'), right: sideTexts(options, 'right') };
  const room = spacing.gap + spacing.leader;
  const x1 = Math.round(widthOf(texts.left, fontSize) + room) + 0.5;
  const x2 = Math.round(width - widthOf(texts.right, fontSize) - room) - 0.5;
  const unit = unitLabel(options.unit, width, tick);
  const heads = (
    [
      [options.from, x1],
      [options.to, x2],
    ] as const
  ).map(([text, x]) => {
    const style = {
      role: 'tick',
      lines: [text],
      fontSize: tick,
      weight: 600,
      className: 'c-tick',
      anchor: 'middle',
    } as const;
    const half = labelSize(style).width / 2;
    return labelBelow(
      style,
      Math.min(Math.max(x, half), width - half),
      options.unit === '' ? 0 : unit.box.y1 + 6,
    );
  });
  const needed = Math.max(
    ...[texts.left, texts.right].map((side) =>
      [...side.values()].reduce((sum, { height }) => sum + height + 3, 0),
    ),
  );
  const top = Math.round(Math.max(...heads.map(({ box }) => box.y1)) + 10) + 0.5;
  const bottom = top + Math.max(heights[options.size], Math.ceil(needed));
  const { domain } = numberTicks(
    rows.flatMap(({ from, to }) => [from.value, to.value]),
    false,
  );
  const y = scaleLinear(domain, [bottom - 8, top + 8]);
  const left = rows.map((row): End => ({ row, value: row.from, x: x1, y: y(row.from.value) }));
  const right = rows.map((row): End => ({ row, value: row.to, x: x2, y: y(row.to.value) }));
  const bounds = [top, bottom] as const;
  const labels = [
    ...(options.unit === '' ? [] : [unit]),
    ...heads,
    ...sideLabels(left, texts.left, 'left', options, bounds),
    ...sideLabels(right, texts.right, 'right', options, bounds),
  ];
  const ends = [...left, ...right].map(({ value: { key, state }, ...end }) => ({ ...end, key, state }));
  const lines = rows.map((row, i) => ({ row, ends: [left[i], right[i]] }));
  const inOrder = [...lines].sort(
    (a, b) => Number(a.row.emphasis ?? false) - Number(b.row.emphasis ?? false),
  );
  return {
    options,
    height: Math.ceil(bottom + 4),
    className: 'c-slope-chart',
    plot: {
      x: { type: 'identity' },
      y: { type: 'identity' },
      marks: [
        ...inOrder.map(({ row, ends }) =>
          Plot.line(ends, { x: 'x', y: 'y', className: `c-line ${toneOf(row, rows)}` }),
        ),
        ...inOrder.map(({ row }) => {
          const chosen = ends.filter((end) => end.row === row);
          const edition = chosen.some(({ state }) => state === 'other-edition') ? 'c-other-edition ' : '';
          return Plot.dot(chosen, {
            x: 'x',
            y: 'y',
            r: 4,
            className: `c-dot ${edition}${toneOf(row, rows)}`,
            ...withKeys(chosen),
          });
        }),
      ],
    },
    labels,
    under: (pen) => pen.add('path', { class: 'c-grid', d: `M${x1},${top}V${bottom}M${x2},${top}V${bottom}` }),
    chart: {
      width,
      height: Math.ceil(bottom + 4),
      labels,
      marks: ends.map(({ row, key, x, y }) => ({ key, series: row.id, x, y })),
      plot: { x0: x1, y0: top, x1: x2, y1: bottom },
    },
  };
}
