import type { Chart, ChartSize } from '../charts/chart.ts';
import type { Language } from '../locale/languages.ts';
import type { Quantity } from '../model/quantity.ts';
import type { FigureFile } from '../model/schemas/figures.ts';

/** One row of the table that stands beside every picture: what a mark of the chart shows. */
export interface FigureRow {
  /** The key of the mark: the id of the observation, bar, target or event, or what its figure makes of them. */
  readonly key: string;
  /** The series or the group that the mark belongs to. */
  readonly group: string;
  readonly label: string;
  /** The days it is about, as prose writes them; of a computed number, those of all it rests on. */
  readonly period: string;
  /** The exact value as a reader of this language writes it, without the unit; for codings a word. */
  readonly value: string;
  readonly unit: string;
  readonly edition: string;
  /** Refused, bounded, or in another edition than the current one; empty if plain. */
  readonly remark: string;
  /** Whether the comparison is refused, so that the value stands struck through. */
  readonly struck: boolean;
  readonly grade: string;
  /** Ids of the sources that print what it rests on, in order of first use. */
  readonly sources: readonly string[];
  /** Undefined for what is not a number of the record: an event, a coding. */
  readonly quantity: Quantity | undefined;
}

/** A figure in one language, ready to be put on a page: nothing in it is computed again. */
export interface Figure {
  readonly id: string;
  readonly language: Language;
  readonly type: FigureFile['type'];
  readonly headline: string;
  readonly subtitle: string;
  readonly alt: string;
  readonly note: string | undefined;
  /** Finished SVG documents; both are in the page and container size shows one. */
  readonly wide: string;
  readonly narrow: string;
  /** What they were written from, with their sizes in px. */
  readonly drawings: Readonly<Record<ChartSize, Pick<Chart, 'root' | 'width' | 'height'>>>;
  /** Where the marks of each drawing stand, for the client script. */
  readonly placed: Readonly<Record<ChartSize, Pick<Chart, 'marks' | 'plot'>>>;
  /** The same drawings with the largest value first; undefined where order has a meaning or nothing would move. */
  readonly sorted: Readonly<Record<ChartSize, string>> | undefined;
  readonly rows: readonly FigureRow[];
  /** Breaks that are drawn, for the list below the picture. */
  readonly breaks: readonly { readonly title: string; readonly at: string; readonly description: string }[];
  /** Sources of everything drawn, in order of first use. */
  readonly sources: readonly string[];
  /** The datasets that it draws on. */
  readonly datasets: readonly string[];
  readonly changed: string;
}
