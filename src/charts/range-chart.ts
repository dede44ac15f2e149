import type { DrawnChart } from './frame.ts';
import { drawPointRows } from './point-rows/point-rows.ts';
import type { PointRowsOptions } from './point-rows/point-rows-options.ts';

/** Editions, or forecasts and fact, of one quantity a row: points of several kinds, and ranges as bands. */
export type RangeChartOptions = PointRowsOptions;

/**
 * The picture of a range chart.
 * @throws ChartError if a row's values have no room beside each other
 */
export function drawRangeChart(options: RangeChartOptions): DrawnChart {
  return drawPointRows(options, 'c-range-chart', false);
}
