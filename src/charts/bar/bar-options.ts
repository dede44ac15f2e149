import type { ChartOptions, ChartValue } from '../chart.ts';
import type { Tone } from '../tones.ts';

export interface BarRow extends ChartValue {
  /** The bar's name. */
  readonly label: string;
  /** A heading over neighbouring bars; rows of one group stand together. Default none. */
  readonly group?: string;
  /** The same thing in every group has the same tone. Default `main`. */
  readonly tone?: Tone;
}

/** Horizontal bars of quantities that share one unit, from zero, in the order given. */
export interface BarChartOptions extends ChartOptions {
  /** At least one. */
  readonly rows: readonly BarRow[];
}
