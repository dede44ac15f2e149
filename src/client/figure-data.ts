import type { Language } from '../locale/languages.ts';
import type { ReasonKind } from '../model/reason.ts';
import type { SeriesInfo } from '../model/record.ts';

/**
 * The data for the script of one figure, as JSON next to its picture. All texts are complete, in the language of the
 * page, and without markup.
 */
export interface FigureData {
  readonly id: string;
  readonly language: Language;
  /** The axis along which the nearest mark is determined: x in lines, y in bars, both in all other charts. */
  readonly axis: 'x' | 'y' | 'xy';
  readonly marks: readonly MarkData[];
  /** Present if the chart can also show growth and indices. */
  readonly comparison?: ComparisonData;
  readonly words: FigureWords;
}

/** The texts for one mark of the chart. */
export interface MarkData {
  readonly key: string;
  /** The series it belongs to; empty where the chart has none. */
  readonly series: string;
  /** Its period, or the name of a bar. */
  readonly label: string;
  /** The name of its series or group; empty where that is obvious. */
  readonly group: string;
  /** The exact value in the units of both languages, including words such as "above". */
  readonly value: string;
  /** Set if the value is a comparison that the model refuses. */
  readonly struck?: true;
  /** Period, edition, status, computation and sources, each as a term and its text. */
  readonly facts: readonly (readonly [string, string])[];
}

/** The data from which growth and indices of the drawn levels are computed. */
export interface ComparisonData {
  /** By id of the series in the record. */
  readonly series: Readonly<Record<string, ComparedSeries>>;
  /** By key of the mark. */
  readonly levels: Readonly<Record<string, ComparedLevel>>;
  /** Titles of the editions, in the language of the page. */
  readonly editions: Readonly<Record<string, string>>;
  /** The plotting area of the two drawings: left, top, right, bottom in px of the viewBox. */
  readonly plots: Readonly<Record<'wide' | 'narrow', readonly [number, number, number, number]>>;
}

export interface ComparedSeries extends Pick<SeriesInfo, 'measure' | 'accumulation' | 'unit' | 'refuses'> {
  readonly title: string;
  /** First day after the break, and name of the break. */
  readonly breaks: readonly (readonly [string, string])[];
}

export interface ComparedLevel {
  /** Id of the series in the record; several series of a chart may be editions of it. */
  readonly of: string;
  readonly edition: string;
  readonly start: string;
  readonly end: string;
  /** The value as a decimal string, or one of its bounds if `bounded`. */
  readonly value: string;
  readonly bounded: boolean;
  /** The period as written in addresses of views: `2007`, `2007-06`. */
  readonly period: string;
  /** x in the two drawings, px of the viewBox. */
  readonly x: readonly [number, number];
}

/** The words from which the script composes texts; all other words are already in the page. */
export interface FigureWords {
  /** The role description for screen readers: "interactive chart". */
  readonly role: string;
  readonly hint: string;
  readonly growthOf: string;
  /** Before the list of refused periods. */
  readonly refused: string;
  /** A range of periods: `{from} to {to}`. */
  readonly span: string;
  readonly notComparable: string;
  readonly setBase: string;
  readonly sorted: string;
  readonly reason: Partial<Readonly<Record<ReasonKind, string>>>;
  readonly colon: string;
  readonly comma: string;
  readonly semicolon: string;
  readonly stop: string;
  readonly open: string;
  readonly close: string;
}
