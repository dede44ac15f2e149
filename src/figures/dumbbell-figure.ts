import { renderChart } from '../charts/chart-types.ts';
import type { Language } from '../locale/languages.ts';
import { words } from '../locale/words.ts';
import { evaluate, toQuantity } from '../model/evaluate.ts';
import { nearest } from '../model/nearest.ts';
import type { Path } from '../model/place.ts';
import type { Quantity } from '../model/quantity.ts';
import type { Frozen, HistoricalRecord } from '../model/record.ts';
import type { FigureFileOf } from '../model/schemas/figures.ts';
import { chartOptions } from './chart-options.ts';
import { requireOneAxis } from './expressions.ts';
import type { FigureRow } from './figure.ts';
import { toChartValue, toRow } from './figure-rows.ts';
import type { FigureProblem, Planned } from './plan.ts';

interface Pair {
  readonly row: Frozen<FigureFileOf<'dumbbell'>>['rows'][number];
  readonly target: Quantity;
  readonly outcome: Quantity;
}

/**
 * Reads what a dumbbell figure plots, or finds why it cannot be drawn. The checks of targets ensure that a target and
 * the outcomes it names are comparable; here the outcome must be one of those, and the target must name a period,
 * because otherwise any year could count as its outcome.
 */
export function planDumbbellFigure(
  id: string,
  file: Frozen<FigureFileOf<'dumbbell'>>,
  record: HistoricalRecord,
): Planned {
  const problems: FigureProblem[] = [];
  const pairs = file.rows.flatMap((row, index) => readPair(row, ['rows', index], record, problems) ?? []);
  requireOneAxis(
    pairs.map((each) => each.outcome),
    ['rows'],
    record,
    problems,
  );
  const first = pairs[0];
  if (problems.length > 0 || !first) return { problems };
  return {
    plan: {
      quantities: pairs.flatMap((each) => [each.target, each.outcome]),
      breaks: [],
      rows: (language) =>
        pairs.flatMap((pair) => [
          row(pair, 'target', record, language),
          row(pair, 'outcome', record, language),
        ]),
      draw: (language, size) =>
        renderChart('dumbbell', {
          ...chartOptions(id, file, first.outcome.unit, record, language, size),
          target: words(language).figure.target,
          outcome: words(language).figure.outcome,
          rows: pairs.flatMap(({ row, target: aim, outcome: reached }) => {
            const target = toChartValue(`${row.id}-target`, aim, record, language, false);
            const outcome = toChartValue(`${row.id}-outcome`, reached, record, language, row.emphasis);
            if (!target || !outcome) return [];
            return [{ id: row.id, label: row.label[language], emphasis: row.emphasis, target, outcome }];
          }),
        }),
    },
  };
}

function row(pair: Pair, end: 'target' | 'outcome', record: HistoricalRecord, language: Language): FigureRow {
  const name = words(language).figure[end];
  return toRow(`${pair.row.id}-${end}`, pair.row.label[language], name, pair[end], record, language);
}

function readPair(
  row: Pair['row'],
  path: Path,
  record: HistoricalRecord,
  problems: FigureProblem[],
): Pair | undefined {
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
