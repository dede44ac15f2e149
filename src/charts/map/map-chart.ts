import { type DrawnChart, type Pen, sizesOf } from '../frame.ts';
import { type MapLayout, mapLayout, radius } from './map-layout.ts';
import type { MapChartOptions } from './map-options.ts';
import { clipPolygon } from './map-projection.ts';
import { arrowPaths, lookClasses, markPath } from './map-shapes.ts';

const line = (points: readonly (readonly [number, number])[]): string =>
  points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${Math.round(x)},${Math.round(y)}`).join('');

function drawUnder(pen: Pen, options: MapChartOptions, { projection, frame, scale }: MapLayout): void {
  for (const kind of ['water', 'stream'] as const) {
    const d = options.shapes
      .filter((shape) => shape.kind === kind)
      .map(({ points }) => {
        const placed = points.map(projection.place);
        if (kind === 'water') return `${line(clipPolygon(placed, frame))}z`;
        return line(placed.filter(([x, y]) => x >= 0 && x <= frame.x1 && y >= 0 && y <= frame.y1));
      })
      .join('');
    if (d !== '') pen.add('path', { class: `c-${kind}`, d });
  }
  const [x0, x1, y] = scale;
  pen.add('path', { class: 'c-axis', d: `M${x0},${y - 4}V${y}H${x1}V${y - 4}` });
}

function drawOver(pen: Pen, { marks, moves, squares, towns }: MapLayout): void {
  for (const { move, from, to, clear, sample } of moves) {
    const className = move.planned ? 'c-move c-planned' : 'c-move';
    const [way, head] = arrowPaths(from, to, clear);
    const [x, y] = sample;
    pen.add('path', { class: className, d: way, 'data-key': move.key });
    pen.add('path', { class: className, d: `M${x - 9},${y}H${x + 9}` });
    const sampleHead = `M${x + 4},${y - 4}L${x + 9},${y}L${x + 4},${y + 4}`;
    pen.add('path', { class: 'c-move', d: `${head}${sampleHead}` });
  }
  if (towns.length > 0)
    pen.add('path', { class: 'c-dot c-ink', d: towns.map(([x, y]) => markPath('opened', x, y, 3)).join('') });
  for (const { mark, at, sample } of marks) {
    const className = mark.emphasis
      ? lookClasses[mark.look].replace('c-main', 'c-emphasis')
      : lookClasses[mark.look];
    pen.add('path', { class: className, d: markPath(mark.look, ...at, radius), 'data-key': mark.key });
    pen.add('path', { class: className, d: markPath(mark.look, ...sample, radius) });
  }
  for (const { square, x, y, side } of squares)
    pen.add('path', {
      class: 'c-band c-quiet',
      d: `M${x},${y}h${side}v${side}h${-side}z`,
      'data-key': square.key,
    });
}

/**
 * Lays out a map of places.
 * @throws ChartError if the name of a place has no room
 */
export function drawMapChart(options: MapChartOptions): DrawnChart {
  const layout = mapLayout(options);
  const { width } = sizesOf(options);
  const { height, labels, marks, moves, squares, frame } = layout;
  return {
    options,
    height,
    className: 'c-map-chart',
    plot: { marks: [] },
    labels,
    under: (pen) => drawUnder(pen, options, layout),
    over: (pen) => drawOver(pen, layout),
    chart: {
      width,
      height,
      labels,
      marks: [
        ...marks.map(({ mark, at: [x, y] }) => ({ key: mark.key, series: '', x, y })),
        ...moves.map(({ move, from, to }) => ({
          key: move.key,
          series: '',
          x: from[0],
          y: from[1],
          x2: to[0],
          y2: to[1],
        })),
        ...squares.map(({ square, x, y, side }) => ({
          key: square.key,
          series: '',
          x,
          y,
          x2: x + side,
          y2: y + side,
        })),
      ],
      plot: frame,
    },
  };
}
