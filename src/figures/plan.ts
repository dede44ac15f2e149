import type { Chart, ChartSize } from '../charts/chart.ts';
import type { Language } from '../locale/languages.ts';
import type { Path } from '../model/place.ts';
import type { Quantity } from '../model/quantity.ts';
import type { SeriesInfo } from '../model/record.ts';
import type { Problem } from '../model/refusal.ts';
import type { FigureRow } from './figure.ts';

/** A valid figure file: what it plots, and how to draw it in a language and size. */
export interface FigurePlan {
  readonly quantities: readonly Quantity[];
  readonly rows: (language: Language) => readonly FigureRow[];
  readonly breaks: SeriesInfo['breaks'];
  /** What is to be credited beside the sources, as whole sentences; most figures have none. */
  readonly credits?: (language: Language) => string;
  readonly draw: (language: Language, size: ChartSize) => Chart;
  /** Draws with the largest value first; undefined where the order has a meaning or is already sorted. */
  readonly drawSorted?: ((language: Language, size: ChartSize) => Chart) | undefined;
}

/** A reason why a figure file cannot be drawn, with its path in the file. */
export interface FigureProblem extends Problem {
  readonly path: Path;
}

export type Planned = { readonly plan: FigurePlan } | { readonly problems: readonly FigureProblem[] };
