import { evaluate } from '../model/evaluate.ts';
import type { Path } from '../model/place.ts';
import type { Quantity } from '../model/quantity.ts';
import type { HistoricalRecord } from '../model/record.ts';
import { axisConflicts } from './axis.ts';
import type { FigureProblem } from './plan.ts';

/**
 * Evaluates the expression of a mark.
 * @param path of the expression in the figure file
 * @param problems receives a problem if the expression has no single value
 * @returns undefined if it has no value, or is a range, which has no single position
 */
export function readValue(
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

/** Adds a problem for each reason why quantities may not share an axis. */
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
