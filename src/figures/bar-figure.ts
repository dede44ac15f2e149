import type { BarRow } from '../charts/bar/bar-options.ts';
import { renderChart } from '../charts/chart-types.ts';
import { tones } from '../charts/tones.ts';
import type { Language } from '../locale/languages.ts';
import type { Quantity } from '../model/quantity.ts';
import type { Frozen, HistoricalRecord } from '../model/record.ts';
import type { BarFigureFile } from '../model/schemas/figures.ts';
import { chartOptions } from './chart-options.ts';
import { readValue, requireOneAxis } from './expressions.ts';
import { toChartValue, toRow } from './figure-rows.ts';
import type { FigureProblem, Planned } from './plan.ts';

/** Reads what a bar figure plots, or finds why it cannot be drawn. */
export function planBarFigure(id: string, file: Frozen<BarFigureFile>, record: HistoricalRecord): Planned {
  const problems: FigureProblem[] = [];
  const bars = file.bars.flatMap((bar, index): { bar: typeof bar; quantity: Quantity }[] => {
    const quantity = readValue(bar.quantity, ['bars', index, 'quantity'], record, problems);
    return quantity ? [{ bar, quantity }] : [];
  });
  const quantities = bars.map((each) => each.quantity);
  requireOneAxis(quantities, ['bars'], record, problems);
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
              intended: record.terms.get(quantity.basis?.series.of ?? '')?.intended ?? false,
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
              // Both drawings are on one page, so their ids must differ.
              id: `${id}-sorted`,
              rows: sortRows(rowsOf(language)),
            }),
    },
  };
}

/** Sorts the bars within each group, the largest first and refused ones last; the order of the groups is kept. */
export function sortRows(rows: readonly BarRow[]): BarRow[] {
  const groups = [...new Set(rows.map(({ group }) => group))];
  const rank = (row: BarRow): number => (row.state === 'refused' ? 1 : 0);
  return groups.flatMap((group) =>
    rows.filter((row) => row.group === group).sort((a, b) => rank(a) - rank(b) || b.value - a.value),
  );
}

/** Whether sorting is pointless: no group has more than two bars, or all are sorted already. */
function isSorted(rows: readonly BarRow[]): boolean {
  const groups = [...Map.groupBy(rows, ({ group }) => group).values()];
  return (
    groups.every(({ length }) => length <= 2) || sortRows(rows).every((row, index) => row === rows[index])
  );
}

/** Where all groups have the same bars, bars of the same label get the same tone, so that groups can be compared. */
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
