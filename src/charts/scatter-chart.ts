import * as Plot from '@observablehq/plot';
import { scaleLinear } from 'd3';
import { grow, type LineSegment } from './boxes.ts';
import type { ChartOptions, PlacedLabel, ValueState } from './chart.ts';
import { type DrawnChart, sizesOf, withKeys } from './frame.ts';
import { labelAt, labelBelow, labelSize } from './label.ts';
import { type LabelRequest, placeLabels } from './place-labels.ts';
import { textWidth } from './text-width.ts';
import { type NumberTicks, numberTicks, tickText } from './ticks.ts';
import { unitLabel } from './unit-label.ts';
import { wrapText } from './wrap-text.ts';

export interface ScatterPoint {
  readonly key: string;
  readonly label: string;
  readonly x: number;
  readonly y: number;
  readonly state: ValueState;
  /** Default false. */
  readonly emphasis?: boolean;
}

interface ScatterAxis {
  readonly title: string;
  /** Empty where the values have none. */
  readonly unit: string;
  /** Whether the axis begins at zero. */
  readonly zero: boolean;
}

/** Compares two quantities of each thing: one on each axis, with the name of the thing beside its point. */
export interface ScatterChartOptions extends ChartOptions {
  /** At least one. */
  readonly points: readonly ScatterPoint[];
  readonly x: ScatterAxis;
  readonly y: ScatterAxis;
}

const heights = { wide: 340, narrow: 300 };
const nameWidths = { wide: [150, 100], narrow: [104, 76] } as const;
const radius = 4.5;

function titleOf({ title, unit }: ScatterAxis, options: ScatterChartOptions): string {
  if (unit === '') return title;
  return options.texts.language === 'zh' ? `${title}，${unit}` : `${title}, ${unit}`;
}

/** Every nth tick, with the smallest n at which the tick labels do not touch. */
function readableTicks(
  ticks: NumberTicks,
  pitch: number,
  options: ScatterChartOptions,
): { value: number; text: string }[] {
  const { tick } = sizesOf(options);
  const all = ticks.values.map((value) => ({ value, text: tickText(value, ticks.digits, options.texts) }));
  const widest = Math.max(...all.map(({ text }) => textWidth(text, tick)));
  const every = Math.ceil((widest + 10) / pitch);
  return all.filter((_, i) => i % every === 0);
}

/** Requests a place for the name of each point; emphasised points come first and get the best places. */
function nameRequests(
  points: readonly (ScatterPoint & { px: number; py: number })[],
  options: ScatterChartOptions,
): LabelRequest[] {
  const { label: fontSize } = sizesOf(options);
  return [...points]
    .sort((a, b) => Number(b.emphasis ?? false) - Number(a.emphasis ?? false))
    .map(({ label, emphasis, px, py }) => {
      const weight = emphasis ? (600 as const) : (400 as const);
      const className = emphasis ? 'c-emphasis' : 'c-category';
      const [first, ...otherwise] = nameWidths[options.size].map((width) => ({
        role: 'note' as const,
        lines: wrapText(label, width, fontSize, weight),
        fontSize,
        weight,
        className,
      }));
      return {
        label: first as LabelRequest['label'],
        otherwise,
        x: px,
        y: py,
        radius,
        side: 'right' as const,
      };
    });
}

/**
 * Lays out a scatter chart.
 * @throws ChartError if a name does not fit
 */
