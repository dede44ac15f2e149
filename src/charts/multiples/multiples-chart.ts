import * as Plot from '@observablehq/plot';
import { type DrawnChart, sizesOf, withKeys } from '../frame.ts';
import { type MultiplesLayout, multiplesLayout, type Panel, type PanelPoint } from './multiples-layout.ts';
import type { MultiplesChartOptions } from './multiples-options.ts';

const toneOf = ({ emphasis }: Panel) => (emphasis ? 'c-emphasis' : 'c-main');

function panelMarks(panel: Panel): Plot.Markish[] {
  const channels = { x: 'x', y: 'y' } as const;
  const tone = toneOf(panel);
  const dots = (chosen: readonly PanelPoint[], r: number, className: string, more: Plot.DotOptions = {}) =>
    chosen.length === 0
      ? []
      : [Plot.dot(chosen, { ...channels, r, className: `c-dot ${className}`, ...more, ...withKeys(chosen) })];
  const refused = panel.points.filter((p) => p.state === 'refused');
  const hollow = panel.points.filter((p) => p.state === 'other-edition' || p.state === 'bounded');
  const current = panel.points.filter((p) => p.state === 'current');
  const big = (p: PanelPoint) => p.alone || p === panel.last;
  return [
    ...panel.gaps.map((pair) => Plot.line(pair, { ...channels, className: `c-gap ${tone}` })),
    ...panel.segments.map((segment) => Plot.line(segment, { ...channels, className: `c-line ${tone}` })),
    ...dots(
      current.filter((p) => !big(p)),
      1.25,
      tone,
    ),
    ...dots(current.filter(big), 3, tone),
    ...dots(hollow, 3.5, `c-other-edition ${tone}`),
    ...dots(refused, 3.5, 'c-refused', { symbol: 'times' }),
  ];
}

function paths(layout: MultiplesLayout): { grid: string; zero: string; breaks: string } {
  const { panels, ticks } = layout;
  const across = (panel: Panel, value: number) => `M${panel.box.x0},${panel.y(value)}H${panel.box.x1}`;
  const all = (choose: (value: number) => boolean) =>
    panels.flatMap((panel) => ticks.values.filter(choose).map((value) => across(panel, value))).join('');
  return {
    grid: all((value) => value !== 0),
    zero: all((value) => value === 0),
    breaks: panels
      .flatMap(({ box, breaks }) => breaks.map((x) => `M${x},${box.y0}V${box.y1}`))
      .concat(layout.breakKeys.map(({ x, y }) => `M${x},${y - 6}V${y + 6}`))
      .join(''),
  };
}

/** Lays out small multiples. */
export function drawMultiplesChart(options: MultiplesChartOptions): DrawnChart {
  const { width } = sizesOf(options);
  const layout = multiplesLayout(options);
  const { panels, labels, height, plot } = layout;
  const { grid, zero, breaks } = paths(layout);
  return {
    options,
    height,
    className: 'c-multiples-chart',
    plot: { x: { type: 'identity' }, y: { type: 'identity' }, marks: panels.flatMap(panelMarks) },
    labels,
    under: (pen) => {
      if (grid !== '') pen.add('path', { class: 'c-grid', d: grid });
      if (zero !== '') pen.add('path', { class: 'c-baseline', d: zero });
      if (breaks !== '') pen.add('path', { class: 'c-break', d: breaks });
    },
    chart: {
      width,
      height,
      labels,
      marks: panels.flatMap(({ id, points }) => points.map(({ key, x, y }) => ({ key, series: id, x, y }))),
      plot,
    },
  };
}
