import { renderChart } from '../charts/chart-types.ts';
import type { Language } from '../locale/languages.ts';
import { words } from '../locale/words.ts';
import type { Frozen, HistoricalRecord } from '../model/record.ts';
import type { FigureFileOf } from '../model/schemas/figures.ts';
import { chartOptions } from './chart-options.ts';
import { requireOneAxis } from './expressions.ts';
import type { FigureRow } from './figure.ts';
import { toChartValue, toRow } from './figure-rows.ts';
import type { FigureProblem, Planned } from './plan.ts';
import { readTargetPair, type TargetPair } from './target-pair.ts';

type Pair = TargetPair<Frozen<FigureFileOf<'dumbbell'>>['rows'][number]>;

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
  const pairs = file.rows.flatMap(
    (row, index) => readTargetPair(row, ['rows', index], record, problems) ?? [],
  );
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