export function drawScatterChart(options: ScatterChartOptions): DrawnChart {
  const { width, tick } = sizesOf(options);
  const style = { fontSize: tick, weight: 400 } as const;
  const xTicks = numberTicks(
    options.points.map(({ x }) => x),
    options.x.zero,
  );
  const yTicks = numberTicks(
    options.points.map(({ y }) => y),
    options.y.zero,
  );
  const yTexts = yTicks.values.map((value) => tickText(value, yTicks.digits, options.texts));
  const tickWidth = Math.max(...yTexts.map((text) => textWidth(text, tick)));
  const left = tickWidth + 10;
  const lastTick = tickText(xTicks.values.at(-1) ?? 0, xTicks.digits, options.texts);
  const right = width - Math.max(14, textWidth(lastTick, tick) / 2 + 2);

  const yTitle = unitLabel(titleOf(options.y, options), width, tick);
  const top = Math.round(yTitle.box.y1 + 14) + 0.5;
  const bottom = top + heights[options.size];
  const x = scaleLinear(xTicks.domain, [left + 4, right]);
  const y = scaleLinear(yTicks.domain, [bottom, top]);
  const xShown = readableTicks(xTicks, x(xTicks.values[1] ?? 0) - x(xTicks.values[0] ?? 0), options);
  const xLabels = xShown.map(({ value, text }) =>
    labelBelow(
      { role: 'tick', lines: [text], ...style, className: 'c-tick', anchor: 'middle' },
      x(value),
      bottom + 8,
    ),
  );
  const xTitleText = { lines: wrapText(titleOf(options.x, options), width - left, tick), ...style };
  const xTitle = labelBelow(
    { role: 'unit', ...xTitleText, className: 'c-unit' },
    Math.max(left, right - labelSize(xTitleText).width),
    Math.max(...xLabels.map(({ box }) => box.y1)) + 5,
  );
  const yLabels = yTicks.values.map((value, i) =>
    labelAt(
      { role: 'tick', lines: [yTexts[i] ?? ''], ...style, className: 'c-tick', anchor: 'end' },
      tickWidth,
      y(value) + tick * 0.36,
    ),
  );
  const fixed: PlacedLabel[] = [yTitle, ...yLabels, ...xLabels, xTitle];
  const placed = options.points.map((point) => ({ ...point, px: x(point.x), py: y(point.y) }));
  const horizontal = (value: number): LineSegment => [left, y(value), right, y(value)];
  const vertical = (value: number): LineSegment => [x(value), top, x(value), bottom];
  const zeros = [
    ...(yTicks.values.includes(0) ? [horizontal(0)] : []),
    ...(xTicks.values.includes(0) ? [vertical(0)] : []),
  ];
  const notes = placeLabels(nameRequests(placed, options), {
    // Two pixels stay free at the edges, because fonts round their widths up.
    picture: { x0: 2, y0: 0, x1: width - 2, y1: bottom },
    texts: fixed.map(({ box }) => box),
    marks: placed.map(({ px, py }) => grow({ x0: px, y0: py, x1: px, y1: py }, radius + 1.5)),
    lines: [],
    breaks: [],
    axes: zeros,
    grid: [...yTicks.values.map(horizontal), ...xShown.map(({ value }) => vertical(value))],
  });
  const labels = [...fixed, ...notes];
  const height = Math.ceil(xTitle.box.y1 + 2);
  const line = ([x0, y0, x1, y1]: LineSegment) => `M${x0},${y0}L${x1},${y1}`;
  const grid = [
    ...yTicks.values.filter((value) => value !== 0).map(horizontal),
    ...xShown.filter(({ value }) => value !== 0).map(({ value }) => vertical(value)),
  ];
  const dots = (emphasis: boolean, isCurrent: boolean) => {
    const chosen = placed.filter(
      (point) => (point.emphasis ?? false) === emphasis && (point.state === 'current') === isCurrent,
    );
    const className = `c-dot ${isCurrent ? '' : 'c-other-edition '}${emphasis ? 'c-emphasis' : 'c-main'}`;
    return chosen.length === 0
      ? []
      : [Plot.dot(chosen, { x: 'px', y: 'py', r: radius, className, ...withKeys(chosen) })];
  };
  return {
    options,
    height,
    className: 'c-scatter-chart',
    plot: {
      x: { type: 'identity' },
      y: { type: 'identity' },
      marks: [false, true].flatMap((emphasis) => [...dots(emphasis, true), ...dots(emphasis, false)]),
    },
    labels,
    under: (pen) => {
      pen.add('path', { class: 'c-grid', d: grid.map(line).join('') });
      if (zeros.length > 0) pen.add('path', { class: 'c-baseline', d: zeros.map(line).join('') });
    },
    chart: {
      width,
      height,
      labels,
      marks: placed.map(({ key, px, py }) => ({ key, series: '', x: px, y: py })),
      plot: { x0: left, y0: top, x1: right, y1: bottom },
    },
  };
}
