import type { Box } from '../boxes.ts';
import type { PlacedLabel } from '../chart.ts';
import { sizesOf } from '../frame.ts';
import { labelAt, labelBelow, labelBeside, labelSize } from '../label.ts';
import { spread } from '../place-labels.ts';
import { wrapText } from '../wrap-text.ts';
import type { LineChartOptions } from './line-options.ts';
import type { LinePoint, LineSeriesState, LineState } from './line-state.ts';

/** Maximal width of the names at line ends, px. */
const widest = { wide: 150, narrow: 84 };
/** Gap between a name and its value on the same line, px. */
const nameGap = 6;
/** If a name needs more lines than this, all names go into a legend. */
const mostLines = { wide: 3, narrow: 2 };

interface EndLabel {
  readonly series: LineSeriesState;
  readonly point: LinePoint;
  /** Empty where there is only one line, or a legend. */
  readonly name: readonly string[];
}

export interface EndLabels {
  readonly ends: readonly EndLabel[];
  /** Width right of the last point, px. */
  readonly width: number;
  readonly needsLegend: boolean;
  /** Whether all names are short enough to share a line with their value. */
  readonly inline: boolean;
  readonly nameSize: number;
  readonly valueSize: number;
}

/** The value to print at the end of a line: the last current one, otherwise the last of another edition. */
export function lastPoint(series: LineSeriesState): LinePoint | undefined {
  return (
    series.points.findLast((p) => p.state === 'current') ??
    series.points.findLast((p) => p.state === 'other-edition')
  );
}

function nameText(end: EndLabel, nameSize: number) {
  return { lines: end.name, fontSize: nameSize, weight: 600 as const };
}

function valueText(end: EndLabel, valueSize: number) {
  return { lines: [end.point.text], fontSize: valueSize, weight: 600 as const };
}

/** The names and values at the ends of the lines that reach the right edge, and their width. */
export function endLabels(state: LineState, options: LineChartOptions): EndLabels {
  const sizes = sizesOf(options);
  const lines = state.series.filter((s) => s.draw === 'line' && s.points.length > 0);
  const last = Math.max(...state.points.map((p) => p.time));
  const first = Math.min(...state.points.map((p) => p.time));
  // A line that ends earlier has room after its end and is labelled there by `lineNotes`.
  const atEdge = (p: LinePoint | undefined) => p !== undefined && (last - p.time) * 20 <= last - first;
  const several = lines.length > 1;
  const room = widest[options.size];
  const wrapped = lines.map((s) => wrapText(s.label, room, sizes.tick, 600));
  const needsLegend = several && wrapped.some((names) => names.length > mostLines[options.size]);
  const ends = lines.flatMap((series, i) => {
    const point = lastPoint(series);
    if (point === undefined || !atEdge(point)) return [];
    return [{ series, point, name: several && !needsLegend ? (wrapped[i] ?? []) : [] }];
  });
  const nameSize = sizes.tick;
  const valueSize = several ? sizes.label : sizes.value;
  const names = ends.map((end) => labelSize(nameText(end, nameSize)).width);
  const values = ends.map((end) => labelSize(valueText(end, valueSize)).width);
  const joined = names.map((name, i) => name + nameGap + (values[i] ?? 0));
  const inline =
    several &&
    !needsLegend &&
    ends.every(({ name }) => name.length === 1) &&
    joined.every((width) => width <= room);
  const width = Math.max(0, ...(inline ? joined : [...names, ...values]));
  return { ends, width, needsLegend, inline, nameSize, valueSize };
}

/** Places name and value at the end of each line; where ends are close, they are moved apart. */
export function placeEndLabels(
  { ends, inline, nameSize, valueSize }: EndLabels,
  place: (point: LinePoint) => { readonly x: number; readonly y: number },
  bounds: Box,
): PlacedLabel[] {
  const blocks = ends
    .map((end) => {
      const name = end.name.length === 0 || inline ? 0 : labelSize(nameText(end, nameSize)).height + 1;
      const value = labelSize(valueText(end, valueSize)).height;
      return { end, at: place(end.point), name, height: name + value };
    })
    .sort((a, b) => a.at.y - b.at.y);
  const middles = spread(
    blocks.map(({ at }) => at.y),
    blocks.map(({ height }) => height + 4),
    bounds.y0,
    bounds.y1,
  );
  return blocks.flatMap(({ end, at, name, height }, i) => {
    const middle = middles[i] ?? at.y;
    const top = middle - height / 2;
    const x = at.x + 9;
    const className = end.point.emphasis ? 'c-emphasis' : 'c-end-value';
    const series = end.series.id;
    const value = { role: 'end', ...valueText(end, valueSize), className, series } as const;
    if (end.name.length === 0) return [labelBeside(value, x, middle)];
    const text = {
      role: 'end',
      ...nameText(end, nameSize),
      className: `c-name c-${end.series.tone}`,
      series,
    } as const;
    if (inline) {
      const beside = labelBeside(value, x + labelSize(text).width + nameGap, middle);
      // Aligns both on one baseline, although their sizes differ.
      return [labelAt(text, x, beside.y), beside];
    }
    return [labelBelow(text, x, top), labelBeside(value, x, top + name + (height - name) / 2)];
  });
}
