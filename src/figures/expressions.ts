import { evaluate } from '../model/evaluate.ts';
import type { Path } from '../model/place.ts';
import type { Quantity } from '../model/quantity.ts';
import type { HistoricalRecord } from '../model/record.ts';
import { axisConflicts } from './axis.ts';
import type { FigureProblem } from './plan.ts';

/**
 * Works out an expression that a mark is to show.
 * @param path where it stands in the figure file
 * @param problems takes what is wrong with it
 * @returns undefined where it has no value or is a range, for which a mark has no place
 */
export function plottable(
  expression: string,
  path: Path,
  record: HistoricalRecord,
  problems: FigureProblem[],
): Quantity | undefined {
  const result = evaluate(expression, record);
  if (!result.ok) {
    problems.push({ ...result.problem, path });
    return undefined;
  }
  if (result.quantity.shown === undefined) {
    problems.push({
      path,
      found: `${expression}, which is a range`,
      expected: 'a value',
      remedy: 'Draw ranges as bands in a figure of the type range.',
    });
    return undefined;
  }
  return result.quantity;
}

/** Refuses quantities that may not stand on one axis. */
export function requireOneAxis(
  quantities: readonly Quantity[],
  path: Path,
  record: HistoricalRecord,
  problems: FigureProblem[],
): void {
  for (const found of axisConflicts(quantities, record))
    problems.push({
      path,
      found,
      expected: 'quantities that may stand on one axis',
      remedy: 'Draw them in figures of their own.',
    });
}
