import type { ChartBreak, ChartOptions } from './chart.ts';
import { ChartError } from './chart.ts';
import type { DrawnChart } from './frame.ts';
import { drawLineChart } from './line/line-chart.ts';
import type { LineRow } from './line/line-state.ts';
import { tones } from './tones.ts';

/** Single values over time, each with its number and a hairline to zero; nothing joins them over the gaps. */
export interface DotsChartOptions extends ChartOptions {
  /** At least one, and few enough that each has room for its number. */
  readonly rows: readonly LineRow[];
  /** In the order in which they are named; each has a shape of its own. */
  readonly series: readonly { readonly id: string; readonly label: string }[];
  /** Default none. */
  readonly breaks?: readonly ChartBreak[];
}

/** More numbers than this become a thicket. */
const most = { wide: 28, narrow: 16 };

/**
 * The picture of a chart of dots.
 * @throws ChartError if there are too many values, or a number finds no room
 */
export function drawDotsChart(options: DotsChartOptions): DrawnChart {
  if (options.rows.length > most[options.size])
    throw new ChartError(
      `${options.rows.length} dots with their numbers are more than the ${most[options.size]} that a ${options.size} picture holds; draw a line.`,
    );
  const drawn = drawLineChart({
    ...options,
    series: options.series.map((each, i) => ({ ...each, draw: 'dots', tone: tones[i] ?? 'quiet' })),
    everyValue: true,
  });
  return { ...drawn, className: 'c-dots-chart' };
}
