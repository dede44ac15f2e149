import type { ChartOptions } from '../chart.ts';

/** How much is said: each has a shape, and the strongest stands in ink as well. */
export const strengths = ['weak', 'middle', 'strong'] as const;
export type Strength = (typeof strengths)[number];

interface MatrixHead {
  readonly id: string;
  readonly label: string;
}

interface MatrixRow extends MatrixHead {
  /** Default false. */
  readonly emphasis?: boolean;
}

export interface MatrixCell {
  readonly key: string;
  /** Ids of its row and column. */
  readonly row: string;
  readonly column: string;
  readonly strength: Strength;
}

/** What is said of what, and how strongly: rows against columns, strengths as shapes. */
export interface MatrixChartOptions extends ChartOptions {
  readonly rows: readonly MatrixRow[];
  readonly columns: readonly MatrixHead[];
  /** What is not said has no cell. */
  readonly cells: readonly MatrixCell[];
  /** What each strength is called, in the key. */
  readonly strengths: Readonly<Record<Strength, string>>;
}
