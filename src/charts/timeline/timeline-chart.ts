import * as Plot from '@observablehq/plot';
import { type SymbolType, symbolCircle, symbolDiamond, symbolSquare, symbolTriangle } from 'd3';
import { type DrawnChart, type Pen, sizesOf, withKeys } from '../frame.ts';
import { placeLegend } from '../shape-legend.ts';
import { type PlacedEvent, type TimelineLayout, timelineLayout } from './timeline-layout.ts';
import type { TimelineChartOptions } from './timeline-options.ts';

const laneLooks: readonly { readonly symbol: SymbolType; readonly className: string }[] = [
  { symbol: symbolCircle, className: 'c-main' },
  { symbol: symbolSquare, className: 'c-second' },
  { symbol: symbolDiamond, className: 'c-third' },
  { symbol: symbolTriangle, className: 'c-fourth' },
];
const lookOf = (index: number) => laneLooks[index % laneLooks.length] ?? laneLooks[0];

function dots(events: readonly PlacedEvent[], lanes: number): Plot.Markish[] {
  return Array.from({ length: lanes }, (_, lane) =>
    [false, true].flatMap((emphasis) => {
      const chosen = events.filter((each) => each.laneIndex === lane && each.emphasis === emphasis);
      const look = lookOf(lane);
      if (chosen.length === 0 || look === undefined) return [];
      const className = `c-dot ${emphasis ? 'c-emphasis' : look.className}`;
      return [
        Plot.dot(chosen, { x: 'x', y: 'y', r: 4.5, symbol: look.symbol, className, ...withKeys(chosen) }),
      ];
    }),
  ).flat();
}

function drawUnder(pen: Pen, { rails, yearMarks, placed, plot }: TimelineLayout): void {
  const d = rails.map((x) => `M${x},${plot.y0}V${plot.y1}`).join('');
  pen.add('path', { class: 'c-axis', d });
  const [first = 0] = rails;
  if (yearMarks.length > 0)
    pen.add('path', { class: 'c-axis', d: yearMarks.map((y) => `M${first - 5},${y}H${first}`).join('') });
  for (const { leader } of placed) pen.add('path', { class: 'c-grid', d: leader });
  // An imprecise date covers all days of its month or year on the rail.
  for (const { x, y1, y2, laneIndex, emphasis } of placed)
    if (y2 - y1 > 1) {
      const tone = emphasis ? 'c-emphasis' : (lookOf(laneIndex)?.className ?? 'c-main');
      pen.add('path', { class: `c-span ${tone}`, d: `M${x},${y1}V${y2}` });
    }
}

/** Lays out a timeline. */
export function drawTimelineChart(options: TimelineChartOptions): DrawnChart {
  const { width } = sizesOf(options);
  const named = options.lanes.length > 1;
  const key = placeLegend(
    options.lanes.flatMap(({ label }, i) => {
      const look = lookOf(i);
      return named && look !== undefined ? [{ text: label, ...look }] : [];
    }),
    options,
    0,
  );
  const layout = timelineLayout(options, named ? key.bottom + 18 : 8);
  const { placed, height, plot } = layout;
  const labels = [...key.labels, ...layout.labels];
  return {
    options,
    height,
    className: 'c-timeline-chart',
    plot: {
      x: { type: 'identity' },
      y: { type: 'identity' },
      marks: dots(placed, options.lanes.length),
    },
    labels,
    under: (pen) => drawUnder(pen, layout),
    over: key.draw,
    chart: {
      width,
      height,
      labels,
      marks: placed.map(({ key, lane, x, y, y1, y2 }) => ({
        key,
        series: lane,
        x,
        y,
        ...(y2 - y1 > 1 ? { x2: x, y2 } : {}),
      })),
      plot,
    },
  };
}
