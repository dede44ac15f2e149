import * as Plot from '@observablehq/plot';
import { group } from 'd3';
import { ChartError } from '../chart.ts';
import { type DrawnChart, idPrefix, type Pen, sizesOf, withKeys } from '../frame.ts';
import { drawHatch } from '../hatch.ts';
import { type BarLayout, type BarPlace, barLayout } from './bar-layout.ts';
import type { BarChartOptions, BarRow } from './bar-options.ts';

interface BarDatum extends BarPlace {
  readonly key: string;
}

function rects(
  bars: readonly BarPlace[],
  className: string,
  extra: Plot.RectOptions = {},
): Plot.Markish | null {
  const data: BarDatum[] = bars.map((bar) => ({ ...bar, key: bar.row.key }));
  if (data.length === 0) return null;
  const channels = { x1: 'from', x2: 'to', y1: 'top', y2: 'bottom' };
  return Plot.rect(data, { ...channels, className, ...extra, ...withKeys(data) } as Plot.RectOptions);
}

const toneOf = ({ emphasis, tone }: BarRow): string => (emphasis ? 'c-emphasis' : `c-${tone ?? 'main'}`);

function toned(bars: readonly BarPlace[], className: string, extra: Plot.RectOptions = {}) {
  return [...group(bars, ({ row }) => toneOf(row))].map(([tone, some]) =>
    rects(some, `${className} ${tone}`, extra),
  );
}

/** Marks a bounded value: a lower bound fades out in three slats, an upper bound has an arrow towards zero. */
function drawOpenEnd(pen: Pen, { row, to, top, bottom }: BarPlace): void {
  const direction = row.value < 0 ? -1 : 1;
  const className = `c-open-end ${toneOf(row)}`;
  if (row.bound === 'below') {
    const middle = (top + bottom) / 2;
    const tip = to + direction * 2;
    const d = `M${tip + direction * 6},${middle - 5}L${tip},${middle}L${tip + direction * 6},${middle + 5}M${tip},${middle}H${tip + direction * 12}`;
    pen.add('path', { class: `c-arrow ${className}`, d, fill: 'none' });
    return;
  }
  let x = to + direction * 2;
  const slats = [4, 2.5, 1].map((width) => {
    const slat = `M${x},${top}h${direction * width}v${bottom - top}h${direction * -width}z`;
    x += direction * (width + 2);
    return slat;
  });
  pen.add('path', { class: className, d: slats.join('') });
}

function drawRules(pen: Pen, layout: BarLayout, width: number): void {
  if (layout.rules.length === 0) return;
  pen.add('path', { class: 'c-grid', d: layout.rules.map((y) => `M0,${y}H${width}`).join('') });
}

function drawZero(pen: Pen, { zeroLines, zero }: BarLayout): void {
  pen.add('path', {
    class: 'c-baseline',
    d: zeroLines.map(([from, to]) => `M${zero},${from}V${to}`).join(''),
  });
}

/**
 * Lays out a bar chart.
 * @throws ChartError if an annotation refers to a bar that is not drawn
 */
export function drawBarChart(options: BarChartOptions): DrawnChart {
  const layout = barLayout(options);
  const { width } = sizesOf(options);
  const { bars, labels, height, plot } = layout;
  const known = new Set(options.rows.map(({ key }) => key));
  for (const { at, text } of options.annotations ?? []) {
    if (!known.has(at))
      throw new ChartError(`The annotation “${text}” belongs to ${at}, which is not drawn.`);
  }
  const refused = bars.filter(({ row }) => row.state === 'refused');
  const accepted = bars.filter(({ row }) => row.state !== 'refused');
  const other = accepted.filter(({ row }) => row.state === 'other-edition');
  const upper = accepted.filter(({ row }) => row.state === 'bounded' && row.bound === 'below');
  const intended = accepted.filter((bar) => bar.row.intended && !other.includes(bar) && !upper.includes(bar));
  const plain = accepted.filter((bar) => ![...other, ...upper, ...intended].includes(bar));
  const hatch = `${idPrefix(options)}-hatch`;
  return {
    options,
    height,
    className: 'c-bar-chart',
    plot: {
      x: { type: 'identity' },
      y: { type: 'identity' },
      marks: [
        ...toned(plain, 'c-bar'),
        ...toned(upper, 'c-bar c-upper'),
        ...toned(intended, 'c-bar c-intended', { inset: 0.75 }),
        ...toned(other, 'c-bar c-other-edition', { inset: 0.75 }),
        rects(refused, 'c-refused-bar', { inset: 0.5, fill: `url(#${hatch})` }),
      ],
    },
    labels,
    under: (pen) => {
      if (refused.length > 0) drawHatch(pen, hatch);
      drawRules(pen, layout, width);
    },
    over: (pen) => {
      for (const bar of accepted) if (bar.row.state === 'bounded') drawOpenEnd(pen, bar);
      drawZero(pen, layout);
    },
    chart: {
      width,
      height,
      labels,
      marks: bars.map(({ row, to, top, bottom }) => ({
        key: row.key,
        series: '',
        x: to,
        y: (top + bottom) / 2,
      })),
      plot,
    },
  };
}
