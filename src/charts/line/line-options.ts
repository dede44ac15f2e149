import type { ChartBreak, ChartOptions } from '../chart.ts';
import type { LineRow, LineSeries } from './line-state.ts';

/** One or more series over time. Lines are interrupted at breaks, changes of edition and refused values. */
export interface LineChartOptions extends ChartOptions {
  /** At least one. */
  readonly rows: readonly LineRow[];
  /** In the order in which they are named; the first is drawn on top. */
  readonly series: readonly LineSeries[];
  /** Default none. Breaks outside the drawn period are left out. */
  readonly breaks?: readonly ChartBreak[];
  /** Whether the value axis begins at zero. Default true. */
  readonly zero?: boolean;
  /** Fills the area between the lines and zero. Default false. */
  readonly area?: boolean;
  /** Prints every value next to its point and joins the point to zero by a hairline. Default false. */
  readonly everyValue?: boolean;
}
