import type { DrawnChart } from './frame.ts';
import { drawPointRows, type PointRowsOptions } from './point-rows.ts';

/** Editions, or forecasts and fact, of one quantity a row: points of several kinds, and ranges as bands. */
export type RangeChartOptions = PointRowsOptions;

/**
 * The picture of a range chart.
 * @throws ChartError if a row's values have no room beside each other
 */
export function drawRangeChart(options: RangeChartOptions): DrawnChart {
  return drawPointRows(options, 'c-range-chart', false);
}
