import type { PlacedLabel } from '../chart.ts';
import { sizesOf } from '../frame.ts';
import { labelBelow, labelSize } from '../label.ts';
import { wrapText } from '../wrap-text.ts';
import type { MatrixLayout, PlacedCell } from './matrix-layout.ts';
import { type MatrixChartOptions, strengths } from './matrix-options.ts';

/** Width reserved for a shape, gaps between words, between lines, below a name and around a row, px. */
const spacing = { shape: 15, gap: 14, lineGap: 6, nameGap: 6, rowGap: 11 };

/** Lays out a matrix as a list: below the name of each row its cells, the strongest first. */
export function matrixList(options: MatrixChartOptions, top: number): MatrixLayout {
  const { width, tick, label: fontSize } = sizesOf(options);
  const names = new Map(options.columns.map(({ id, label }) => [id, label]));
  const order = new Map(options.columns.map(({ id }, i) => [id, i]));
  const labels: PlacedLabel[] = [];
  const cells: PlacedCell[] = [];
  const rules: number[] = [];
  let y = top;
  options.rows.forEach((row, i) => {
    if (i > 0) {
      rules.push(Math.round(y + spacing.rowGap) + 0.5);
      y += spacing.rowGap * 2;
    }
    const emphasis = row.emphasis ?? false;
    const style = { role: 'category', fontSize, weight: 600 } as const;
    const className = emphasis ? 'c-emphasis' : 'c-category';
    const name = labelBelow({ ...style, lines: wrapText(row.label, width, fontSize, 600), className }, 0, y);
    labels.push(name);
    y = name.box.y1;
    const own = options.cells
      .filter((cell) => cell.row === row.id)
      .sort(
        (a, b) =>
          strengths.indexOf(b.strength) - strengths.indexOf(a.strength) ||
          (order.get(a.column) ?? 0) - (order.get(b.column) ?? 0),
      );
    let [x, line, bottom] = [0, y + spacing.nameGap, y];
    for (const cell of own) {
      const lines = wrapText(names.get(cell.column) ?? '', width - spacing.shape, tick);
      const text = { role: 'value', lines, fontSize: tick, weight: 400, className: 'c-annotation' } as const;
      const size = labelSize(text);
      if (x > 0 && x + spacing.shape + size.width > width) [x, line] = [0, bottom + spacing.lineGap];
      const placed = labelBelow(text, x + spacing.shape, line);
      labels.push(placed);
      cells.push({ ...cell, x: x + 5.5, y: placed.y - tick * 0.35, emphasis });
      bottom = placed.box.y1;
      x += spacing.shape + size.width + spacing.gap;
    }
    y = bottom;
  });
  return {
    height: Math.ceil(y + 4),
    plot: { x0: 0, y0: top, x1: width, y1: y },
    cells,
    labels,
    rules,
    hairlines: '',
    emptyCells: [],
  };
}
