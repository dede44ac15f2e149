import type { PlacedLabel } from '../chart.ts';
import { sizesOf } from '../frame.ts';
import { labelBelow, labelSize } from '../label.ts';
import { wrapText } from '../wrap-text.ts';
import type { MatrixLayout, PlacedCell } from './matrix-layout.ts';
import { type MatrixChartOptions, strengths } from './matrix-options.ts';

/** Room for the shape before a word, between words, between lines and around a row, px. */
const measures = { shape: 15, gap: 14, lineGap: 6, nameGap: 6, rowGap: 11 };

/** The matrix turned for a phone: under each row's name what is said of it, the strongest first. */
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
      rules.push(Math.round(y + measures.rowGap) + 0.5);
      y += measures.rowGap * 2;
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
    let [x, line, bottom] = [0, y + measures.nameGap, y];
    for (const cell of own) {
      const lines = wrapText(names.get(cell.column) ?? '', width - measures.shape, tick);
      const text = { role: 'value', lines, fontSize: tick, weight: 400, className: 'c-annotation' } as const;
      const size = labelSize(text);
      if (x > 0 && x + measures.shape + size.width > width) [x, line] = [0, bottom + measures.lineGap];
      const placed = labelBelow(text, x + measures.shape, line);
      labels.push(placed);
      cells.push({ ...cell, x: x + 5.5, y: placed.y - tick * 0.35, emphasis });
      bottom = placed.box.y1;
      x += measures.shape + size.width + measures.gap;
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
    holes: [],
  };
}
