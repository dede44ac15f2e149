import type { Language } from '../locale/languages.ts';
import type { Box } from './boxes.ts';

/** Which of the two drawings: `wide` for containers from about 560 px, `narrow` for phones. */
export type ChartSize = 'wide' | 'narrow';

/**
 * How far a value may be trusted beside its neighbours. `other-edition` stands in another edition than the
 * series' current one; `refused` is a comparison that the record does not allow, shown struck through;
 * `bounded` is known only to lie above or below its value.
 */
export type ValueState = 'current' | 'other-edition' | 'refused' | 'bounded';

/** What every plotted value says, whatever the chart type. */
export interface ChartValue {
  /** The observation or bar it stands for; unique in the chart, written to `data-key`. */
  readonly key: string;
  /** Where the mark stands, in the chart's unit. Only a position: no digit of it is ever printed. */
  readonly value: number;
  /** The value as readers see it, every digit and sign as the record has them. */
  readonly text: string;
  readonly state: ValueState;
  /** For `bounded`: on which side of `value` the truth lies. Default `above`. */
  readonly bound?: 'above' | 'below';
  /** In cinnabar: for the one thing that matters. Default false. */
  readonly emphasis?: boolean;
}

/** A day from which values mean something else. No line crosses it. */
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
  /** Where to try first; the placer may choose another side to keep labels apart. */
  readonly side: 'above' | 'below' | 'left' | 'right';
  readonly emphasis: boolean;
}

/** Words and formats that depend on the language. Charts know none of their own. */
export interface ChartTexts {
  readonly language: Language;
  /** Printed beside a refused value: 不可比, "not comparable". */
  readonly refused: string;
  /** Formats a grid value with so many digits after the point. Default: grouped by thousands, U+2212 minus. */
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
  /** The unit, printed once above the values: 亿元, "100 million yuan", %. */
  readonly unit: string;
  readonly texts: ChartTexts;
  /** Default none. */
  readonly annotations?: readonly Annotation[];
}

/** A text as it was placed; `box` is what it may cover, in px of the viewBox. */
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
  /** How many of the first lines are struck through. Default 0. */
  readonly struckLines?: number;
  /** The series it speaks of, for readers who switch that series off. */
  readonly series?: string;
  /** A hairline from the mark to the text, where the two stand apart. */
  readonly leader?: readonly [number, number, number, number];
}

/** Where the mark of one value stands, in px of the viewBox, for the client's crosshair and for tests. */
interface PlacedMark {
  readonly key: string;
  /** The series, row, lane or panel it belongs to; empty where there is none. */
  readonly series: string;
  readonly x: number;
  readonly y: number;
  /** The other end of a mark that spans a range: low to high, or all the days that a date may mean. */
  readonly x2?: number;
  readonly y2?: number;
}

/** A finished chart. `svg` is complete markup without `xmlns`, style attributes or colours. */
export interface Chart {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  readonly labels: readonly PlacedLabel[];
  readonly marks: readonly PlacedMark[];
  /** The plotting area. */
  readonly plot: Box;
}

/** A chart that cannot be drawn as declared, which is the fault of its data and not of this program. */
export class ChartError extends Error {
  override readonly name = 'ChartError';
}
