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
