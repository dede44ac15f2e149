import type { Coordinate, MapChartOptions } from './map-options.ts';

/** Kilometres of a degree of latitude, on average. */
const degree = 111.2;

/** A map in px: everything is true to scale at the middle latitude, and an area of a few tens of km hardly differs. */
export interface Projection {
  readonly height: number;
  readonly pixelsPerKilometre: number;
  readonly place: (at: Coordinate) => readonly [number, number];
}

/** Fits an area into a width, with its upper edge at `top`. */
export function projectionOf(area: MapChartOptions['area'], width: number, top: number): Projection {
  const [west, south, east, north] = area;
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const pixelsPerKilometre = width / ((east - west) * shrink * degree);
  const perDegree = pixelsPerKilometre * degree;
  return {
    height: (north - south) * perDegree,
    pixelsPerKilometre,
    place: ([longitude, latitude]) => [
      (longitude - west) * shrink * perDegree,
      top + (north - latitude) * perDegree,
    ],
  };
}

/** The part of a polygon within a box, by Sutherland and Hodgman; a line that leaves it follows its edge. */
export function clipPolygon(
  points: readonly (readonly [number, number])[],
  { x0, y0, x1, y1 }: { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number },
): (readonly [number, number])[] {
  const edges = [
    { axis: 0, at: x0, inside: (v: number) => v >= x0 },
    { axis: 0, at: x1, inside: (v: number) => v <= x1 },
    { axis: 1, at: y0, inside: (v: number) => v >= y0 },
    { axis: 1, at: y1, inside: (v: number) => v <= y1 },
  ] as const;
  return edges.reduce<(readonly [number, number])[]>(
    (own, { axis, at, inside }) =>
      own.flatMap((point, i) => {
        const before = own.at(i - 1) ?? point;
        const [here, there] = [inside(point[axis]), inside(before[axis])];
        const share = (at - before[axis]) / (point[axis] - before[axis]);
        const cut = [
          before[0] + (point[0] - before[0]) * share,
          before[1] + (point[1] - before[1]) * share,
        ] as const;
        return here === there ? (here ? [point] : []) : here ? [cut, point] : [cut];
      }),
    [...points],
  );
}

type Point = readonly [number, number];

/** Leaves out the points of a line that lie within a distance of the line without them, by Douglas and Peucker. */
export function simplify(points: readonly Point[], distance: number): readonly Point[] {
  const [first, last] = [points[0], points.at(-1)];
  if (points.length < 3 || first === undefined || last === undefined) return points;
  const away = points.map((each) => distanceFrom(each, first, last));
  const furthest = away.indexOf(Math.max(...away));
  if ((away[furthest] ?? 0) <= distance) return [first, last];
  const before = simplify(points.slice(0, furthest + 1), distance);
  return [...before.slice(0, -1), ...simplify(points.slice(furthest), distance)];
}

/** How far a point lies from the straight piece between two others; from the first where both are the same. */
function distanceFrom([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}
