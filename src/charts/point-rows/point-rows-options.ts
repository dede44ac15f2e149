import type { ChartOptions, ChartValue } from '../chart.ts';

/** A kind of value that rows may hold: the target, the first print. Its shape is the same in every row. */
export interface PointKind {
  readonly id: string;
  readonly label: string;
  /** `hollow` for what was meant or superseded, `solid` for what came of it. */
  readonly look: 'hollow' | 'solid';
}

export interface RowPoint extends ChartValue {
  /** Id of its kind. */
  readonly kind: string;
}

/** What lies between two ends: a forecast’s range, printed as such. */
export interface RowBand {
  readonly key: string;
  readonly low: number;
  readonly high: number;
  /** The range as readers see it. */
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
  /** At least one; every row holds a point or a band. */
  readonly rows: readonly PointRow[];
  readonly kinds: readonly PointKind[];
  /** What the bands are called in the key; only where there are bands. */
  readonly bandLabel?: string;
}
