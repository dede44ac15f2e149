import type { Chart, ChartSize } from '../charts/chart.ts';
import type { Language } from '../locale/languages.ts';
import type { Quantity } from '../model/quantity.ts';
import type { FigureFile } from '../model/schemas/figures.ts';

/** One row of the table that accompanies every picture: what one mark shows. */
export interface FigureRow {
  /** The key of the mark: the id of its observation, bar or event, or an id that the figure makes of several. */
  readonly key: string;
  /** The series or the group that the mark belongs to. */
  readonly group: string;
  readonly label: string;
  /** The periods of the value, or of all inputs of a computed value, formatted for readers. */
  readonly period: string;
  /** The exact value, formatted for the language, without its unit; a word for codings. */
  readonly value: string;
  readonly unit: string;
  readonly edition: string;
  /** Why the value is not an ordinary one, such as refused or of another edition; empty if it is. */
  readonly remark: string;
  /** Whether the comparison is refused, so that the value is shown struck through. */
  readonly struck: boolean;
  readonly grade: string;
  /** Ids of the sources of its inputs, in order of first use. */
  readonly sources: readonly string[];
  /** Undefined for events and codings, which are not numbers. */
  readonly quantity: Quantity | undefined;
}

/** A complete figure in one language, ready to be shown on a page. */
export interface Figure {
  readonly id: string;
  readonly language: Language;
  readonly type: FigureFile['type'];
  readonly headline: string;
  readonly subtitle: string;
  readonly alt: string;
  readonly note: string | undefined;
  /** The markup of both drawings. Both are in the page; the width of the container decides which one is shown. */
  readonly wide: string;
  readonly narrow: string;
  /** The elements of both drawings, with their sizes in px. */
  readonly drawings: Readonly<Record<ChartSize, Pick<Chart, 'root' | 'width' | 'height'>>>;
  /** The positions of the marks in each drawing, for the client script. */
  readonly placed: Readonly<Record<ChartSize, Pick<Chart, 'marks' | 'plot'>>>;
  /** The drawings with the largest value first; undefined where the order has a meaning or is already sorted. */
  readonly sorted: Readonly<Record<ChartSize, string>> | undefined;
  readonly rows: readonly FigureRow[];
  /** The drawn breaks, for the list below the picture. */
  readonly breaks: readonly { readonly title: string; readonly at: string; readonly description: string }[];
  /** Sources of everything drawn, in order of first use. */
  readonly sources: readonly string[];
  /** Ids of the datasets that it uses. */
  readonly datasets: readonly string[];
  readonly changed: string;
}
