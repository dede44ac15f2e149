import * as Plot from '@observablehq/plot';
import { type SymbolType, symbol, symbolCircle, symbolDiamond, symbolSquare, symbolTriangle } from 'd3';
import { type DrawnChart, type Pen, sizesOf, withKeys } from '../frame.ts';
import { placeLegend } from '../shape-legend.ts';
import { type PlacedPoint, type PointRowsLayout, pointRowsLayout } from './point-rows-layout.ts';
import type { PointKind, PointRowsOptions } from './point-rows-options.ts';

const solid: readonly SymbolType[] = [symbolCircle, symbolSquare, symbolTriangle];
const hollow: readonly SymbolType[] = [symbolDiamond, symbolSquare, symbolTriangle];
const tones = ['c-main', 'c-second', 'c-third'];

/** The look of each kind; kinds differ in fill and shape before they differ in hue. */
export function looksOf(kinds: readonly PointKind[]): Map<string, { symbol: SymbolType; className: string }> {
  const taken = { solid: 0, hollow: 0 };
  return new Map(
    kinds.map(({ id, look }) => {
      const index = taken[look];
      taken[look] += 1;
      const shapes = look === 'solid' ? solid : hollow;
      const symbol = shapes[index % shapes.length] ?? symbolCircle;
      const tone = look === 'solid' ? (tones[index % tones.length] ?? 'c-main') : 'c-ink';
      return [id, { symbol, className: look === 'solid' ? tone : `c-hollow ${tone}` }];
    }),
  );
}

function pointMarks(points: readonly PlacedPoint[], kinds: readonly PointKind[]): Plot.Markish[] {
  const looks = looksOf(kinds);
  const open = (p: PlacedPoint) => p.state === 'bounded';
  // Hollow marks first, so that a target at the same place as its outcome is below it.
  return [...kinds]
    .sort((a, b) => Number(a.look === 'solid') - Number(b.look === 'solid'))
    .flatMap(({ id, look }) =>
      [false, true].flatMap((emphasis) => {
        const className = looks.get(id)?.className ?? 'c-main';
        const tone = emphasis && look === 'solid' ? 'c-emphasis' : className;
        const symbol = looks.get(id)?.symbol ?? symbolCircle;
        const own = points.filter((p) => p.kind === id && p.emphasized === emphasis);
        const draw = (some: readonly PlacedPoint[], more: Plot.DotOptions, extra = '') =>
          some.length === 0
            ? []
            : [
                Plot.dot(some, {
                  x: 'x',
                  y: 'y',
                  r: 5,
                  symbol,
                  className: `c-dot ${extra}${tone}`,
                  ...more,
                  ...withKeys(some),
                }),
              ];
        return [
          ...draw(
            own.filter((p) => !open(p)),
            {},
          ),
          ...draw(
            own.filter((p) => open(p) && p.bound !== 'below'),
            { symbol: 'triangle', rotate: 90 },
            'c-bounded ',
          ),
          ...draw(
            own.filter((p) => open(p) && p.bound === 'below'),
            { symbol: 'triangle', rotate: -90 },
            'c-bounded ',
          ),
        ];
      }),
    );
}

function bandMarks({ bands }: PointRowsLayout): Plot.Markish[] {
  if (bands.length === 0) return [];
  const channels = { x1: 'x1', x2: 'x2', y1: 'y1', y2: 'y2' };
  return [
    Plot.rect(bands, { ...channels, className: 'c-band c-main', ...withKeys(bands) } as Plot.RectOptions),
  ];
}

function drawUnder(pen: Pen, { grid, zero, rules, links, plot }: PointRowsLayout, width: number): void {
  if (rules.length > 0)
    pen.add('path', { class: 'c-grid', d: rules.map((y) => `M0,${y}H${width}`).join('') });
  const upright = (xs: readonly number[]) => xs.map((x) => `M${x},${plot.y0}V${plot.y1}`).join('');
  if (grid.length > 0) pen.add('path', { class: 'c-grid', d: upright(grid) });
  if (zero !== undefined) pen.add('path', { class: 'c-baseline', d: upright([zero]) });
  const join = (emphasis: boolean) =>
    links
      .filter((link) => link.emphasis === emphasis)
      .map(({ from, to, y }) => `M${from},${y}H${to}`)
      .join('');
  for (const emphasis of [false, true]) {
    const d = join(emphasis);
    if (d !== '') pen.add('path', { class: `c-link ${emphasis ? 'c-emphasis' : 'c-quiet'}`, d });
  }
}

/**
 * Lays out rows of points.
 * @param className of the chart type
 * @param joined whether a line joins the outermost points of a row
 * @throws ChartError if the values of a row do not fit next to each other
 */
export function drawPointRows(options: PointRowsOptions, className: string, joined: boolean): DrawnChart {
  const { width } = sizesOf(options);
  const looks = looksOf(options.kinds);
  const band = { symbol: symbolSquare, className: 'c-band c-main' };
  const key = placeLegend(
    [
      ...options.kinds.flatMap(({ id, label }) => {
        const look = looks.get(id);
        return look ? [{ text: label, ...look }] : [];
      }),
      ...(options.bandLabel === undefined ? [] : [{ text: options.bandLabel, ...band }]),
    ],
    options,
    0,
  );
  const layout = pointRowsLayout(options, key.bottom + 12, joined);
  const labels = [...key.labels, ...layout.labels];
  return {
    options,
    height: layout.height,
    className,
    plot: {
      x: { type: 'identity' },
      y: { type: 'identity' },
      marks: [...bandMarks(layout), ...pointMarks(layout.points, options.kinds)],
    },
    labels,
    under: (pen) => drawUnder(pen, layout, width),
    over: (pen) => {
      key.draw(pen);
      for (const { kind, x, y } of layout.inlineKeys) {
        const look = looks.get(kind);
        const d = look && symbol(look.symbol, 40)();
        if (d) pen.add('path', { class: `c-dot ${look.className}`, d, transform: `translate(${x},${y})` });
      }
    },
    chart: {
      width,
      height: layout.height,
      labels,
      marks: [
        ...layout.bands.map(({ key, row, x1, x2, y1, y2 }) => ({
          key,
          series: row,
          x: x1,
          y: (y1 + y2) / 2,
          x2,
          y2: (y1 + y2) / 2,
        })),
        ...layout.points.map(({ key, row, x, y }) => ({ key, series: row, x, y })),
      ],
      plot: layout.plot,
    },
  };
}
