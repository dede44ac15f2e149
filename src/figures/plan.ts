import type { Chart, ChartSize } from '../charts/chart.ts';
import type { Language } from '../locale/languages.ts';
import type { Path } from '../model/place.ts';
import type { Quantity } from '../model/quantity.ts';
import type { SeriesInfo } from '../model/record.ts';
import type { Problem } from '../model/refusal.ts';
import type { FigureRow } from './figure.ts';

/** A figure file found sound: what it plots, and how to draw it in a language and size. */
export interface FigurePlan {
  readonly quantities: readonly Quantity[];
  readonly rows: (language: Language) => readonly FigureRow[];
  readonly breaks: SeriesInfo['breaks'];
  readonly draw: (language: Language, size: ChartSize) => Chart;
  /** Draws the largest value first; undefined where order has a meaning or nothing would move. */
  readonly drawSorted?: ((language: Language, size: ChartSize) => Chart) | undefined;
}

/** Something in a figure file that cannot be drawn; the path is within the file. */
export interface FigureProblem extends Problem {
  readonly path: Path;
}

export type Planned = { readonly plan: FigurePlan } | { readonly problems: readonly FigureProblem[] };
