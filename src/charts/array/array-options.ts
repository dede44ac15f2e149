import type { ChartOptions, ChartValue } from '../chart.ts';

/** How the dots of a part look; the looks differ in shape, so that they are told apart without colour. */
const arrayLooks = ['solid', 'hollow', 'crossed', 'dotted'] as const;
export type ArrayLook = (typeof arrayLooks)[number];

/** Things of one kind within an array: as many dots as `value` says. */
export interface ArrayPart extends ChartValue {
  readonly label: string;
  readonly look: ArrayLook;
}

/** One array of dots, in parts that follow each other. */
export interface DotArray {
  /** All of them, where the parts are parts of something that was counted. */
  readonly whole?: Pick<ChartValue, 'key' | 'text'> & { readonly label: string };
  /** At least one. */
  readonly parts: readonly ArrayPart[];
}

/** A dot for each thing counted, as large in every array, so that numbers compare by their areas. */
export interface ArrayChartOptions extends ChartOptions {
  /** At least one. */
  readonly arrays: readonly DotArray[];
}
