import type { Language } from '../locale/languages.ts';
import type { Box } from './boxes.ts';
import type { SvgElement } from './svg-document.ts';

/** The two drawings of each chart: `wide` for containers from about 560 px, `narrow` for phones. */
export type ChartSize = 'wide' | 'narrow';

/**
 * Whether a value may be compared with its neighbours. `other-edition`: printed in another edition than the current
 * one of its series. `refused`: a comparison that the record does not allow, shown struck through. `bounded`: only
 * an upper or lower bound is known.
 */
export type ValueState = 'current' | 'other-edition' | 'refused' | 'bounded';

/** A plotted value, in every chart type. */
export interface ChartValue {
  /** The id of the observation or bar; unique in the chart, written to `data-key`. */
  readonly key: string;
  /** The position of the mark, in the chart's unit. It is never printed; `text` is. */
  readonly value: number;
  /** The value as readers see it, every digit and sign as the record has them. */
  readonly text: string;
  readonly state: ValueState;
  /** For `bounded`: whether the true value is above or below `value`. Default `above`. */
  readonly bound?: 'above' | 'below';
  /** Drawn in the accent colour, cinnabar, for the one thing that matters. Default false. */
  readonly emphasis?: boolean;
}

/** A day on which the meaning of a series changes. No line crosses it. */
export interface ChartBreak {
  /** The first day of the new meaning, `YYYY-MM-DD`. */
  readonly at: string;
  readonly label: string;
  /** Becomes the class `c-break-<kind>`. */
  readonly kind: string;
  /** The series it cuts; default: every series of the chart. */
  readonly series?: readonly string[];
}

export interface Annotation {
  /** The key of the value it belongs to. */
  readonly at: string;
  readonly text: string;
  /** The preferred side; label placement may choose another one to avoid overlaps. */
  readonly side: 'above' | 'below' | 'left' | 'right';
  readonly emphasis: boolean;
}

/** Words and formats that depend on the language; charts contain none themselves. */
export interface ChartTexts {
  readonly language: Language;
  /** Printed next to a refused value: 不可比, "not comparable". */
  readonly refused: string;
  /** Formats a tick value with the given number of decimals. Default: grouped by thousands, U+2212 minus. */
  readonly formatTick?: (value: number, digits: number) => string;
}

/** The picture's accessible name: an element of the page, or texts written into the picture itself. */
export type ChartName =
  | { readonly labelledBy: string }
  | { readonly title: string; readonly description: string };

/** Options that all chart types share. */
export interface ChartOptions {
  /** Unique on the page apart from the size; letters, digits and hyphens. Element ids begin with it. */
  readonly id: string;
  readonly size: ChartSize;
  /** Width of the picture in px. Default 720 (wide) or 344 (narrow). */
  readonly width?: number;
  readonly name: ChartName;
  /** The unit of the values, printed once above the axis: 亿元, "100 million yuan", %. */
  readonly unit: string;
  readonly texts: ChartTexts;
  /** Default none. */
  readonly annotations?: readonly Annotation[];
}

/** A text with its position; `box` is the area that it may cover, in px of the viewBox. */
export interface PlacedLabel {
  readonly role: 'tick' | 'unit' | 'legend' | 'break' | 'end' | 'value' | 'category' | 'group' | 'note';
  readonly lines: readonly string[];
  readonly box: Box;
  /** x of the anchor and y of the first baseline. */
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly fontSize: number;
  readonly weight: 400 | 600;
  readonly className: string;
  /** Lines before which there is additional room, by their index, px; a list of several things has it. */
  readonly rooms?: ReadonlyMap<number, number>;
  /** How many of the first lines are struck through. Default 0. */
  readonly struckLines?: number;
  /** The series it describes, so that it is hidden when a reader switches that series off. */
  readonly series?: string;
  /** A leader line from the mark to the text, where the two are apart. */
  readonly leader?: readonly [number, number, number, number];
}

/** The position of the mark of one value, in px of the viewBox, for the client's crosshair and for tests. */
interface PlacedMark {
  readonly key: string;
  /** The series, row, lane or panel it belongs to; empty where there is none. */
  readonly series: string;
  readonly x: number;
  readonly y: number;
  /** The other end of a mark that spans a range: from low to high, or over all days that an imprecise date covers. */
  readonly x2?: number;
  readonly y2?: number;
}

/** A finished chart. `svg` is complete markup without `xmlns`, style attributes or colours. */
export interface Chart {
  /** The elements that `svg` is the markup of, for pictures that serialize them differently. */
  readonly root: SvgElement;
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  readonly labels: readonly PlacedLabel[];
  readonly marks: readonly PlacedMark[];
  /** The plotting area. */
  readonly plot: Box;
}

/** Thrown when a chart cannot be drawn as declared. The cause is the data, not a defect of the program. */
export class ChartError extends Error {
  override readonly name = 'ChartError';
}
