import type { DrawnChart } from './frame.ts';
import { drawPointRows } from './point-rows/point-rows.ts';
import type { PointRowsOptions } from './point-rows/point-rows-options.ts';

/** One quantity per row, in several editions or as forecast and outcome: points of several kinds, ranges as bands. */
export type RangeChartOptions = PointRowsOptions;

/**
 * Lays out a range chart.
 * @throws ChartError if the values of a row do not fit next to each other
 */
export function drawRangeChart(options: RangeChartOptions): DrawnChart {
  return drawPointRows(options, 'c-range-chart', false);
}
