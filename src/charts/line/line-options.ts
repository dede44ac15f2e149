import type { ChartBreak, ChartOptions } from '../chart.ts';
import type { LineRow, LineSeries } from './line-state.ts';

/** A line over time: one or more series; no line crosses a break, an edition or a refused value. */
export interface LineChartOptions extends ChartOptions {
  /** At least one. */
  readonly rows: readonly LineRow[];
  /** In the order in which they are named; the first is drawn on top. */
  readonly series: readonly LineSeries[];
  /** Default none. Breaks outside the drawn period are left out. */
  readonly breaks?: readonly ChartBreak[];
  /** Whether the value axis begins at zero. Default true. */
  readonly zero?: boolean;
  /** Fills the surface under the lines down to zero. Default false. */
  readonly area?: boolean;
  /** Prints every value beside its point and drops a hairline from it to zero. Default false. */
  readonly everyValue?: boolean;
}
