import { labelProblems } from '../../../src/figures/label-problems.ts';
import { planFigure } from '../../../src/figures/load-figures.ts';
import type { Frozen, HistoricalRecord } from '../../../src/model/record.ts';
import type { FigureFile } from '../../../src/model/schemas/figures.ts';

/** A mark of a figure under the label of the mark after it, and that one under its own. */
interface ExchangedLabel {
  readonly figure: string;
  readonly marks: readonly [string, string];
  readonly refused: boolean;
}

type Labelled = { readonly id: string; readonly label?: unknown };

/** Every pair of neighbouring marks that have labels of their own, with the labels exchanged. */
export function withLabelsExchanged(record: HistoricalRecord): ExchangedLabel[] {
  return [...record.figures].flatMap(([figure, file]) =>
    (['bars', 'rows', 'points'] as const).flatMap((list) => {
      const marks = (file as Partial<Record<typeof list, readonly Labelled[]>>)[list] ?? [];
      return marks.slice(1).flatMap((next, index): ExchangedLabel[] => {
        const first = marks[index];
        if (first === undefined || JSON.stringify(first.label) === JSON.stringify(next.label)) return [];
        const exchanged = marks
          .with(index, { ...first, label: next.label })
          .with(index + 1, { ...next, label: first.label });
        const changed = { ...file, [list]: exchanged } as Frozen<FigureFile>;
        return [{ figure, marks: [first.id, next.id], refused: isRefusedFigure(figure, changed, record) }];
      });
    }),
  );
}

function isRefusedFigure(id: string, file: Frozen<FigureFile>, record: HistoricalRecord): boolean {
  const planned = planFigure(id, file, record);
  return 'problems' in planned || labelProblems(file, planned.plan.rows, record).length > 0;
}
