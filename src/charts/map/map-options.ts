import type { ChartOptions } from '../chart.ts';

/** Longitude and latitude, in degrees. */
export type Coordinate = readonly [number, number];

/** What became of a thing; each look has its own shape. */
const mapLooks = ['opened', 'closed', 'planned', 'stays'] as const;
export type MapLook = (typeof mapLooks)[number];

export interface MapMark {
  readonly key: string;
  /** The id of its place. */
  readonly place: string;
  readonly look: MapLook;
  /** What happened, and when, as the list below the map has them. */
  readonly text: string;
  readonly day: string;
  /** Default false. */
  readonly emphasis?: boolean;
}

export interface MapMove {
  readonly key: string;
  /** Ids of places. */
  readonly from: string;
  readonly to: string;
  /** Whether it was only meant to happen; drawn dashed. */
  readonly planned: boolean;
  readonly text: string;
  readonly day: string;
}

/** An area as a square to the scale of the map, beside it. */
export interface MapSquare {
  readonly key: string;
  readonly squareKilometres: number;
  readonly text: string;
}

interface MapShape {
  readonly kind: 'water' | 'stream';
  readonly points: readonly Coordinate[];
}

export interface MapChartOptions extends ChartOptions {
  /** West, south, east and north edge, in degrees. */
  readonly area: readonly [number, number, number, number];
  readonly shapes: readonly MapShape[];
  /** Every place that is named; the marks and moves refer to them. */
  readonly places: readonly { readonly id: string; readonly name: string; readonly at: Coordinate }[];
  /** At least one. */
  readonly marks: readonly MapMark[];
  readonly moves: readonly MapMove[];
  readonly squares: readonly MapSquare[];
  /** Words of the legend, and of the scale, which has `{length}`. */
  readonly words: Readonly<Record<MapLook | 'moved' | 'toMove' | 'scale', string>>;
}
