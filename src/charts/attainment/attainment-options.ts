import type { ChartOptions, ChartValue } from '../chart.ts';

/** A target with its outcome, both in one unit. */
export interface AttainmentRow {
  readonly id: string;
  readonly label: string;
  readonly target: ChartValue;
  readonly outcome: ChartValue;
  /** Both as readers see them, each with its unit: "target at least 11 million vehicles", "outcome 13.8 million vehicles". */
  readonly targetText: string;
  readonly outcomeText: string;
  /** Default false. */
  readonly emphasis?: boolean;
}

/**
 * Outcomes as shares of their targets, for things of different units: each bar is as long as its outcome is to its
 * target, and one rule stands at the target of all. No share is printed; the numbers are those of the sources.
 */
export interface AttainmentChartOptions extends ChartOptions {
  /** At least one; targets above zero, outcomes not below. */
  readonly rows: readonly AttainmentRow[];
  /** The word at the rule: 目标, "target". */
  readonly target: string;
}
