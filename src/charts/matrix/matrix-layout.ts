import type { Box } from '../boxes.ts';
import type { PlacedLabel } from '../chart.ts';
import { sizesOf } from '../frame.ts';
import { labelBelow, labelBeside, labelSize } from '../label.ts';
import { narrowestWrap, wrapText } from '../wrap-text.ts';
import type { MatrixCell, MatrixChartOptions } from './matrix-options.ts';

export interface PlacedCell extends MatrixCell {
  readonly x: number;
  readonly y: number;
  readonly emphasis: boolean;
}

/** The positions of everything in a matrix, px. */
export interface MatrixLayout {
  readonly height: number;
  readonly plot: Box;
  readonly cells: readonly PlacedCell[];
  readonly labels: readonly PlacedLabel[];
  /** y of the hairlines between rows. */
  readonly rules: readonly number[];
  /** y of the rule below the column names, in a table. */
  readonly headRule?: number;
  /** Path of the leader lines from the upper row of column names down to their columns. */
  readonly hairlines: string;
  /** Centres of the cells without a mark. */
  readonly emptyCells: readonly (readonly [number, number])[];
}

const rowHeight = 31;
/** Font size of the column names, px. */
const headSize = 12;
/** Shares of the width for the row names; the first that leaves room for the column names is used. */
const nameShares = [0.26, 0.16];
/** Gap between column names, and between their two rows, px. */
const headGap = 10;
const tierGap = 6;

interface ColumnNames {
  /** Width of a column, px. */
  readonly pitch: number;
  readonly texts: readonly (readonly string[])[];
  /** 1 or 2 rows of names. */
  readonly tiers: number;
}

/** Fits the column names into one row, or into two rows, alternating; undefined where neither fits. */
function fitColumnNames(options: MatrixChartOptions, left: number): ColumnNames | undefined {
  const { width } = sizesOf(options);
  const names = options.columns.map(({ label }) => label);
  for (const tiers of [1, 2]) {
    // With two rows a name is wider than its column; half a column is left free for the last one at the edge.
    const pitch = (width - left) / (names.length + (tiers - 1) / 2);
    const room = pitch * tiers - headGap;
    if (names.every((name) => narrowestWrap(name, headSize) <= room))
      return { pitch, tiers, texts: names.map((name) => wrapText(name, room, headSize)) };
  }
  return undefined;
}

function rowNames(options: MatrixChartOptions, room: number) {
  const { label: fontSize } = sizesOf(options);
  return options.rows.map(({ label, emphasis }) => {
    const weight = emphasis ? (600 as const) : (400 as const);
    const className = emphasis ? 'c-emphasis' : 'c-category';
    const lines = wrapText(label, room, fontSize, weight);
    return { role: 'category', lines, fontSize, weight, className } as const;
  });
}

/** Lays out a matrix as a table with the row names on the left; undefined where the column names do not fit. */
export function matrixLayout(options: MatrixChartOptions, top: number): MatrixLayout | undefined {
  const { width } = sizesOf(options);
  for (const share of nameShares) {
    const names = rowNames(options, width * share);
    const left = Math.max(...names.map((name) => labelSize(name).width)) + 12;
    const head = fitColumnNames(options, left);
    if (head !== undefined) return table(options, top, names, left, head);
  }
  return undefined;
}

function table(
  options: MatrixChartOptions,
  top: number,
  names: ReturnType<typeof rowNames>,
  left: number,
  head: ColumnNames,
): MatrixLayout {
  const { width } = sizesOf(options);
  const columnX = options.columns.map((_, i) => left + head.pitch * (i + 0.5));
  const texts = head.texts.map(
    (lines) =>
      ({
        role: 'tick',
        lines,
        fontSize: headSize,
        weight: 400,
        className: 'c-tick',
        anchor: 'middle',
      }) as const,
  );
  const tierOf = (i: number) => (head.tiers === 1 ? 0 : (i + 1) % 2);
  const heightOf = (tier: number) =>
    Math.max(0, ...texts.filter((_, i) => tierOf(i) === tier).map((text) => labelSize(text).height));
  const upper = head.tiers === 1 ? 0 : heightOf(1) + tierGap;
  const headBottom = top + upper + heightOf(0);
  const labels: PlacedLabel[] = texts.map((text, i) => {
    // Names are aligned to the bottom of their row, so that short ones are close to their columns.
    const bottom = tierOf(i) === 1 ? top + heightOf(1) : headBottom;
    return labelBelow(text, columnX[i] ?? 0, bottom - labelSize(text).height);
  });
  const hairlines = labels
    .filter((_, i) => tierOf(i) === 1)
    .map(({ box }, i) => `M${columnX[i * 2]},${box.y1 + 2}V${headBottom + 4}`)
    .join('');

  const headRule = Math.round(headBottom + 8) + 0.5;
  const rules: number[] = [];
  const middles: number[] = [];
  let y = headRule;
  names.forEach((name, i) => {
    const height = Math.max(rowHeight, labelSize(name).height + 12);
    middles.push(y + height / 2);
    labels.push(labelBeside(name, 0, y + height / 2));
    y += height;
    if (i < names.length - 1) rules.push(y);
  });
  const place = (cell: Pick<MatrixCell, 'row' | 'column'>) => ({
    x: columnX[options.columns.findIndex(({ id }) => id === cell.column)] ?? 0,
    y: middles[options.rows.findIndex(({ id }) => id === cell.row)] ?? 0,
  });
  const taken = new Set(options.cells.map(({ row, column }) => `${row} ${column}`));
  const emphasized = new Set(options.rows.filter((row) => row.emphasis).map(({ id }) => id));
  return {
    height: Math.ceil(y + 2),
    plot: { x0: left, y0: headRule, x1: width, y1: y },
    cells: options.cells.map((cell) => ({ ...cell, ...place(cell), emphasis: emphasized.has(cell.row) })),
    labels,
    rules,
    headRule,
    hairlines,
    emptyCells: options.rows.flatMap((row) =>
      options.columns
        .filter((column) => !taken.has(`${row.id} ${column.id}`))
        .map((column) => {
          const { x, y } = place({ row: row.id, column: column.id });
          return [x, y] as const;
        }),
    ),
  };
}
