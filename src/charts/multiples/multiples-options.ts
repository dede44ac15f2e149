import type { ChartBreak, ChartOptions } from '../chart.ts';
import type { LineRow } from '../line/line-state.ts';

interface MultiplesSeries {
  readonly id: string;
  readonly label: string;
  /** Default false. */
  readonly emphasis?: boolean;
}

/** A small line chart for each series, all on one scale, so that shapes and heights can be compared. */
export interface MultiplesChartOptions extends ChartOptions {
  readonly rows: readonly LineRow[];
  /** One panel for each, in reading order. */
  readonly series: readonly MultiplesSeries[];
  /** Default none. */
  readonly breaks?: readonly ChartBreak[];
  /** Whether the value axis begins at zero. Default true. */
  readonly zero?: boolean;
}
