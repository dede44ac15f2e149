import type { MapLook } from './map-options.ts';

type Point = readonly [number, number];

/** Classes of each look. */
export const lookClasses: Readonly<Record<MapLook, string>> = {
  opened: 'c-dot c-main',
  closed: 'c-dot c-hollow c-main',
  planned: 'c-dot c-unsaid',
  stays: 'c-dot c-hollow c-main',
};

/** The outline of a mark from its left end, and where the pen is afterwards, from there. */
interface Outline {
  readonly left: number;
  readonly d: string;
  readonly end: Point;
}

/** A disc, a ring with a cross, a dotted ring, or a diamond. */
function outlineOf(look: MapLook, radius: number): Outline {
  if (look === 'stays') {
    const r = radius;
    return { left: r, d: `l${r}-${r} ${r} ${r}-${r} ${r}z`, end: [0, 0] };
  }
  const r = look === 'opened' ? radius : radius - 1;
  const ring = `a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0-${2 * r} 0z`;
  if (look !== 'closed') return { left: r, d: ring, end: [0, 0] };
  const arm = Math.round(r * 0.62);
  const cross = `m${r - arm}-${arm}l${2 * arm} ${2 * arm}m0-${2 * arm}l-${2 * arm} ${2 * arm}`;
  return { left: r, d: `${ring}${cross}`, end: [r - arm, arm] };
}

/**
 * Marks of one look as one path, in whole px: each is told from the one before, so that marks at equal distances are
 * the same string again and again, which weighs next to nothing in an embed.
 */
export function marksPath(look: MapLook, places: readonly Point[], radius: number): string {
  const { left, d, end } = outlineOf(look, radius);
  let pen: Point | undefined;
  return places
    .map(([x, y]) => {
      const [atX, atY] = [Math.round(x) - left, Math.round(y)];
      const move =
        pen === undefined ? `M${atX} ${atY}` : `m${atX - pen[0]} ${atY - pen[1]}`.replace(' -', '-');
      pen = [atX + end[0], atY + end[1]];
      return `${move}${d}`;
    })
    .join('');
}

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
  const write = (x: number, y: number) => `${Math.round(x)},${Math.round(y)}`;
  const side = (turn: number) => write(x1 - 7 * Math.cos(angle + turn), y1 - 7 * Math.sin(angle + turn));
  return [
    `M${write(x0, y0)}Q${write(cx, cy)} ${write(x1, y1)}`,
    `M${side(0.45)}L${write(x1, y1)}L${side(-0.45)}`,
  ];
}
