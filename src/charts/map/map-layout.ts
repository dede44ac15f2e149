import { type Box, grow } from '../boxes.ts';
import type { PlacedLabel } from '../chart.ts';
import { sizesOf } from '../frame.ts';
import { labelAt } from '../label.ts';
import { type LabelRequest, placeLabels } from '../place-labels.ts';
import { wrapText } from '../wrap-text.ts';
import { type ListItem, mapList } from './map-list.ts';
import type { MapChartOptions, MapMark, MapMove, MapSquare } from './map-options.ts';
import { type Projection, projectionOf } from './map-projection.ts';
import { arrowPieces } from './map-shapes.ts';

type Point = readonly [number, number];

export interface MapLayout {
  readonly height: number;
  readonly frame: Box;
  readonly projection: Projection;
  readonly labels: readonly PlacedLabel[];
  readonly marks: readonly { readonly mark: MapMark; readonly at: Point; readonly sample: Point }[];
  readonly moves: readonly {
    readonly move: MapMove;
    readonly from: Point;
    readonly to: Point;
    /** How far the arrow stays from the middle of the places at its ends, px. */
    readonly clear: readonly [number, number];
    readonly sample: Point;
  }[];
  readonly squares: readonly {
    readonly square: MapSquare;
    readonly x: number;
    readonly y: number;
    readonly side: number;
  }[];
  /** The line that shows the scale: x of its ends, and y. */
  readonly scale: readonly [number, number, number];
  /** Dots of named places. */
  readonly towns: readonly Point[];
}

export const radius = 6;
/** The places of the marks of one place: beside each other in rows of three, around its point. */
function beside(at: Point, index: number, count: number): Point {
  const pitch = 2 * radius + 4;
  const perRow = Math.min(3, count);
  const row = Math.floor(index / perRow);
  const inRow = Math.min(perRow, count - row * perRow);
  return [at[0] + ((index % perRow) - (inRow - 1) / 2) * pitch, at[1] + row * pitch];
}

/** A round number of kilometres for the scale, about a fifth of the width. */
function scaleLength(pixelsPerKilometre: number, width: number): number {
  const wanted = width / 5 / pixelsPerKilometre;
  return [1, 2, 5, 10, 20, 50, 100, 200, 500].findLast((each) => each <= wanted) ?? 1;
}

/** Lays out the map, then the list of everything on it, in two columns or on a phone in one. */
export function mapLayout(options: MapChartOptions): MapLayout {
  const { width, tick, label: fontSize } = sizesOf(options);
  const projection = projectionOf(options.area, width, 0);
  const frame = { x0: 0, y0: 0, x1: width, y1: Math.round(projection.height) };
  const places = new Map(options.places.map((each) => [each.id, { ...each, px: projection.place(each.at) }]));
  const pointOf = (id: string): Point => places.get(id)?.px ?? [0, 0];
  const placedMarks = options.marks.map((mark) => {
    const own = options.marks.filter(({ place }) => place === mark.place);
    return { mark, at: beside(pointOf(mark.place), own.indexOf(mark), own.length) };
  });
  const occupied = new Set(options.marks.map(({ place }) => place));
  const towns = options.places.filter(({ id }) => !occupied.has(id)).map(({ id }) => pointOf(id));

  const kilometres = scaleLength(projection.pixelsPerKilometre, width);
  const scaleWidth = kilometres * projection.pixelsPerKilometre;
  const scaleY = frame.y1 - 10.5;
  const scaleText = options.words.scale.replace('{length}', String(kilometres));
  const scaleLabel = labelAt(
    { role: 'unit', lines: [scaleText], fontSize: tick, weight: 400, className: 'c-unit', anchor: 'end' },
    width - 6,
    scaleY - 6,
  );
  const clearOf = (place: string): number => {
    const own = placedMarks.filter(({ mark }) => mark.place === place).length;
    return own > 1 ? Math.min(3, own) * (radius + 2) + 3 : radius + 3;
  };
  const requests = [...places.values()].map(({ id, name, px }): LabelRequest => {
    const own = placedMarks.filter(({ mark }) => mark.place === id);
    const weight = 600 as const;
    return {
      label: {
        role: 'note',
        lines: wrapText(name, 150, fontSize, weight),
        fontSize,
        weight,
        className: 'c-category',
      },
      x: px[0],
      y: px[1],
      radius: own.length > 1 ? 2 * radius + 6 : radius,
      side: 'right',
    };
  });
  const names = placeLabels(requests, {
    picture: { x0: 2, y0: 2, x1: width - 2, y1: frame.y1 - 2 },
    texts: [scaleLabel.box, { x0: width - 6 - scaleWidth, y0: scaleY - 6, x1: width - 6, y1: scaleY + 2 }],
    marks: [...placedMarks.map(({ at }) => at), ...towns].map(([x, y]) =>
      grow({ x0: x, y0: y, x1: x, y1: y }, radius + 1),
    ),
    lines: options.moves.flatMap(({ from, to }) => arrowPieces(pointOf(from), pointOf(to))),
    breaks: [],
    axes: [],
    grid: [],
  });

  // Whole px: half a pixel cannot be seen and weighs as much as the pixels before the point.
  const whole = (each: PlacedLabel): PlacedLabel => ({
    ...each,
    x: Math.round(each.x),
    y: Math.round(each.y),
  });
  const labels: PlacedLabel[] = [scaleLabel, ...names].map(whole);
  const sides = options.squares.map(
    ({ squareKilometres }) => Math.sqrt(squareKilometres) * projection.pixelsPerKilometre,
  );
  const items: readonly ListItem[] = [
    ...options.marks.map(({ place, text, day }) => ({
      name: places.get(place)?.name ?? place,
      text,
      day,
      side: 0,
    })),
    ...options.moves.map(({ text, day }) => ({ name: '', text, day, side: 0 })),
    ...options.squares.map(({ text }, i) => ({ name: '', text, day: '', side: sides[i] ?? 0 })),
  ];
  const list = mapList(items, options, frame.y1 + 14);
  labels.push(...list.labels);
  const { bottom, samples } = list;
  const sampleOf = (i: number): Point => samples[i] ?? [0, 0];
  const middle = ([x, top]: Point): Point => [x + 10, top + fontSize * 0.58];
  const [m, n] = [options.marks.length, options.moves.length];
  return {
    height: Math.ceil(bottom),
    frame,
    projection,
    labels,
    marks: placedMarks.map((each, i) => ({ ...each, sample: middle(sampleOf(i)) })),
    moves: options.moves.map((move, i) => ({
      move,
      from: pointOf(move.from),
      to: pointOf(move.to),
      clear: [clearOf(move.from), clearOf(move.to)],
      sample: middle(sampleOf(m + i)),
    })),
    squares: options.squares.map((square, i) => ({
      square,
      x: sampleOf(m + n + i)[0] + 0.5,
      y: sampleOf(m + n + i)[1] + 0.5,
      side: sides[i] ?? 0,
    })),
    scale: [width - 6 - scaleWidth, width - 6, scaleY],
    towns,
  };
}
