import type { ChartOptions } from '../chart.ts';

/** How strongly a row has the property of a column; each strength has its own shape. */
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

/** A table of rows and columns whose cells show a strength as a shape. */
export interface MatrixChartOptions extends ChartOptions {
  readonly rows: readonly MatrixRow[];
  readonly columns: readonly MatrixHead[];
  /** At most one for each row and column. */
  readonly cells: readonly MatrixCell[];
  /** The names of the strengths in the legend. */
  readonly strengths: Readonly<Record<Strength, string>>;
}
