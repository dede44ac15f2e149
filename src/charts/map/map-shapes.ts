import type { MapLook } from './map-options.ts';

/** Classes of each look. */
export const lookClasses: Readonly<Record<MapLook, string>> = {
  opened: 'c-dot c-main',
  closed: 'c-dot c-hollow c-main',
  planned: 'c-dot c-unsaid',
  stays: 'c-dot c-hollow c-main',
};

/** The outline of a mark: a disc, a ring with a cross, a dotted ring, or a diamond. */
export function markPath(look: MapLook, x: number, y: number, radius: number): string {
  if (look === 'stays')
    return `M${x - radius},${y}L${x},${y - radius}L${x + radius},${y}L${x},${y + radius}z`;
  const r = look === 'opened' ? radius : radius - 0.9;
  const ring = `M${x - r},${y}a${r},${r} 0 1,0 ${2 * r},0a${r},${r} 0 1,0 ${-2 * r},0z`;
  if (look !== 'closed') return ring;
  const arm = r * 0.62;
  return `${ring}M${x - arm},${y - arm}l${2 * arm},${2 * arm}m0,${-2 * arm}l${-2 * arm},${2 * arm}`;
}

type Point = readonly [number, number];

/** The point that a line between two others bends towards, on its left. */
function bendOf([ax, ay]: Point, [bx, by]: Point): Point {
  const bend = 0.14;
  return [(ax + bx) / 2 + (by - ay) * bend, (ay + by) / 2 - (bx - ax) * bend];
}

/** The way of an arrow in straight pieces, for what must stay clear of it. */
export function arrowPieces(from: Point, to: Point): readonly (readonly [number, number, number, number])[] {
  const bend = bendOf(from, to);
  const at = (t: number, axis: 0 | 1) =>
    (1 - t) ** 2 * from[axis] + 2 * t * (1 - t) * bend[axis] + t ** 2 * to[axis];
  return Array.from({ length: 8 }, (_, i) => {
    const [s, t] = [i / 8, (i + 1) / 8];
    return [at(s, 0), at(s, 1), at(t, 0), at(t, 1)] as const;
  });
}

/**
 * An arrow that bends to its left; both ends stay clear of what is there.
 * @param clear the distance from the middle of the place at each end, px
 * @returns the paths of the line and of the head
 */
export function arrowPaths(
  from: Point,
  to: Point,
  clear: readonly [number, number],
): readonly [string, string] {
  const [[ax, ay], [bx, by]] = [from, to];
  const length = Math.hypot(bx - ax, by - ay);
  const [ux, uy] = [(bx - ax) / length, (by - ay) / length];
  const [begin, end] = clear.map((each) => Math.min(each, length / 4)) as [number, number];
  const [x0, y0, x1, y1] = [ax + ux * begin, ay + uy * begin, bx - ux * end, by - uy * end];
  const [cx, cy] = bendOf([x0, y0], [x1, y1]);
  const angle = Math.atan2(y1 - cy, x1 - cx);
  const side = (turn: number) => `${x1 - 7 * Math.cos(angle + turn)},${y1 - 7 * Math.sin(angle + turn)}`;
  return [`M${x0},${y0}Q${cx},${cy} ${x1},${y1}`, `M${side(0.45)}L${x1},${y1}L${side(-0.45)}`];
}
