import { type DrawnChart, type Pen, sizesOf } from '../frame.ts';
import { type AttainmentLayout, attainmentLayout } from './attainment-layout.ts';
import type { AttainmentChartOptions } from './attainment-options.ts';

function drawRows(pen: Pen, { places, left, rule, pieces }: AttainmentLayout): void {
  const lineAt = (x: number) => pieces.map(([from, to]) => `M${x},${from}V${to}`).join('');
  for (const { row, top, bottom, end } of places) {
    const tone = row.emphasis ? 'c-emphasis' : 'c-main';
    // What is missing to the target is an empty frame, so that short of it and beyond it differ in shape.
    if (end < rule) {
      const d = `M${end},${top + 0.5}H${rule}M${end},${bottom - 0.5}H${rule}`;
      pen.add('path', { class: `c-short ${tone}`, d, fill: 'none' });
    }
    const d = `M${left},${top}H${end}V${bottom}H${left}z`;
    pen.add('path', { class: `c-bar ${tone}`, d, 'data-key': row.outcome.key });
  }
  pen.add('path', { class: 'c-baseline', d: lineAt(left) });
  pen.add('path', { class: 'c-break', d: lineAt(rule) });
  for (const { row, top, bottom } of places)
    pen.add('path', { class: 'c-aim', d: `M${rule},${top - 4}V${bottom + 4}`, 'data-key': row.target.key });
}

/** Lays out a chart of outcomes as shares of their targets. */
export function drawAttainmentChart(options: AttainmentChartOptions): DrawnChart {
  const layout = attainmentLayout(options);
  const { width } = sizesOf(options);
  const { height, labels, places, left, rule } = layout;
  return {
    options,
    height,
    className: 'c-attainment-chart',
    plot: { marks: [] },
    labels,
    over: (pen) => drawRows(pen, layout),
    chart: {
      width,
      height,
      labels,
      marks: places.flatMap(({ row, top, bottom, end }) => {
        const y = (top + bottom) / 2;
        return [
          { key: row.target.key, series: row.id, x: rule, y },
          { key: row.outcome.key, series: row.id, x: end, y },
        ];
      }),
      plot: { x0: left, y0: 0, x1: width, y1: height },
    },
  };
}
