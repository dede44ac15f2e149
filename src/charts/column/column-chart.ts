import * as Plot from '@observablehq/plot';
import { type DrawnChart, idPrefix, type Pen, sizesOf, withKeys } from '../frame.ts';
import { drawHatch } from '../hatch.ts';
import { type ColumnLayout, columnLayout } from './column-layout.ts';
import type { ColumnChartOptions } from './column-options.ts';
import type { ColumnPlace } from './column-values.ts';

const toneOf = ({ row }: ColumnPlace): string => (row.emphasis ? 'c-emphasis' : 'c-main');

function rects(
  columns: readonly ColumnPlace[],
  className: string,
  extra: Plot.RectOptions = {},
): Plot.Markish[] {
  if (columns.length === 0) return [];
  const data = columns.map((column) => ({ ...column, key: column.row.key }));
  const channels = { x1: 'x0', x2: 'x1', y1: 'from', y2: 'to' };
  return [Plot.rect(data, { ...channels, className, ...extra, ...withKeys(data) } as Plot.RectOptions)];
}

/** The line along the end of a column, which says where its value is. */
function drawEnd(pen: Pen, column: ColumnPlace): void {
  const { x0, x1, to, row } = column;
  const up = row.value >= 0 ? -1 : 1;
  pen.add('path', { class: `c-column-end ${toneOf(column)}`, d: `M${x0},${to}H${x1}` });
  if (row.state !== 'bounded') return;
  const middle = (x0 + x1) / 2;
  // A lower bound fades out in three slats; an upper bound has an arrow towards zero.
  if (row.bound === 'below') {
    const tip = to + up * 2;
    const d = `M${middle - 5},${tip + up * 6}L${middle},${tip}L${middle + 5},${tip + up * 6}M${middle},${tip}V${tip + up * 12}`;
    pen.add('path', { class: `c-arrow ${toneOf(column)}`, d, fill: 'none' });
    return;
  }
  let y = to + up * 3;
  const slats = [3, 2, 1].map((height) => {
    const slat = `M${x0},${y}h${x1 - x0}v${up * height}h${x0 - x1}z`;
    y += up * (height + 2);
    return slat;
  });
  pen.add('path', { class: `c-open-end ${toneOf(column)}`, d: slats.join('') });
}

function drawOver(pen: Pen, layout: ColumnLayout): void {
  for (const column of layout.columns)
    if (column.row.state !== 'refused' && column.row.state !== 'other-edition') drawEnd(pen, column);
  // Zero is drawn for each run, so that the gap between two runs is one in the axis as well.
  const { zero, columns, empty } = layout;
  const d = columns.map(({ x0, x1 }) => `M${x0},${zero}H${x1}`).join('');
  pen.add('path', { class: 'c-baseline', d });
  for (const { row, x0, x1 } of empty)
    pen.add('path', { class: 'c-gap c-quiet', d: `M${x0 + 3},${zero}H${x1 - 3}`, 'data-key': row.key });
  if (layout.runs.brackets !== '') pen.add('path', { class: 'c-axis', d: layout.runs.brackets });
}

/**
 * Lays out a chart of columns.
 * @throws ChartError if there are too many columns for their labels, an annotation refers to a column that is not
 * drawn, or the text of a run to a column at which none begins
 */
export function drawColumnChart(options: ColumnChartOptions): DrawnChart {
  const layout = columnLayout(options);
  const { width } = sizesOf(options);
  const { columns, empty, labels, height, plot, zero } = layout;
  const refused = columns.filter(({ row }) => row.state === 'refused');
  const other = columns.filter(({ row }) => row.state === 'other-edition');
  const plain = columns.filter((column) => !refused.includes(column) && !other.includes(column));
  const hatch = `${idPrefix(options)}-hatch`;
  return {
    options,
    height,
    className: 'c-column-chart',
    plot: {
      x: { type: 'identity' },
      y: { type: 'identity' },
      marks: [
        ...[false, true].flatMap((emphasis) => {
          const tone = emphasis ? 'c-emphasis' : 'c-main';
          const toned = (some: readonly ColumnPlace[]) =>
            some.filter(({ row }) => (row.emphasis ?? false) === emphasis);
          return [
            ...rects(toned(plain), `c-column ${tone}`),
            ...rects(toned(other), `c-bar c-other-edition ${tone}`, { inset: 0.75 }),
          ];
        }),
        ...rects(refused, 'c-refused-bar', { inset: 0.5, fill: `url(#${hatch})` }),
      ],
    },
    labels,
    under: (pen) => {
      if (refused.length > 0) drawHatch(pen, hatch);
    },
    over: (pen) => drawOver(pen, layout),
    chart: {
      width,
      height,
      labels,
      marks: [
        ...columns.map(({ row, x0, x1, to }) => ({ key: row.key, series: '', x: (x0 + x1) / 2, y: to })),
        ...empty.map(({ row, x0, x1 }) => ({ key: row.key, series: '', x: (x0 + x1) / 2, y: zero })),
      ],
      plot,
    },
  };
}
