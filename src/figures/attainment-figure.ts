import type { AttainmentRow } from '../charts/attainment/attainment-options.ts';
import { renderChart } from '../charts/chart-types.ts';
import type { Language } from '../locale/languages.ts';
import { fill, words } from '../locale/words.ts';
import type { Quantity } from '../model/quantity.ts';
import type { Frozen, HistoricalRecord } from '../model/record.ts';
import type { FigureFileOf } from '../model/schemas/figures.ts';
import { showQuantity } from '../model/show.ts';
import { chartOptions } from './chart-options.ts';
import { toChartValue, toRow } from './figure-rows.ts';
import type { FigureProblem, Planned } from './plan.ts';
import { readTargetPair, type TargetPair } from './target-pair.ts';

type AttainmentFile = Frozen<FigureFileOf<'attainment'>>;
type Pair = TargetPair<AttainmentFile['rows'][number]>;

/** The measures of which a share has a meaning: two thirds of a growth rate or of a rank say nothing. */
const divisible = new Set(['level', 'count', 'share']);

/** Reads targets and outcomes of any units, each pair of which has one, or finds why they cannot be drawn. */
export function planAttainmentFigure(id: string, file: AttainmentFile, record: HistoricalRecord): Planned {
  const problems: FigureProblem[] = [];
  const pairs = file.rows.flatMap((row, index) => {
    const pair = readTargetPair(row, ['rows', index], record, problems);
    const wrong = pair && problemOf(pair, record);
    if (wrong) problems.push({ ...wrong, path: ['rows', index] });
    return pair ?? [];
  });
  if (problems.length > 0) return { problems };
  return {
    plan: {
      quantities: pairs.flatMap(({ target, outcome }) => [target, outcome]),
      breaks: [],
      rows: (language) => {
        const { figure } = words(language);
        return pairs.flatMap(({ row, target, outcome }) => [
          toRow(`${row.id}-target`, row.label[language], figure.target, target, record, language),
          toRow(`${row.id}-outcome`, row.label[language], figure.outcome, outcome, record, language),
        ]);
      },
      draw: (language, size) =>
        renderChart('attainment', {
          ...chartOptions(id, file, '', record, language, size),
          unit: '',
          target: words(language).figure.target,
          rows: pairs.flatMap((pair) => chartRow(pair, record, language) ?? []),
        }),
    },
  };
}

function problemOf(
  { row, target, outcome }: Pair,
  record: HistoricalRecord,
): Omit<FigureProblem, 'path'> | undefined {
  const { origin } = target;
  const measure = origin.kind === 'target' ? origin.target.measure : undefined;
  if (measure === undefined || !divisible.has(measure))
    return {
      found: `a target of ${measure}, of which an outcome is no share`,
      expected: `a target of ${[...divisible].join(', ')}`,
      remedy: 'Draw it as a dumbbell.',
    };
  const [aim, reached] = [target, outcome].map(
    (each) => toChartValue(row.id, each, record, 'en', false)?.value,
  );
  if (aim !== undefined && reached !== undefined && aim > 0 && reached >= 0) return undefined;
  return {
    found: `an outcome of ${reached} for a target of ${aim}`,
    expected: 'a target above zero and an outcome that is not below it',
    remedy: 'Draw it as a dumbbell.',
  };
}

/** Whether a bar beyond the rule is not the better for it. */
const wantsLess = ({ origin }: Quantity): boolean =>
  origin.kind === 'target' && origin.target.wants === 'less';

function chartRow(
  { row, target, outcome }: Pair,
  record: HistoricalRecord,
  language: Language,
): AttainmentRow | undefined {
  const { figure, page } = words(language);
  const aim = toChartValue(`${row.id}-target`, target, record, language, false);
  const reached = toChartValue(`${row.id}-outcome`, outcome, record, language, row.emphasis);
  if (!aim || !reached) return undefined;
  const write = (name: string, quantity: Quantity) =>
    `${name}${page.colon}${showQuantity(quantity, record, language, 'label').text}`;
  return {
    id: row.id,
    label: row.label[language],
    emphasis: row.emphasis,
    target: aim,
    outcome: reached,
    targetText: `${write(figure.target, target)}${wantsLess(target) ? fill(figure.wantsLess, { open: page.open, close: page.close }) : ''}`,
    outcomeText: write(figure.outcome, outcome),
  };
}
