import type { Box } from '../boxes.ts';
import type { PlacedLabel } from '../chart.ts';
import { ChartError } from '../chart.ts';
import { sizesOf } from '../frame.ts';
import { labelBelow, labelSize } from '../label.ts';
import { type LabelRequest, placeLabels } from '../place-labels.ts';
import { unitLabel } from '../unit-label.ts';
import { narrowestWrap, wrapText } from '../wrap-text.ts';
import { type ColumnChartOptions, type ColumnRow, type EmptyColumn, isEmpty } from './column-options.ts';
import { type PlacedRuns, placeRuns, type RunSpan } from './column-runs.ts';
import { type ColumnPlace, headroom, valueLabels } from './column-values.ts';

/** A slot without a column: a dotted line along zero. */
interface EmptyPlace {
  readonly row: EmptyColumn;
  readonly x0: number;
  readonly x1: number;
}

export interface ColumnLayout {
  readonly height: number;
  readonly plot: Box;
  /** y of the zero line. */
  readonly zero: number;
  readonly columns: readonly ColumnPlace[];
  readonly empty: readonly EmptyPlace[];
  readonly labels: readonly PlacedLabel[];
  readonly runs: PlacedRuns;
}

/**
 * Sizes in px: `joint` is the hairline between columns that touch, `gap` the space with the sign, `widest` the limit of
 * one column, `plot` the height from the lowest to the highest value.
 */
const spacing = {
  wide: { joint: 1.5, gap: 34, widest: 96, plot: 250 },
  narrow: { joint: 1, gap: 18, widest: 64, plot: 190 },
};
interface Slot {
  readonly row: ColumnRow | EmptyColumn;
  readonly x0: number;
  readonly x1: number;
  /** The middle of the gap before it, where it may not be compared with the column before. */
  readonly unequal: number | undefined;
}

/** Divides the width: all columns are equally wide, and gaps stand only where columns may not be compared. */
function slotsOf(options: ColumnChartOptions): Slot[] {
  const { rows, size } = options;
  const { width, label } = sizesOf(options);
  const m = spacing[size];
  const broken = rows.map((row, i) => i > 0 && !isEmpty(row) && !row.touches);
  const gaps = broken.filter(Boolean).length;
  const room = width - gaps * m.gap - (rows.length - 1 - gaps) * m.joint;
  const column = Math.min(m.widest, Math.floor((room / rows.length) * 10) / 10);
  const years = rows.map((row) => narrowestWrap(row.label, label));
  const needed = Math.max(...years);
  if (needed > column)
    throw new ChartError(
      `${rows.length} columns leave ${column} px for each in a ${size} picture; the longest label needs ${Math.ceil(needed)} px.`,
    );
  let x = 0;
  return rows.map((row, i) => {
    const isBroken = broken[i] === true;
    const unequal = isBroken ? x + m.gap / 2 : undefined;
    if (i > 0) x += isBroken ? m.gap : m.joint;
    const x0 = x;
    x += column;
    return { row, x0, x1: x, unequal };
  });
}

function emptyLabels(slots: readonly Slot[], zero: number, options: ColumnChartOptions): PlacedLabel[] {
  const { tick: fontSize } = sizesOf(options);
  return slots.flatMap(({ row, x0, x1 }) => {
    if (!isEmpty(row)) return [];
    const lines = wrapText(row.absent, x1 - x0 - 4, fontSize);
    const style = {
      role: 'note',
      lines,
      fontSize,
      weight: 400,
      className: 'c-key',
      anchor: 'middle',
    } as const;
    return [labelBelow(style, (x0 + x1) / 2, zero - 6 - labelSize(style).height)];
  });
}

/** Annotations point at the number of their column, so that their lines do not cross it. */
function annotationRequests(
  columns: readonly ColumnPlace[],
  numbers: ReadonlyMap<string, PlacedLabel>,
  options: ColumnChartOptions,
): LabelRequest[] {
  const { label: fontSize } = sizesOf(options);
  const widths = options.size === 'wide' ? [190, 130] : [130, 96];
  return (options.annotations ?? []).map(({ at, text, side, emphasis }) => {
    const column = columns.find(({ row }) => row.key === at);
    if (column === undefined)
      throw new ChartError(`The annotation “${text}” belongs to ${at}, which is not drawn.`);
    const weight = emphasis ? (600 as const) : (400 as const);
    const className = emphasis ? 'c-emphasis' : 'c-annotation';
    const [first, ...otherwise] = widths.map((room) => ({
      role: 'note' as const,
      lines: wrapText(text, room, fontSize, weight),
      fontSize,
      weight,
      className,
    }));
    const x = (column.x0 + column.x1) / 2;
    return {
      label: first as LabelRequest['label'],
      otherwise,
      x,
      y: numbers.get(at)?.box.y0 ?? column.to,
      radius: 0,
      side,
    };
  });
}

