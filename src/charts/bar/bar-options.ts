import type { ChartOptions, ChartValue } from '../chart.ts';
import type { Tone } from '../tones.ts';

export interface BarRow extends ChartValue {
  /** The name of the bar. */
  readonly label: string;
  /** The heading above a group of bars; the rows of a group are consecutive. Default none. */
  readonly group?: string;
  /** Bars for the same thing have the same tone in every group. Default `main`. */
  readonly tone?: Tone;
  /** Whether it is what somebody means to reach: drawn as a dashed outline. Default false. */
  readonly intended?: boolean;
}

/** Horizontal bars from zero, in the given order, for quantities of one unit. */
export interface BarChartOptions extends ChartOptions {
  /** At least one. */
  readonly rows: readonly BarRow[];
}
