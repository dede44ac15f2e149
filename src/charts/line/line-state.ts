import { group } from 'd3';
import type { ChartBreak, ChartValue } from '../chart.ts';
import { type Tone, tones } from '../tones.ts';

/** Length of a day, ms. */
export const day = 86_400_000;

export interface LineRow extends ChartValue {
  /** Id of its series. */
  readonly series: string;
  /** First and last day of the interval, both inclusive, at midnight UTC. */
  readonly start: Date;
  readonly end: Date;
  /** The edition that prints it. Rows of different editions are never joined. */
  readonly edition?: string;
  /**
   * What the value covers; rows of different kinds are never joined. `year-to-date` accumulates since January and is
   * plotted at the end of its interval; `january-february` is one value for two months in a monthly series.
   * Default: exactly its interval.
   */
  readonly accumulation?: string;
}

export interface LineSeries {
  readonly id: string;
  readonly label: string;
  /** `dots` draws no lines, for editions with one or two points. Default `line`. */
  readonly draw?: 'line' | 'dots';
  /** Default: for lines the first unused of `main`, `second`, `third`, `fourth`, then `quiet`; for dots `main`. */
  readonly tone?: Tone;
}

/** A value with its time on the axis: the end of a year-to-date interval, otherwise the middle of the interval. */
export interface LinePoint extends LineRow {
  readonly time: number;
}

export interface LineSeriesState {
  readonly id: string;
  readonly label: string;
  readonly tone: Tone;
  readonly draw: 'line' | 'dots';
  readonly points: readonly LinePoint[];
  /** Uninterrupted runs, drawn as lines; a run of one point is only a dot. */
  readonly segments: readonly (readonly LinePoint[])[];
  /** Pairs of points around missing periods without a break between them; joined by a dotted line. */
  readonly gaps: readonly (readonly [LinePoint, LinePoint])[];
}

export interface LineBreakState extends ChartBreak {
  readonly time: number;
}

export interface LineState {
  readonly series: readonly LineSeriesState[];
  readonly breaks: readonly LineBreakState[];
  readonly points: readonly LinePoint[];
}

/** Midnight UTC of a day, whatever the machine's time zone. */
export function dayToTime(text: string): number {
  const [year = 0, month = 1, date = 1] = text.split('-').map(Number);
  return Date.UTC(year, month - 1, date);
}

function timeOf(row: LineRow): number {
  if (row.accumulation === 'year-to-date') return row.end.getTime() + day;
  return (row.start.getTime() + row.end.getTime() + day) / 2;
}

/** How many breaks are at or before a time: equal counts mean equal meanings. */
function breaksBegunBy(time: number, breaks: readonly LineBreakState[]): number {
  return breaks.filter((b) => b.time <= time).length;
}

type Link = 'line' | 'gap' | 'none';

/** How two neighbouring points of one series, state, edition and accumulation may be joined. */
function linkBetween(a: LinePoint, b: LinePoint, breaks: readonly LineBreakState[], step: number): Link {
  if (a.state === 'refused' || a.state === 'bounded') return 'none';
  // An interval that contains a break has neither meaning, so it is not joined.
  const meanings = [a.start, a.end, b.start, b.end].map((date) => breaksBegunBy(date.getTime(), breaks));
  if (new Set(meanings).size > 1) return 'none';
  // Points of another edition are joined only if they name that edition.
  if (a.state === 'other-edition' && a.edition === undefined) return 'none';
  if (a.accumulation === 'year-to-date') {
    // Year-to-date values restart each January; a line across the new year would show a fall that did not happen.
    if (a.start.getTime() !== b.start.getTime()) return 'none';
    return b.end.getTime() - a.end.getTime() <= step * 1.5 ? 'line' : 'gap';
  }
  return b.start.getTime() <= a.end.getTime() + day ? 'line' : 'gap';
}

/** The shortest distance between neighbouring year-to-date values: a month or a quarter. */
function usualStep(run: readonly LinePoint[]): number {
  const steps = run.slice(1).flatMap((p, i) => {
    const before = run[i];
    return before && before.start.getTime() === p.start.getTime() ? [p.time - before.time] : [];
  });
  return Math.min(Number.POSITIVE_INFINITY, ...steps);
}

/** Whether a value of another accumulation, such as January and February together, lies between two points. */
function hasMergedPeriodBetween(a: LinePoint, b: LinePoint, points: readonly LinePoint[]): boolean {
  return points.some((p) => p.accumulation !== a.accumulation && a.time < p.time && p.time < b.time);
}

function seriesState(
  series: LineSeries,
  tone: Tone,
  rows: readonly LineRow[],
  allBreaks: readonly LineBreakState[],
) {
  const breaks = allBreaks.filter((b) => b.series === undefined || b.series.includes(series.id));
  const draw = series.draw ?? 'line';
  const points = rows
    .filter((row) => row.series === series.id)
    .map((row) => ({ ...row, time: timeOf(row) }))
    .sort((a, b) => a.time - b.time);
  const segments: LinePoint[][] = [];
  const gaps: [LinePoint, LinePoint][] = [];
  // Only values of the same state and edition are joined; values of others do not interrupt the line.
  const runs = group(points, (p) => `${p.state} ${p.edition ?? ''} ${p.accumulation ?? ''}`);
  for (const run of runs.values()) {
    const step = usualStep(run);
    run.forEach((point, i) => {
      const before = run[i - 1];
      const link =
        before === undefined || draw === 'dots' ? 'none' : linkBetween(before, point, breaks, step);
      if (link === 'line') segments.at(-1)?.push(point);
      else segments.push([point]);
      if (link === 'gap' && before !== undefined && !hasMergedPeriodBetween(before, point, points))
        gaps.push([before, point]);
    });
  }
  return { id: series.id, label: series.label, tone, draw, points, segments, gaps };
}

/** What a line chart draws, independent of pixels: ordered points, segments, gaps, and the breaks in the drawn period. */
export function lineState(
  rows: readonly LineRow[],
  series: readonly LineSeries[],
  chartBreaks: readonly ChartBreak[],
): LineState {
  const breaks = chartBreaks.map((b) => ({ ...b, time: dayToTime(b.at) })).sort((a, b) => a.time - b.time);
  const taken = new Set(series.filter((s) => s.draw !== 'dots').map((s) => s.tone));
  const free = tones.filter((tone) => !taken.has(tone));
  const states = series.map((s) => {
    const tone = s.tone ?? (s.draw === 'dots' ? 'main' : (free.shift() ?? 'quiet'));
    return seriesState(s, tone, rows, breaks);
  });
  const points = states.flatMap((s) => s.points);
  const first = Math.min(...points.map((p) => p.start.getTime()));
  const last = Math.max(...points.map((p) => p.end.getTime()));
  return { series: states, points, breaks: breaks.filter((b) => b.time > first && b.time <= last) };
}
