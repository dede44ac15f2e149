import { type Box, crossesBox, grow, type LineSegment, sharedArea } from './boxes.ts';
import type { PlacedLabel } from './chart.ts';
import { ChartError } from './chart.ts';
import { labelBelow, labelSize } from './label.ts';

type Side = 'above' | 'below' | 'left' | 'right';

/** What labels must avoid. */
export interface Obstacles {
  /** The picture; labels stay inside. */
  readonly picture: Box;
  /** Boxes of texts that are already placed; never covered. */
  readonly texts: readonly Box[];
  /** Boxes of dots; covered only where there is no other place. */
  readonly marks: readonly Box[];
  /** Data lines, breaks and zero lines; crossed only where there is no other place. */
  readonly lines: readonly LineSegment[];
  readonly breaks: readonly LineSegment[];
  readonly axes: readonly LineSegment[];
  /** Grid lines; avoided only where that has no other cost. */
  readonly grid: readonly LineSegment[];
}

/** A label without a position. */
export type LabelDraft = Omit<PlacedLabel, 'box' | 'x' | 'y' | 'anchor'>;

/** A text to be placed near a mark. */
export interface LabelRequest {
  readonly label: LabelDraft;
  /** The same text with other line breaks, used where it fits better. Default none. */
  readonly otherwise?: readonly LabelDraft[];
  /** Centre and radius of the mark, px. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly side: Side;
}

/** Distances from the mark that are tried, px, nearest first. */
const distances = [5, 10, 16, 24, 34, 46, 60, 78, 100, 130, 165, 205, 250, 300];
/** A leader line shorter than this is left out, px. */
const minLeaderLength = 12;
/** Free space that is kept around each text, px. */
const padding = 2;

/**
 * Penalties for what a label covers or crosses (`tie…`: what its leader line crosses), and for its distance from the
 * preferred place.
 */
const cost = {
  text: 1e6,
  mark: 900,
  line: 700,
  tieText: 5000,
  tieLine: 150,
  tieBreak: 450,
  tieAxis: 20,
  grid: 6,
  distance: 1.6,
  otherSide: 30,
  rewrapped: 9,
  slide: 14,
};

const opposite: Record<Side, Side> = { above: 'below', below: 'above', left: 'right', right: 'left' };

/** A possible place of a text. `preference` is the cost of its distance and side alone, without any obstacle. */
interface Candidate {
  readonly draft: LabelDraft;
  readonly box: Box;
  readonly preference: number;
}

/** How far a text is moved along the side of its mark, as a share of its length. */
const shifts = [0, -0.125, 0.125, -0.25, 0.25, -0.375, 0.375, -0.5, 0.5];

/** All places around the mark at all distances, cheapest first, moved into the picture where they exceed it. */
function candidates(request: LabelRequest, picture: Box): Candidate[] {
  const { x, y, radius, side } = request;
  const found: Candidate[] = [];
  [request.label, ...(request.otherwise ?? [])].forEach((draft, wrapping) => {
    const { width, height } = labelSize(draft);
    if (width > picture.x1 - picture.x0 || height > picture.y1 - picture.y0) return;
    for (const distance of distances) {
      const away = radius + distance;
      for (const direction of ['above', 'below', 'right', 'left'] as const) {
        const sideCost =
          direction === side ? 0 : direction === opposite[side] ? cost.otherSide * 1.5 : cost.otherSide;
        for (const slide of shifts) {
          const isVertical = direction === 'above' || direction === 'below';
          const left = isVertical
            ? x - width / 2 + slide * (width - 12)
            : direction === 'left'
              ? x - away - width
              : x + away;
          const top = isVertical
            ? direction === 'above'
              ? y - away - height
              : y + away
            : y - height / 2 + slide * height;
          const x0 = Math.min(Math.max(left, picture.x0), picture.x1 - width);
          const y0 = Math.min(Math.max(top, picture.y0), picture.y1 - height);
          const preference =
            wrapping * cost.rewrapped + sideCost + distance * cost.distance + Math.abs(slide) * cost.slide;
          found.push({ draft, box: { x0, y0, x1: x0 + width, y1: y0 + height }, preference });
        }
      }
    }
  });
  return found.sort((a, b) => a.preference - b.preference);
}

/** The leader line: straight from the edge of the mark to the nearest edge of the text. */
function leaderTo(box: Box, { x, y, radius }: LabelRequest): LineSegment {
  const beside = y >= box.y0 && y <= box.y1;
  const inset = Math.min(4, (box.x1 - box.x0) / 2);
  const toX = beside
    ? x < box.x0
      ? box.x0 - 2
      : box.x1 + 2
    : Math.min(Math.max(x, box.x0 + inset), box.x1 - inset);
  const toY = beside ? (box.y0 + box.y1) / 2 : y < box.y0 ? box.y0 : box.y1;
  const start = Math.min(1, (radius + 2) / Math.hypot(toX - x, toY - y));
  return [x + (toX - x) * start, y + (toY - y) * start, toX, toY];
}

/** Whether a line starts or ends at the mark itself, so that every leader line of the mark touches it. */
function startsAtMark([x0, y0, x1, y1]: LineSegment, { x, y }: LabelRequest): boolean {
  return Math.min(Math.hypot(x0 - x, y0 - y), Math.hypot(x1 - x, y1 - y)) <= 1;
}

/** The cost of everything that a text covers and crosses at a place; stops early once it exceeds `limit`. */
function placementCost(box: Box, request: LabelRequest, obstacles: Obstacles, limit: number): number {
  const padded = grow(box, padding);
  let total = 0;
  for (const other of obstacles.texts) {
    const shared = sharedArea(padded, other);
    if (shared > 0) total += cost.text + shared;
  }
  if (total > limit) return total;
  for (const mark of obstacles.marks) if (sharedArea(padded, mark) > 0) total += cost.mark;
  for (const lines of [obstacles.lines, obstacles.breaks, obstacles.axes]) {
    for (const line of lines) if (crossesBox(line, padded)) total += cost.line;
  }
  if (total > limit) return total;
  for (const line of obstacles.grid) if (crossesBox(line, box)) total += cost.grid;
  // A text on the far side of a break or a line seems to describe what is there, even if it is close to its mark.
  const leader = leaderTo(box, request);
  for (const other of obstacles.texts) if (crossesBox(leader, grow(other, padding))) total += cost.tieText;
  for (const mark of obstacles.marks) if (crossesBox(leader, mark)) total += cost.tieLine;
  for (const line of obstacles.lines) {
    if (!startsAtMark(line, request) && segmentsCross(leader, line)) total += cost.tieLine;
  }
  for (const line of obstacles.breaks) if (segmentsCross(leader, line)) total += cost.tieBreak;
  for (const line of obstacles.axes) if (segmentsCross(leader, line)) total += cost.tieAxis;
  return total;
}

/** Whether two line segments intersect. */
function segmentsCross([ax, ay, bx, by]: LineSegment, [cx, cy, dx, dy]: LineSegment): boolean {
  const side = (px: number, py: number, qx: number, qy: number, rx: number, ry: number) =>
    Math.sign((qx - px) * (ry - py) - (qy - py) * (rx - px));
  return (
    side(ax, ay, bx, by, cx, cy) !== side(ax, ay, bx, by, dx, dy) &&
    side(cx, cy, dx, dy, ax, ay) !== side(cx, cy, dx, dy, bx, by)
  );
}

/**
 * Places the texts one after the other, so earlier requests have priority. Each text stays inside the picture and
 * covers no other text; it avoids lines and dots where possible, and is as near to its mark and its preferred side as
 * possible. The result is deterministic.
 * @throws ChartError if there is no place for a text that is free of other texts
 */
export function placeLabels(requests: readonly LabelRequest[], obstacles: Obstacles): PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  for (const request of requests) {
    const surroundings = { ...obstacles, texts: [...obstacles.texts, ...placed.map(({ box }) => box)] };
    let best: Candidate | undefined;
    let lowest = cost.text;
    for (const candidate of candidates(request, obstacles.picture)) {
      if (candidate.preference >= lowest) break;
      const sum = candidate.preference + placementCost(candidate.box, request, surroundings, lowest);
      if (sum < lowest) [best, lowest] = [candidate, sum];
    }
    if (best === undefined) {
      const text = request.label.lines.join(' ');
      throw new ChartError(`No room for the label “${text}”; shorten it or drop another.`);
    }
    const label = labelBelow({ ...best.draft, anchor: 'start' }, best.box.x0, best.box.y0);
    const leader = leaderTo(best.box, request);
    const length = Math.hypot(leader[2] - leader[0], leader[3] - leader[1]);
    placed.push(length < minLeaderLength ? label : { ...label, leader });
  }
  return placed;
}

/**
 * Moves positions along one axis until they no longer overlap, each as little as possible, in the same order.
 * @param desired preferred middle of each, ascending, px
 * @param lengths length of each, px
 */
export function spread(
  desired: readonly number[],
  lengths: readonly number[],
  from: number,
  to: number,
): number[] {
  const places = [...desired];
  const half = (i: number) => (lengths[i] ?? 0) / 2;
  // The first pass pushes each below its predecessor; the second moves back those that were pushed beyond the end.
  let edge = from;
  places.forEach((place, i) => {
    places[i] = Math.max(place, edge + half(i));
    edge = (places[i] ?? 0) + half(i);
  });
  edge = to;
  for (let i = places.length - 1; i >= 0; i -= 1) {
    places[i] = Math.min(places[i] ?? 0, edge - half(i));
    edge = (places[i] ?? 0) - half(i);
  }
  return places;
}
