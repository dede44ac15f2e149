import { type DrawnChart, type Pen, sizesOf } from '../frame.ts';
import { type MapLayout, mapLayout, radius } from './map-layout.ts';
import type { MapChartOptions, MapMark } from './map-options.ts';
import { clipPolygon, simplify } from './map-projection.ts';
import { arrowPaths, lookClasses, marksPath } from './map-shapes.ts';

/** A line in whole px, each point told from the one before: half as many bytes as places on the map. */
function line(points: readonly (readonly [number, number])[]): string {
  const [first, ...rest] = simplify(points, tolerance).map(
    ([x, y]) => [Math.round(x), Math.round(y)] as const,
  );
  if (first === undefined) return '';
  let [x, y] = first;
  const steps = rest.map(([nextX, nextY]) => {
    const step = `${nextX - x} ${nextY - y}`;
    [x, y] = [nextX, nextY];
    return step;
  });
  return `M${first.join(' ')}l${steps.join(' ')}`.replaceAll(' -', '-');
}

/** How far a bank may lie from where its points put it, px: what such small maps are drawn after is coarser. */
const tolerance = 2;

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
  pen.add('path', { class: 'c-axis', d: `M${Math.round(x0)} ${y - 4}v4H${x1}v-4` });
}

function drawOver(pen: Pen, { marks, moves, squares, towns }: MapLayout): void {
  const heads = moves.map(({ move, from, to, clear }) => {
    const [way, head] = arrowPaths(from, to, clear);
    pen.add('path', { class: moveClass(move.planned), d: way, 'data-key': move.key });
    return head;
  });
  if (towns.length > 0) pen.add('path', { class: 'c-dot c-ink', d: marksPath('opened', towns, 3) });
  for (const { mark, at } of marks)
    pen.add('path', { class: markClass(mark), d: marksPath(mark.look, [at], radius), 'data-key': mark.key });
  // What stands before the texts of the list is no mark itself, and those of one look share one path.
  for (const [className, own] of Map.groupBy(marks, ({ mark }) => markClass(mark))) {
    const look = own[0]?.mark.look ?? 'opened';
    pen.add('path', {
      class: className,
      d: marksPath(
        look,
        own.map(({ sample }) => sample),
        radius,
      ),
    });
  }
  for (const [className, own] of Map.groupBy(moves, ({ move }) => moveClass(move.planned)))
    pen.add('path', {
      class: className,
      d: own.map(({ sample: [x, y] }) => `M${whole(x, -9, y)}h18`).join(''),
    });
  const samples = moves.map(({ sample: [x, y] }) => `M${whole(x, 4, y - 4)}l5 4-5 4`);
  if (moves.length > 0) pen.add('path', { class: 'c-move', d: [...heads, ...samples].join('') });
  for (const { square, x, y, side } of squares)
    pen.add('path', {
      class: 'c-band c-quiet',
      d: `M${x},${y}h${side}v${side}h${-side}z`,
      'data-key': square.key,
    });
}

const moveClass = (isPlanned: boolean): string => (isPlanned ? 'c-move c-planned' : 'c-move');
const markClass = ({ look, emphasis }: MapMark): string =>
  emphasis ? lookClasses[look].replace('c-main', 'c-emphasis') : lookClasses[look];
const whole = (x: number, shift: number, y: number): string => `${Math.round(x) + shift} ${Math.round(y)}`;

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
