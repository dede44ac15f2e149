import { group } from 'd3';
import type { ChartBreak, ChartValue } from '../chart.ts';
import { type Tone, tones } from '../tones.ts';

/** Length of a day, ms. */
export const day = 86_400_000;

export interface LineRow extends ChartValue {
  /** Id of its series. */
  readonly series: string;
  /** First and last day of the interval, both inclusive, at UTC midnight. */
  readonly start: Date;
  readonly end: Date;
  /** Which book it stands in. Rows of two editions are never joined. */
  readonly edition?: string;
  /**
   * Which days it sums up; rows of two kinds are never joined. `year-to-date` stands at the end of its interval,
   * whose beginning it shares with its neighbours, and `january-february` covers two months among single ones.
   * Default: whatever the interval says.
   */
  readonly accumulation?: string;
}

export interface LineSeries {
  readonly id: string;
  readonly label: string;
  /** `dots` joins nothing, for editions with one or two points. Default `line`. */
  readonly draw?: 'line' | 'dots';
  /** Default: lines take the first free of `main`, `second`, `third`, `fourth`, then `quiet`; dots are `main`. */
  readonly tone?: Tone;
}

/** A value with the moment it stands at: the middle of its interval, so that breaks fall between years, or the end of what has added up. */
export interface LinePoint extends LineRow {
  readonly time: number;
}

export interface LineSeriesState {
  readonly id: string;
  readonly label: string;
  readonly tone: Tone;
  readonly draw: 'line' | 'dots';
  readonly points: readonly LinePoint[];
  /** Unbroken runs, drawn as lines; a run of one point is only a dot. */
  readonly segments: readonly (readonly LinePoint[])[];
  /** Pairs around missing periods, with the same meaning on both sides; drawn dotted. */
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

function placeInTime(row: LineRow): number {
  if (row.accumulation === 'year-to-date') return row.end.getTime() + day;
  return (row.start.getTime() + row.end.getTime() + day) / 2;
}

/** How many of the breaks have begun by a day. */
function meaningAt(time: number, breaks: readonly LineBreakState[]): number {
  return breaks.filter((b) => b.time <= time).length;
}

type Link = 'line' | 'gap' | 'none';

/** How two neighbouring points of one series, state, edition and accumulation may be joined. */
function linkBetween(a: LinePoint, b: LinePoint, breaks: readonly LineBreakState[], step: number): Link {
  if (a.state === 'refused' || a.state === 'bounded') return 'none';
  // An interval that itself straddles a break has neither meaning and is joined to nothing.
  const meanings = [a.start, a.end, b.start, b.end].map((date) => meaningAt(date.getTime(), breaks));
  if (new Set(meanings).size > 1) return 'none';
  // Single points of another edition are not a series; only one that names its edition is drawn as a line.
  if (a.state === 'other-edition' && a.edition === undefined) return 'none';
  if (a.accumulation === 'year-to-date') {
    // What adds up begins anew each year; a line over the new year would show a fall that never was.
    if (a.start.getTime() !== b.start.getTime()) return 'none';
    return b.end.getTime() - a.end.getTime() <= step * 1.5 ? 'line' : 'gap';
  }
  return b.start.getTime() <= a.end.getTime() + day ? 'line' : 'gap';
}

/** How far the ends of neighbours usually lie apart: a month or a quarter of figures that add up over the year. */
function usualStep(run: readonly LinePoint[]): number {
  const steps = run.slice(1).flatMap((p, i) => {
    const before = run[i];
    return before && before.start.getTime() === p.start.getTime() ? [p.time - before.time] : [];
  });
  return Math.min(Number.POSITIVE_INFINITY, ...steps);
}

/** Whether a value that sums up other days, such as January and February together, fills what two points leave out. */
function mergedBetween(a: LinePoint, b: LinePoint, points: readonly LinePoint[]): boolean {
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
    .map((row) => ({ ...row, time: placeInTime(row) }))
    .sort((a, b) => a.time - b.time);
  const segments: LinePoint[][] = [];
  const gaps: [LinePoint, LinePoint][] = [];
  // Only values of one state and edition are ever joined; others stand between them without cutting the line.
  const runs = group(points, (p) => `${p.state} ${p.edition ?? ''} ${p.accumulation ?? ''}`);
  for (const run of runs.values()) {
    const step = usualStep(run);
    run.forEach((point, i) => {
      const before = run[i - 1];
      const link =
        before === undefined || draw === 'dots' ? 'none' : linkBetween(before, point, breaks, step);
      if (link === 'line') segments.at(-1)?.push(point);
      else segments.push([point]);
      if (link === 'gap' && before !== undefined && !mergedBetween(before, point, points))
        gaps.push([before, point]);
    });
  }
  return { id: series.id, label: series.label, tone, draw, points, segments, gaps };
}

/** What is drawn, before any pixel: points in order, segments that end at breaks, gaps, breaks within view. */
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
