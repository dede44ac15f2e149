import type { ChartBreak } from './chart.ts';
import { roundCoordinates } from './frame.ts';
import { type LinePoint, type LineRow, lineState } from './line/line-state.ts';

/** Size of a small chart and the room around its line, in px of the viewBox. */
const width = 320;
const height = 72;
const margin = 5;

/** A line without axes, as paths in px. It stands beside a table and shows the shape of what is in it. */
export interface SmallChart {
  readonly width: number;
  readonly height: number;
  /** Runs that nothing interrupts. */
  readonly line: string;
  /** Stretches over missing periods. */
  readonly gaps: string;
  /** Breaks, which no line crosses. */
  readonly breaks: string;
  /** The level of zero, to which every small chart reaches. */
  readonly zero: string;
  /** Values that no line shows, and the last one. */
  readonly dots: readonly {
    readonly key: string;
    readonly x: number;
    readonly y: number;
    readonly open: boolean;
  }[];
}

/**
 * Draws one series by the rules of a line chart: no line crosses a break, an edition or a bound.
 * @param rows of one series, at least one
 */
export function smallChart(rows: readonly LineRow[], breaks: readonly ChartBreak[]): SmallChart {
  const id = rows[0]?.series ?? '';
  const state = lineState(rows, [{ id, label: '' }], breaks);
  const { points } = state;
  const times = points.map(({ time }) => time);
  const values = [0, ...points.map(({ value }) => value)];
  const x = scale(times, margin, width - margin);
  const y = scale(values, height - margin, margin);
  const write = (run: readonly LinePoint[]): string =>
    run.map((p, index) => `${index === 0 ? 'M' : 'L'}${x(p.time)},${y(p.value)}`).join('');
  const [series] = state.series;
  const segments = series?.segments ?? [];
  const last = points.at(-1);
  const lone = segments.flatMap((run) => (run.length === 1 ? run : []));
  const dots = [...new Set([...lone, ...(last ? [last] : [])])];
  return {
    width,
    height,
    line: roundCoordinates(
      segments
        .filter((run) => run.length > 1)
        .map(write)
        .join(''),
    ),
    gaps: roundCoordinates((series?.gaps ?? []).map(write).join('')),
    breaks: roundCoordinates(state.breaks.map(({ time }) => `M${x(time)},0V${height}`).join('')),
    zero: roundCoordinates(`M0,${y(0)}H${width}`),
    dots: dots.map((p) => ({
      key: p.key,
      x: Number(roundCoordinates(String(x(p.time)))),
      y: Number(roundCoordinates(String(y(p.value)))),
      open: p.state === 'bounded',
    })),
  };
}

/** A linear scale from the span of some numbers; all lie in the middle where they are one. */
function scale(numbers: readonly number[], from: number, to: number): (value: number) => number {
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  return (value) => (low === high ? (from + to) / 2 : from + ((value - low) / (high - low)) * (to - from));
}
