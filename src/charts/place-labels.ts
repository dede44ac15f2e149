import { type Box, crosses, grow, type Stretch, sharedArea } from './boxes.ts';
import type { PlacedLabel } from './chart.ts';
import { ChartError } from './chart.ts';
import { labelBelow, labelSize } from './label.ts';

type Side = 'above' | 'below' | 'left' | 'right';

/** What labels have to keep clear of. */
export interface Obstacles {
  /** The picture; no label leaves it. */
  readonly picture: Box;
  /** Boxes of the texts already placed; never covered. */
  readonly texts: readonly Box[];
  /** Boxes of dots; not covered while there is another place. */
  readonly marks: readonly Box[];
  /** Data lines, breaks, and the zero line; not crossed while there is another place. */
  readonly lines: readonly Stretch[];
  readonly breaks: readonly Stretch[];
  readonly axes: readonly Stretch[];
  /** Grid lines; avoided where it costs nothing else. */
  readonly grid: readonly Stretch[];
}

export type LabelDraft = Omit<PlacedLabel, 'box' | 'x' | 'y' | 'anchor'>;

/** A text that wants a place near a mark. */
export interface LabelRequest {
  readonly label: LabelDraft;
  /** The same text wrapped otherwise, taken where it fits better. Default none. */
  readonly otherwise?: readonly LabelDraft[];
  /** The mark's middle and radius, px. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly side: Side;
}

/** Distances from the mark to try, px, nearest first. */
const distances = [5, 10, 16, 24, 34, 46, 60, 78, 100, 130, 165, 205, 250, 300];
/** From this distance on a hairline ties the text to its mark, px. */
const leaderFrom = 12;
/** How much air a text keeps around it, px. */
const air = 2;

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

/** Where a text might stand: the box, and what the place costs by itself. */
interface Candidate {
  readonly draft: LabelDraft;
  readonly box: Box;
  readonly preference: number;
}

/** How far a text is slid from the middle of its mark, as a share of its length. */
const slides = [0, -0.125, 0.125, -0.25, 0.25, -0.375, 0.375, -0.5, 0.5];

/** Every place around the mark at every distance, best first, pushed into the picture where it sticks out. */
function candidates(request: LabelRequest, picture: Box): Candidate[] {
  const { x, y, radius, side } = request;
  const found: Candidate[] = [];
  [request.label, ...(request.otherwise ?? [])].forEach((draft, wrapping) => {
    const { width, height } = labelSize(draft);
    if (width > picture.x1 - picture.x0 || height > picture.y1 - picture.y0) return;
    for (const distance of distances) {
      const away = radius + distance;
      for (const tried of ['above', 'below', 'right', 'left'] as const) {
        const turned = tried === side ? 0 : tried === opposite[side] ? cost.otherSide * 1.5 : cost.otherSide;
        for (const slide of slides) {
          const upright = tried === 'above' || tried === 'below';
          const left = upright
            ? x - width / 2 + slide * (width - 12)
            : tried === 'left'
              ? x - away - width
              : x + away;
          const top = upright
            ? tried === 'above'
              ? y - away - height
              : y + away
            : y - height / 2 + slide * height;
          const x0 = Math.min(Math.max(left, picture.x0), picture.x1 - width);
          const y0 = Math.min(Math.max(top, picture.y0), picture.y1 - height);
          const preference =
            wrapping * cost.rewrapped + turned + distance * cost.distance + Math.abs(slide) * cost.slide;
          found.push({ draft, box: { x0, y0, x1: x0 + width, y1: y0 + height }, preference });
        }
      }
    }
  });
  return found.sort((a, b) => a.preference - b.preference);
}

/** The straight way from the rim of the mark to the nearest edge of the text. */
function tieTo(box: Box, { x, y, radius }: LabelRequest): Stretch {
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

/** Whether a line belongs to the mark itself, so that every way from the mark begins on it. */
function ownLine([x0, y0, x1, y1]: Stretch, { x, y }: LabelRequest): boolean {
  return Math.min(Math.hypot(x0 - x, y0 - y), Math.hypot(x1 - x, y1 - y)) <= 1;
}

/** What a place costs by what it covers and crosses; counting ends where it costs more than `limit`. */
function measure(box: Box, request: LabelRequest, obstacles: Obstacles, limit: number): number {
  const roomy = grow(box, air);
  let total = 0;
  for (const other of obstacles.texts) {
    const shared = sharedArea(roomy, other);
    if (shared > 0) total += cost.text + shared;
  }
  if (total > limit) return total;
  for (const mark of obstacles.marks) if (sharedArea(roomy, mark) > 0) total += cost.mark;
  for (const lines of [obstacles.lines, obstacles.breaks, obstacles.axes]) {
    for (const line of lines) if (crosses(line, roomy)) total += cost.line;
  }
  if (total > limit) return total;
  for (const line of obstacles.grid) if (crosses(line, box)) total += cost.grid;
  // A text across a break or a line seems to speak of what lies on that side, even when it stands close.
  const tie = tieTo(box, request);
  for (const other of obstacles.texts) if (crosses(tie, grow(other, air))) total += cost.tieText;
  for (const mark of obstacles.marks) if (crosses(tie, mark)) total += cost.tieLine;
  for (const line of obstacles.lines) {
    if (!ownLine(line, request) && crossing(tie, line)) total += cost.tieLine;
  }
  for (const line of obstacles.breaks) if (crossing(tie, line)) total += cost.tieBreak;
  for (const line of obstacles.axes) if (crossing(tie, line)) total += cost.tieAxis;
  return total;
}

/** Whether two stretches cross each other. */
function crossing([ax, ay, bx, by]: Stretch, [cx, cy, dx, dy]: Stretch): boolean {
  const side = (px: number, py: number, qx: number, qy: number, rx: number, ry: number) =>
    Math.sign((qx - px) * (ry - py) - (qy - py) * (rx - px));
  return (
    side(ax, ay, bx, by, cx, cy) !== side(ax, ay, bx, by, dx, dy) &&
    side(cx, cy, dx, dy, ax, ay) !== side(cx, cy, dx, dy, bx, by)
  );
}

/**
 * Finds a place for each text in turn: inside the picture, apart from every other text, off the lines and
 * dots where that can be had, as near its mark and as much on the wished side as possible. The order of the
 * requests is their rank. The same input always gives the same places.
 * @throws Error if a text has no place inside the picture that is free of other texts
 */
export function placeLabels(requests: readonly LabelRequest[], obstacles: Obstacles): PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  for (const request of requests) {
    const surroundings = { ...obstacles, texts: [...obstacles.texts, ...placed.map(({ box }) => box)] };
    let best: Candidate | undefined;
    let lowest = cost.text;
    for (const candidate of candidates(request, obstacles.picture)) {
      if (candidate.preference >= lowest) break;
      const sum = candidate.preference + measure(candidate.box, request, surroundings, lowest);
      if (sum < lowest) [best, lowest] = [candidate, sum];
    }
    if (best === undefined) {
      const text = request.label.lines.join(' ');
      throw new ChartError(`No room for the label “${text}”; shorten it or drop another.`);
    }
    const label = labelBelow({ ...best.draft, anchor: 'start' }, best.box.x0, best.box.y0);
    const leader = tieTo(best.box, request);
    const length = Math.hypot(leader[2] - leader[0], leader[3] - leader[1]);
    placed.push(length < leaderFrom ? label : { ...label, leader });
  }
  return placed;
}

/**
 * Moves positions apart along one axis, each as little as possible, keeping their order.
 * @param wished where the middle of each should stand, ascending, px
 * @param lengths how much room each needs, px
 */
export function spread(
  wished: readonly number[],
  lengths: readonly number[],
  from: number,
  to: number,
): number[] {
  const places = [...wished];
  const half = (i: number) => (lengths[i] ?? 0) / 2;
  // Down from the top, then up from the bottom: what the first pass pushed out, the second brings back.
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
