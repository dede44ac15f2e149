import type { ChartBreak, ChartOptions } from './chart.ts';
import { ChartError } from './chart.ts';
import type { DrawnChart } from './frame.ts';
import { drawLineChart } from './line/line-chart.ts';
import type { LineRow } from './line/line-state.ts';
import { tones } from './tones.ts';

/** Single values over time, each printed and joined to zero by a hairline; no line joins them to each other. */
export interface DotsChartOptions extends ChartOptions {
  /** At least one, and few enough that every number fits. */
  readonly rows: readonly LineRow[];
  /** In the order in which they are named; each has its own shape. */
  readonly series: readonly { readonly id: string; readonly label: string }[];
  /** Default none. */
  readonly breaks?: readonly ChartBreak[];
}

/** The most dots at which the numbers remain readable. */
const maxDots = { wide: 28, narrow: 16 };

/**
 * Lays out a chart of dots.
 * @throws ChartError if there are too many values, or a number does not fit
 */
export function drawDotsChart(options: DotsChartOptions): DrawnChart {
  if (options.rows.length > maxDots[options.size])
    throw new ChartError(
      `${options.rows.length} dots with their numbers are more than the ${maxDots[options.size]} that a ${options.size} picture holds; draw a line.`,
    );
  const drawn = drawLineChart({
    ...options,
    series: options.series.map((each, i) => ({ ...each, draw: 'dots', tone: tones[i] ?? 'quiet' })),
    everyValue: true,
  });
  return { ...drawn, className: 'c-dots-chart' };
}
