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

/** Where everything of a matrix stands, px. */
export interface MatrixLayout {
  readonly height: number;
  readonly plot: Box;
  readonly cells: readonly PlacedCell[];
  readonly labels: readonly PlacedLabel[];
  /** y of the hairlines between rows; and of the rule under the heads, where there are heads. */
  readonly rules: readonly number[];
  readonly headRule?: number;
  /** From heads that stand in a higher row down to their columns. */
  readonly hairlines: string;
  /** Where a row says nothing of a column. */
  readonly holes: readonly (readonly [number, number])[];
}

const rowHeight = 31;
/** Type size of the heads, px; and which share of the width the names of rows may take, the first that leaves them room. */
const headSize = 12;
const nameShares = [0.26, 0.16];
/** Between neighbouring heads, and between the two rows in which heads may stand, px. */
const headGap = 10;
const tierGap = 6;

interface Heads {
  readonly pitch: number;
  readonly texts: readonly (readonly string[])[];
  /** In how many rows they stand. */
  readonly tiers: number;
}

/** The heads of the columns, in one row, or in two by turns where one has no room. */
function heads(options: MatrixChartOptions, left: number): Heads | undefined {
  const { width } = sizesOf(options);
  const names = options.columns.map(({ label }) => label);
  for (const tiers of [1, 2]) {
    // The last head is centred on its column; half of what it needs beyond the column stays free at the edge.
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

/** A table with the names of rows at its left; undefined where the heads have no room. */
export function matrixLayout(options: MatrixChartOptions, top: number): MatrixLayout | undefined {
  const { width } = sizesOf(options);
  for (const share of nameShares) {
    const names = rowNames(options, width * share);
    const left = Math.max(...names.map((name) => labelSize(name).width)) + 12;
    const head = heads(options, left);
    if (head !== undefined) return table(options, top, names, left, head);
  }
  return undefined;
}

function table(
  options: MatrixChartOptions,
  top: number,
  names: ReturnType<typeof rowNames>,
  left: number,
  head: Heads,
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
    // Heads stand on the bottom of their row, so that a short one keeps close to its column.
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
    holes: options.rows.flatMap((row) =>
      options.columns
        .filter((column) => !taken.has(`${row.id} ${column.id}`))
        .map((column) => {
          const { x, y } = place({ row: row.id, column: column.id });
          return [x, y] as const;
        }),
    ),
  };
}
