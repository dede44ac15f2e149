import * as Plot from '@observablehq/plot';
import { grow, type LineSegment } from '../boxes.ts';
import { type DrawnChart, type Pen, seriesAttribute, sizesOf } from '../frame.ts';
import { placeLabels } from '../place-labels.ts';
import { type LineLayout, lineLayout } from './line-layout.ts';
import { drawLegendKeys } from './line-legend.ts';
import { areaMarks, dotMarks, lineMarks } from './line-marks.ts';
import { lineNotes } from './line-notes.ts';
import type { LineChartOptions } from './line-options.ts';
import { type LinePoint, lineState } from './line-state.ts';

function drawUnder(pen: Pen, layout: LineLayout, stems: ReadonlyMap<string, string>): void {
  const { plot, axisMarks, breakLines } = layout;
  if (axisMarks.length > 0) {
    pen.add('path', { class: 'c-axis', d: axisMarks.map((x) => `M${x},${plot.y1}v5`).join('') });
  }
  for (const [series, d] of stems) pen.add('path', { class: 'c-stem', d, ...seriesAttribute(series) });
  for (const { x1, x2, y, tone } of layout.spans)
    pen.add('path', { class: `c-span c-${tone}`, d: `M${x1},${y}H${x2}` });
  for (const { x, top, kind } of breakLines) {
    pen.add('path', { class: `c-break c-break-${kind}`, d: `M${x},${top}V${plot.y1}` });
  }
}

/**
 * Lays out a line chart.
 * @throws ChartError if a label does not fit, or an annotation refers to a value that is not drawn
 */
export function drawLineChart(options: LineChartOptions): DrawnChart {
  const state = lineState(options.rows, options.series, options.breaks ?? []);
  const layout = lineLayout(state, options);
  const { width } = sizesOf(options);
  const { plot, height, ticks } = layout;
  const gridLine = (y: number): LineSegment => [plot.x0, y, plot.x1, y];
  const y = (value: number) => layout.place({ time: 0, value } as LinePoint).y;
  const notes = placeLabels(lineNotes(state, layout, options), {
    picture: { x0: 0, y0: 0, x1: width, y1: plot.y1 },
    texts: layout.labels.map(({ box }) => box),
    marks: state.points.map((p) => {
      const { x, y } = layout.place(p);
      return grow({ x0: x, y0: y, x1: x, y1: y }, layout.radius + 1.5);
    }),
    lines: layout.dataLines,
    breaks: layout.breakLines.map(({ x, top }): LineSegment => [x, top, x, plot.y1]),
    axes: ticks.values.filter((value) => value === 0).map(() => gridLine(y(0))),
    grid: ticks.values.filter((value) => value !== 0).map((value) => gridLine(y(value))),
  });
  const labels = [...layout.labels, ...notes];
  const stem = (p: LinePoint): string => `M${layout.place(p).x},${y(0)}V${layout.place(p).y}`;
  const stems = new Map(
    options.everyValue ? state.series.map((s) => [s.id, s.points.map(stem).join('')] as const) : [],
  );
  const marks = state.points.map((p) => ({ key: p.key, series: p.series, ...layout.place(p) }));
  return {
    options,
    height,
    className: 'c-line-chart',
    plot: {
      marginLeft: plot.x0,
      marginRight: width - plot.x1,
      x: { type: 'linear', domain: [...layout.x.domain], range: [...layout.x.range] },
      y: { type: 'linear', domain: [...layout.y.domain], range: [...layout.y.range] },
      marks: [
        Plot.ruleY(
          ticks.values.filter((v) => v !== 0),
          { className: 'c-grid' },
        ),
        Plot.ruleY(
          ticks.values.filter((v) => v === 0),
          { className: 'c-baseline' },
        ),
        ...(options.area ? areaMarks(state) : []),
        ...lineMarks(state),
        ...dotMarks(state, layout),
      ],
    },
    labels,
    under: (pen) => drawUnder(pen, layout, stems),
    over: (pen) => drawLegendKeys(pen, state, labels),
    chart: { width, height, labels, marks, plot },
  };
}
