import type { ChartOptions } from '../chart.ts';

interface TimelineLane {
  readonly id: string;
  readonly label: string;
}

export interface TimelineEvent {
  readonly key: string;
  /** Id of its lane. */
  readonly lane: string;
  /** First and last day that its date may mean, at midnight UTC; equal where the day is known. */
  readonly start: Date;
  readonly end: Date;
  /** The date as it is printed. */
  readonly date: string;
  readonly text: string;
  /** Default false. */
  readonly emphasis?: boolean;
}

/** Events on a vertical time axis, drawn to scale, in parallel lanes. */
export interface TimelineChartOptions extends ChartOptions {
  /** At least one. */
  readonly events: readonly TimelineEvent[];
  /** One to four; a single lane has no legend. */
  readonly lanes: readonly TimelineLane[];
}
