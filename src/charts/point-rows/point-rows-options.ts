import type { ChartOptions, ChartValue } from '../chart.ts';

/** A kind of value, such as the target or the first edition. Its shape is the same in every row. */
export interface PointKind {
  readonly id: string;
  readonly label: string;
  /** `hollow` for what was planned or superseded, `solid` for outcomes. */
  readonly look: 'hollow' | 'solid';
}

export interface RowPoint extends ChartValue {
  /** Id of its kind. */
  readonly kind: string;
}

/** A value that is printed as a range, such as a forecast. */
export interface RowBand {
  readonly key: string;
  readonly low: number;
  readonly high: number;
  /** The range as it is printed. */
  readonly text: string;
}

export interface PointRow {
  readonly id: string;
  readonly label: string;
  readonly points: readonly RowPoint[];
  /** Default none. */
  readonly band?: RowBand;
  /** Default false. */
  readonly emphasis?: boolean;
}

/** Rows of values on one axis, which need not begin at zero: positions, not lengths. */
export interface PointRowsOptions extends ChartOptions {
  /** At least one; every row has a point or a band. */
  readonly rows: readonly PointRow[];
  readonly kinds: readonly PointKind[];
  /** The name of the bands in the legend; only where there are bands. */
  readonly bandLabel?: string;
}
