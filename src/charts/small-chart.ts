import { scaleLinear } from 'd3';
import type { ChartBreak } from './chart.ts';
import { roundCoordinates } from './frame.ts';
import { type LinePoint, type LineRow, lineState } from './line/line-state.ts';

/** Size of a small chart and margin around its line, in px of the viewBox. */
const width = 320;
const height = 72;
const margin = 5;

/** A line without axes (a sparkline), as paths in px. It accompanies a table and shows the shape of its values. */
export interface SmallChart {
  readonly width: number;
  readonly height: number;
  /** Uninterrupted runs of values. */
  readonly line: string;
  /** Connections over missing periods, drawn dotted. */
  readonly gaps: string;
  /** Breaks, which no line crosses. */
  readonly breaks: string;
  /** The zero line, which every small chart contains. */
  readonly zero: string;
  /** Values that no line passes through, and the last value. */
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
  const spanOf = (numbers: readonly number[]) => [Math.min(...numbers), Math.max(...numbers)];
  // A domain of zero length maps to the middle of the range.
  const x = scaleLinear(spanOf(times), [margin, width - margin]);
  const y = scaleLinear(spanOf(values), [height - margin, margin]);
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
