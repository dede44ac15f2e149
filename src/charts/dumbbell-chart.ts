import type { ChartOptions, ChartValue } from './chart.ts';
import type { DrawnChart } from './frame.ts';
import { drawPointRows } from './point-rows/point-rows.ts';

/** A target and its outcome. The caller has checked that the two are comparable. */
export interface DumbbellRow {
  readonly id: string;
  readonly label: string;
  readonly target: ChartValue;
  readonly outcome: ChartValue;
  /** Default false. */
  readonly emphasis?: boolean;
}

/** Targets and outcomes: one row for each pair, with a line between the two. */
export interface DumbbellChartOptions extends ChartOptions {
  /** At least one. */
  readonly rows: readonly DumbbellRow[];
  /** The names of the two kinds in the legend: 目标 and 结果. */
  readonly target: string;
  readonly outcome: string;
}

/** Lays out a dumbbell chart. */
export function drawDumbbellChart({ rows, target, outcome, ...options }: DumbbellChartOptions): DrawnChart {
  return drawPointRows(
    {
      ...options,
      kinds: [
        { id: 'target', label: target, look: 'hollow' },
        { id: 'outcome', label: outcome, look: 'solid' },
      ],
      rows: rows.map(({ target, outcome, ...row }) => ({
        ...row,
        points: [
          { ...target, kind: 'target' },
          { ...outcome, kind: 'outcome' },
        ],
      })),
    },
    'c-dumbbell-chart',
    true,
  );
}
