import { evaluate, toQuantity } from '../model/evaluate.ts';
import { nearest } from '../model/nearest.ts';
import type { Path } from '../model/place.ts';
import type { Quantity } from '../model/quantity.ts';
import type { HistoricalRecord } from '../model/record.ts';
import type { FigureProblem } from './plan.ts';

/** A target with one of its outcomes, and the row of the figure file that names both. */
export interface TargetPair<Row> {
  readonly row: Row;
  readonly target: Quantity;
  readonly outcome: Quantity;
}

/**
 * Reads the target and the outcome that a row names. The outcome must be one that the target names itself, where it was
 * checked that both agree, and the target must name a period.
 * @param path of the row in the figure file
 * @param problems receives a problem where they cannot be set against each other
 */
export function readTargetPair<Row extends { readonly target: string; readonly outcome: string }>(
  row: Row,
  path: Path,
  record: HistoricalRecord,
  problems: FigureProblem[],
): TargetPair<Row> | undefined {
  const refuse = (key: string, found: string, expected: string, remedy: string): undefined =>
    void problems.push({ path: [...path, key], found, expected, remedy });
  const target = record.targets.get(row.target);
  if (!target)
    return refuse(
      'target',
      `a target "${row.target}" that does not exist`,
      `the id of a target${nearest(row.target, record.targets.keys())}`,
      'Correct the id.',
    );
  const outcomes = target.outcome.kind === 'observed' ? target.outcome.observations : [];
  const aim = evaluate(target.id, record);
  if (!aim.ok || outcomes.length === 0)
    return refuse(
      'target',
      `the target "${row.target}", for which no outcome was found`,
      'a target whose outcome was observed',
      'Say in words what was aimed at; a picture would set it against nothing.',
    );
  if (target.due === null)
    return refuse(
      'target',
      `the target "${row.target}", which names no period`,
      'a target with the period in which it was due',
      'Say in words what was aimed at; any year could be held against it.',
    );
  const outcome = record.observations.get(row.outcome);
  const series = outcome && record.series.get(outcome.series);
  if (!outcomes.includes(row.outcome) || !outcome || !series)
    return refuse(
      'outcome',
      `"${row.outcome}", which the target does not name as its outcome`,
      `one of ${outcomes.join(', ')}`,
      'Take an outcome of the target, or name it in data/targets.json, where its agreement is checked.',
    );
  if (outcome.value === undefined)
    return refuse('outcome', `"${row.outcome}", which is a range`, 'a value', 'Draw it as a range.');
  return { row, target: aim.quantity, outcome: toQuantity(outcome, series) };
}