/** Computes widths and the scale, then places values, annotations, labels, the signs between runs and their texts. */
export function columnLayout(options: ColumnChartOptions): ColumnLayout {
  const { width, tick, label: fontSize, value: signSize } = sizesOf(options);
  const m = spacing[options.size];
  const slots = slotsOf(options);
  const values = options.rows.flatMap((row) => (isEmpty(row) ? [] : [row.value]));
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const head = headroom(options);
  const unit = options.unit === '' ? undefined : unitLabel(options.unit, width, tick);

  const layoutAt = (top: number) => {
    const scale = high === low ? 0 : m.plot / (high - low);
    const zero = Math.round(top + (high === low ? m.plot : high * scale)) + 0.5;
    const columns = slots.flatMap(({ row, x0, x1 }): ColumnPlace[] =>
      isEmpty(row) ? [] : [{ row, x0, x1, from: zero, to: zero - row.value * scale }],
    );
    return { zero, columns, numbers: valueLabels(columns, options) };
  };
  const plain = (unit === undefined ? 0 : unit.box.y1 + 4) + head;
  const first = layoutAt(plain);
  // Numbers that had to be raised, and annotations above the highest column, push the columns down.
  const above = Math.min(
    0,
    ...[...first.numbers.values()].map(({ box }) => box.y0 - (unit === undefined ? 0 : unit.box.y1 + 4)),
  );
  const notes = annotationRequests(first.columns, first.numbers, options);
  const tallest = Math.max(0, ...notes.map(({ label }) => labelSize(label).height + 14));
  const top = Math.ceil(plain - above + tallest) + 1;
  const { zero, columns, numbers } = layoutAt(top);
  const lowest = Math.max(
    zero,
    ...columns.map(({ to }) => to),
    ...[...numbers.values()].map(({ box }) => box.y1),
  );

  const years = slots.map(({ row, x0, x1 }) =>
    labelBelow(
      {
        role: 'tick',
        lines: wrapText(row.label, x1 - x0, fontSize),
        fontSize,
        weight: 'emphasis' in row && row.emphasis ? 600 : 400,
        className: 'emphasis' in row && row.emphasis ? 'c-emphasis' : 'c-tick',
        anchor: 'middle',
      },
      (x0 + x1) / 2,
      lowest + 7,
    ),
  );
  const signs = slots.flatMap(({ unequal }) => {
    if (unequal === undefined) return [];
    const style = { role: 'break', lines: ['≠'], fontSize: signSize, weight: 600, anchor: 'middle' } as const;
    const sign = { ...style, className: 'c-break-label' };
    return [labelBelow(sign, unequal, zero - 5 - labelSize(style).height)];
  });
  const spans = (options.runs ?? []).map(({ at, text }): RunSpan => {
    const begin = slots.findIndex(({ row }) => row.key === at);
    const after = slots.findIndex((slot, i) => i > begin && slot.unequal !== undefined);
    const own = slots.slice(begin, after === -1 ? undefined : after);
    const [a, b] = [own[0], own.at(-1)];
    if (a === undefined || b === undefined || (begin > 0 && a.unequal === undefined))
      throw new ChartError(`“${text}” is said of columns from ${at}, where no run of columns begins.`);
    return { text, x0: a.x0, x1: b.x1, from: a.row.label, to: b.row.label };
  });
  const runs = placeRuns(spans, Math.max(...years.map(({ box }) => box.y1)) + 6, options);
  const fixed = [
    ...(unit === undefined ? [] : [unit]),
    ...numbers.values(),
    ...emptyLabels(slots, zero, options),
    ...years,
    ...signs,
    ...runs.labels,
  ];
  const right = Math.max(...slots.map(({ x1 }) => x1));
  const placedNotes = placeLabels(annotationRequests(columns, numbers, options), {
    picture: { x0: 0, y0: 0, x1: width, y1: zero },
    texts: fixed.map(({ box }) => box),
    marks: columns.map(({ x0, x1, from, to }) => ({
      x0,
      x1,
      y0: Math.min(from, to),
      y1: Math.max(from, to),
    })),
    lines: [],
    breaks: [],
    axes: [],
    grid: [],
  });
  return {
    height: Math.ceil(runs.bottom + 3),
    plot: { x0: 0, y0: top, x1: right, y1: lowest },
    zero,
    columns,
    empty: slots.flatMap(({ row, x0, x1 }) => (isEmpty(row) ? [{ row, x0, x1 }] : [])),
    labels: [...fixed, ...placedNotes],
    runs,
  };
}
