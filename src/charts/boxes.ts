/** A rectangle in px, y downwards. */
export interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** A straight line segment: x and y of its start, then x and y of its end, px. */
export type LineSegment = readonly [number, number, number, number];

/** The box with a margin of `by` px on every side. */
export function grow(box: Box, by: number): Box {
  return { x0: box.x0 - by, y0: box.y0 - by, x1: box.x1 + by, y1: box.y1 + by };
}

/** The area that two boxes share, in px²; 0 where they only touch. */
export function sharedArea(a: Box, b: Box): number {
  const width = Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0);
  const height = Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0);
  return width > 0 && height > 0 ? width * height : 0;
}

/** Whether two boxes share any area; touching edges do not count. */
export function overlaps(a: Box, b: Box): boolean {
  return sharedArea(a, b) > 0;
}

/** Whether `inner` lies completely inside `outer`. */
export function contains(outer: Box, inner: Box): boolean {
  return inner.x0 >= outer.x0 && inner.y0 >= outer.y0 && inner.x1 <= outer.x1 && inner.y1 <= outer.y1;
}

/** Whether a line segment runs through a box; clips it against the four sides (Liang–Barsky). */
export function crossesBox([x0, y0, x1, y1]: LineSegment, box: Box): boolean {
  // Most segments lie wholly on one side of the box; this test is cheap, and label placement runs it millions of times.
  if ((x0 <= box.x0 && x1 <= box.x0) || (x0 >= box.x1 && x1 >= box.x1)) return false;
  if ((y0 <= box.y0 && y1 <= box.y0) || (y0 >= box.y1 && y1 >= box.y1)) return false;
  const dx = x1 - x0;
  const dy = y1 - y0;
  const sides: readonly (readonly [number, number])[] = [
    [-dx, x0 - box.x0],
    [dx, box.x1 - x0],
    [-dy, y0 - box.y0],
    [dy, box.y1 - y0],
  ];
  let from = 0;
  let to = 1;
  for (const [direction, distance] of sides) {
    if (direction === 0) {
      if (distance <= 0) return false;
    } else if (direction < 0) from = Math.max(from, distance / direction);
    else to = Math.min(to, distance / direction);
  }
  return from < to;
}
