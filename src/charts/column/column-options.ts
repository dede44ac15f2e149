import type { ChartOptions, ChartValue } from '../chart.ts';

/** A column with its value. */
export interface ColumnRow extends ChartValue {
  /** Printed below the column, such as its year. */
  readonly label: string;
  /** Whether it may be compared with the column before it, and therefore touches it. The first column has none. */
  readonly touches: boolean;
}

/** A period between the columns for which there is no value. */
export interface EmptyColumn {
  readonly key: string;
  readonly label: string;
  /** Printed in place of a column: 未找到, "not found". */
  readonly absent: string;
}

/** Whether a place between the columns has no value. */
export const isEmpty = (row: ColumnRow | EmptyColumn): row is EmptyColumn => 'absent' in row;

/** What a run of touching columns has in common, such as which firms are counted. */
interface ColumnRun {
  /** The key of its first column. */
  readonly at: string;
  readonly text: string;
}

/**
 * Upright columns from zero for a few periods. Columns that touch may be compared; between those that may not is a
 * gap with the sign ≠.
 */
export interface ColumnChartOptions extends ChartOptions {
  /** At least one of them with a value, in order of time. */
  readonly rows: readonly (ColumnRow | EmptyColumn)[];
  /** Default none. */
  readonly runs?: readonly ColumnRun[];
}
