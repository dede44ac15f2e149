import type { BarRow } from '../charts/bar/bar-options.ts';
import { renderChart } from '../charts/registry.ts';
import { tones } from '../charts/tones.ts';
import type { Language } from '../locale/languages.ts';
import { evaluate } from '../model/evaluate.ts';
import type { Quantity } from '../model/quantity.ts';
import type { Frozen, HistoricalRecord } from '../model/record.ts';
import type { BarFigureFile } from '../model/schemas/figures.ts';
import { axisConflicts } from './axis.ts';
import { chartOptions } from './chart-options.ts';
import { toChartValue, toRow } from './figure-rows.ts';
import type { FigureProblem, Planned } from './plan.ts';

/** Works out what a bar figure plots, or says why it cannot be drawn. */
export function planBarFigure(id: string, file: Frozen<BarFigureFile>, record: HistoricalRecord): Planned {
  const problems: FigureProblem[] = [];
  const bars = file.bars.flatMap((bar, index): { bar: typeof bar; quantity: Quantity }[] => {
    const result = evaluate(bar.quantity, record);
    if (!result.ok) {
      const { found, expected, remedy } = result.problem;
      problems.push({ path: ['bars', index, 'quantity'], found, expected, remedy });
      return [];
    }
    if (result.quantity.shown === undefined) {
      problems.push({
        path: ['bars', index, 'quantity'],
        found: `${bar.quantity}, which is a range`,
        expected: 'a value',
        remedy: 'Draw ranges in a figure of another type.',
      });
      return [];
    }
    return [{ bar, quantity: result.quantity }];
  });
  const quantities = bars.map((each) => each.quantity);
  for (const found of axisConflicts(quantities, record))
    problems.push({
      path: ['bars'],
      found,
      expected: 'quantities that may stand on one axis',
      remedy: 'Draw them in figures of their own.',
    });
  const first = quantities[0];
  if (problems.length > 0 || !first) return { problems };

  const toneOf = groupTones(file.bars);
  const rowsOf = (language: Language): BarRow[] =>
    bars.flatMap(({ bar, quantity }) => {
      const value = toChartValue(bar.id, quantity, record, language, bar.emphasis);
      return value
        ? [
            {
              ...value,
              label: bar.label[language],
              ...(bar.group ? { group: bar.group[language] } : {}),
              ...toneOf(bar),
            },
          ]
        : [];
    });
  return {
    plan: {
      quantities,
      breaks: [],
      rows: (language) =>
        bars.map(({ bar, quantity }) =>
          toRow(bar.id, bar.group?.[language] ?? '', bar.label[language], quantity, record, language),
        ),
      draw: (language, size) =>
        renderChart('bar', {
          ...chartOptions(id, file, first.unit, record, language, size),
          rows: rowsOf(language),
        }),
      drawSorted: isSorted(rowsOf('zh'))
        ? undefined
        : (language, size) =>
            renderChart('bar', {
              ...chartOptions(id, file, first.unit, record, language, size),
              // Both orders stand on one page, and ids must differ.
              id: `${id}-sorted`,
              rows: sortRows(rowsOf(language)),
            }),
    },
  };
}

/** The largest first within each group; groups stay where they are, and what is not comparable comes last. */
export function sortRows(rows: readonly BarRow[]): BarRow[] {
  const groups = [...new Set(rows.map(({ group }) => group))];
  const rank = (row: BarRow): number => (row.state === 'refused' ? 1 : 0);
  return groups.flatMap((group) =>
    rows.filter((row) => row.group === group).sort((a, b) => rank(a) - rank(b) || b.value - a.value),
  );
}

/** Whether sorting would tell a reader nothing: no group has more than two bars, or all stand in order. */
function isSorted(rows: readonly BarRow[]): boolean {
  const groups = [...Map.groupBy(rows, ({ group }) => group).values()];
  return (
    groups.every(({ length }) => length <= 2) || sortRows(rows).every((row, index) => row === rows[index])
  );
}

/** Where every group holds the same bars, each of them has one tone throughout, so that groups can be compared. */
function groupTones(
  bars: Frozen<BarFigureFile>['bars'],
): (bar: Frozen<BarFigureFile>['bars'][number]) => Pick<BarRow, 'tone'> {
  const groups = [...Map.groupBy(bars, (bar) => bar.group?.en).values()].map((group) =>
    group.map((bar) => bar.label.en),
  );
  const [labels = []] = groups;
  const same = groups.every((group) => group.join('\n') === labels.join('\n'));
  const useful = groups.length > 1 && labels.length > 1 && labels.length <= 4 && same;
  return ({ label }) => (useful ? { tone: tones[labels.indexOf(label.en)] ?? 'main' } : {});
}
