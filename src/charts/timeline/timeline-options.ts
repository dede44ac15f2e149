import type { ChartOptions } from '../chart.ts';

interface TimelineLane {
  readonly id: string;
  readonly label: string;
}

export interface TimelineEvent {
  readonly key: string;
  /** Id of its lane. */
  readonly lane: string;
  /** First and last day that its date may mean, UTC midnight; one day where the day is known. */
  readonly start: Date;
  readonly end: Date;
  /** The date as readers see it. */
  readonly date: string;
  readonly text: string;
  /** Default false. */
  readonly emphasis?: boolean;
}

/** Events by their dates, time running down, spaced as they lie in time; lanes stand side by side. */
export interface TimelineChartOptions extends ChartOptions {
  /** At least one. */
  readonly events: readonly TimelineEvent[];
  /** One to four; a single lane is not named. */
  readonly lanes: readonly TimelineLane[];
}
