import type { Language } from '../locale/languages.ts';
import type { ReasonKind } from '../model/reason.ts';
import type { SeriesInfo } from '../model/record.ts';

/**
 * What the page hands to the script of one figure, as JSON beside its picture. All texts are finished and in the
 * language of the page; nothing in it is markup.
 */
export interface FigureData {
  readonly id: string;
  readonly language: Language;
  /** Along which axis a pointer looks for its mark: lines by x, bars by y, everything else by both. */
  readonly axis: 'x' | 'y' | 'xy';
  readonly marks: readonly MarkData[];
  /** Present where the chart can be turned into growth and indices. */
  readonly comparison?: ComparisonData;
  readonly words: FigureWords;
}

/** One mark of the chart, as a reader reads it. */
export interface MarkData {
  readonly key: string;
  /** The series it belongs to; empty where the chart has none. */
  readonly series: string;
  /** What it is: a period, or the name of a bar. */
  readonly label: string;
  /** The name of its series or group; empty where that says nothing new. */
  readonly group: string;
  /** The exact value in the units of both languages, bound words included. */
  readonly value: string;
  /** Set where the value itself is a comparison that the model refuses. */
  readonly struck?: true;
  /** Period, edition, status, rule of computation, sources: a term and its text each. */
  readonly facts: readonly (readonly [string, string])[];
}

/** What the model needs to work out growth and indices of the drawn levels. */
export interface ComparisonData {
  /** By series of the record. */
  readonly series: Readonly<Record<string, ComparedSeries>>;
  /** By key of the mark. */
  readonly levels: Readonly<Record<string, ComparedLevel>>;
  /** Titles of the editions, in the language of the page. */
  readonly editions: Readonly<Record<string, string>>;
  /** The plotting area of the two drawings: left, top, right, bottom in px of the viewBox. */
  readonly plots: Readonly<Record<'wide' | 'narrow', readonly [number, number, number, number]>>;
}

export interface ComparedSeries extends Pick<SeriesInfo, 'measure' | 'accumulation' | 'unit'> {
  readonly title: string;
  /** First day of the new meaning, and the name of the break. */
  readonly breaks: readonly (readonly [string, string])[];
}

export interface ComparedLevel {
  /** The series of the record; several series of a chart may be editions of one. */
  readonly of: string;
  readonly edition: string;
  readonly start: string;
  readonly end: string;
  /** The value as a decimal string, or its bound instead of a value to compute with. */
  readonly value: string;
  readonly bounded: boolean;
  /** How the address of a view names the period: `2007`, `2007-06`. */
  readonly period: string;
  /** x in the two drawings, px of the viewBox. */
  readonly x: readonly [number, number];
}

/** The words that the script composes with; everything that stands still is already in the page. */
export interface FigureWords {
  /** What the picture is called to those who hear it: "interactive chart". */
  readonly role: string;
  readonly hint: string;
  readonly growthOf: string;
  /** Before the list of refused periods. */
  readonly refused: string;
  /** Several periods in a row: `{from} to {to}`. */
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
