import { type Decimal, parseDecimal, toPlain } from '../../../locale/decimal.ts';
import { breaksBefore, breaksOf } from '../../breaks.ts';
import { byId } from '../../by-id.ts';
import type { Content } from '../../content.ts';
import type { Difference, ObservationData, Series } from '../../schemas/datasets.ts';

/** One exact printed figure with its series and its place in a file. */
export interface PrintedFigure {
  readonly observation: ObservationData;
  readonly series: Series;
  readonly value: Decimal;
  readonly file: string;
  /** Its index in the list of its file. */
  readonly index: number;
}

/** All exact figures of the content, without bounds and ranges, whose digits cannot be compared. */
export interface PrintedFigures {
  readonly all: readonly PrintedFigure[];
  readonly series: ReadonlyMap<string, Series>;
  of(series: string | undefined): readonly PrintedFigure[];
  /** The figure of a series for an interval in an edition. */
  at(series: string, start: string, end: string, edition: string): PrintedFigure | undefined;
  /** The dimension of a unit, such as money. */
  dimensionOf(unit: string): string;
  /** Whether a break lies between the starts of two intervals of a series. */
  isBroken(series: Series, earlier: string, later: string): boolean;
}

/** A figure that does not agree with others, found by one of the comparisons. */
export interface FoundDifference {
  readonly figure: PrintedFigure;
  readonly from: Exclude<Difference['from'], 'release'>;
  readonly found: string;
  readonly expected: string;
  /** Whether the order of magnitude is the same, so that a declaration on the series covers it. */
  readonly small: boolean;
}

/** Compares printed figures with each other and reports those that do not agree. */
export type Comparison = (figures: PrintedFigures) => readonly FoundDifference[];

/** Names a figure in a refusal: its value and its id. */
export function describeFigure({ value, observation }: PrintedFigure): string {
  return `${toPlain(value)} (${observation.id})`;
}

/** Collects the figures for the comparisons. */
export function printedFigures(content: Content): PrintedFigures {
  const dimensions = new Map(content.single.units.units.map((each) => [each.id, each.dimension]));
  const series = byId(content.datasets.flatMap(({ dataset }) => dataset.content.series));
  const all = content.datasets.flatMap(({ observations }) =>
    observations.content.observations.flatMap((observation, index): PrintedFigure[] => {
      const own = series.get(observation.series);
      if (!own || observation.value === undefined || observation.bound !== undefined) return [];
      return [
        {
          observation,
          series: own,
          value: parseDecimal(observation.value),
          file: observations.file,
          index,
        },
      ];
    }),
  );
  const bySeries = Map.groupBy(all, (each) => each.series.id);
  const byPlace = new Map(
    all.map((each) => {
      const { start, end, edition } = each.observation;
      return [`${each.series.id} ${start} ${end} ${edition}`, each];
    }),
  );
  return {
    all,
    series,
    of: (id) => bySeries.get(id ?? '') ?? [],
    at: (id, start, end, edition) => byPlace.get(`${id} ${start} ${end} ${edition}`),
    dimensionOf: (unit) => dimensions.get(unit) ?? unit,
    isBroken: (one, earlier, later) =>
      breaksBefore(breaksOf(one, content.single.breaks.breaks), later, earlier).length > 0,
  };
}
