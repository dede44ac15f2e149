import type { ChartOptions, ChartValue } from './chart.ts';
import type { DrawnChart } from './frame.ts';
import { drawPointRows } from './point-rows/point-rows.ts';

/** What was aimed at and what came of it; the caller has checked that both mean the same thing. */
export interface DumbbellRow {
  readonly id: string;
  readonly label: string;
  readonly target: ChartValue;
  readonly outcome: ChartValue;
  /** Default false. */
  readonly emphasis?: boolean;
}

/** Targets against outcomes, a row each, joined. */
export interface DumbbellChartOptions extends ChartOptions {
  /** At least one. */
  readonly rows: readonly DumbbellRow[];
  /** What the two ends are called: 目标 and 结果. */
  readonly target: string;
  readonly outcome: string;
}

/** The picture of a dumbbell chart. */
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
