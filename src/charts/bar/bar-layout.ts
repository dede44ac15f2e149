import type { Box } from '../boxes.ts';
import type { Annotation, PlacedLabel } from '../chart.ts';
import { sizesOf } from '../frame.ts';
import { labelBelow, labelBeside, labelSize } from '../label.ts';
import { textWidth } from '../text-width.ts';
import { wrapText } from '../wrap-text.ts';
import type { BarChartOptions, BarRow } from './bar-options.ts';

/** A bar in px: `from` at zero, `to` at the value. */
export interface BarPlace {
  readonly row: BarRow;
  readonly from: number;
  readonly to: number;
  readonly top: number;
  readonly bottom: number;
}

export interface BarLayout {
  readonly height: number;
  readonly plot: Box;
  /** x of the zero line. */
  readonly zero: number;
  readonly bars: readonly BarPlace[];
  readonly labels: readonly PlacedLabel[];
  /** Segments of the zero line, each from y to y. */
  readonly zeroLines: readonly (readonly [number, number])[];
  /** y of the hairlines above groups. */
  readonly rules: readonly number[];
}

/** Sizes in px: `gap` is between bars, `labelGap` between a label and its bar. `labelShare` is a share of the width. */
const spacing = {
  wide: { bar: 22, gap: 12, labelGap: 12, groupGap: 20, labelShare: 0.34 },
  narrow: { bar: 16, gap: 14, labelGap: 4, groupGap: 18, labelShare: 1 },
};
/** Gap between the end of a bar and its value, px. */
const valueGap = 7;
/** Width of the mark of an open end, px. */
const openEnd = 14;

interface End {
  readonly row: BarRow;
  /** Width of the texts after the end of the bar, px. */
  readonly room: number;
}

function endOf(row: BarRow, options: BarChartOptions): End {
  const { label } = sizesOf(options);
  const beside = row.state === 'refused' && options.size === 'wide';
  const refused = beside ? 8 + textWidth(options.texts.refused, label) : 0;
  const open = row.state === 'bounded' ? openEnd : 0;
  return { row, room: open + valueGap + textWidth(row.text, label, 600) + refused };
}

/**
 * Finds the largest scale at which every bar and the text after its end fit between two edges.
 * @returns px per unit, and x of zero
 */
function fitScale(ends: readonly End[], left: number, right: number): { scale: number; zero: number } {
  const available = right - left;
  let scale = Number.POSITIVE_INFINITY;
  const lengths = (some: readonly End[]) =>
    some.length > 0
      ? some.map(({ row, room }) => ({ value: Math.abs(row.value), room }))
      : [{ value: 0, room: 0 }];
  const rightBars = lengths(ends.filter(({ row }) => row.value >= 0));
  const leftBars = lengths(ends.filter(({ row }) => row.value < 0));
  // Each pair of a bar to the right and a bar to the left limits the scale; the smallest limit applies.
  for (const a of rightBars) {
    for (const b of leftBars) {
      if (a.value + b.value > 0) scale = Math.min(scale, (available - a.room - b.room) / (a.value + b.value));
    }
  }
  if (!Number.isFinite(scale)) scale = 0;
  const zero = left + Math.max(0, ...leftBars.map((b) => b.value * scale + b.room));
  return { scale: Math.max(0, scale), zero };
}

function categoryText(row: BarRow, width: number, options: BarChartOptions) {
  const { label: fontSize } = sizesOf(options);
  const weight = row.emphasis ? (600 as const) : (400 as const);
  return {
    role: 'category' as const,
    lines: wrapText(row.label, width, fontSize, weight),
    fontSize,
    weight,
    className: 'c-category',
  };
}

/** On a phone the word for a refused value follows the name of the bar, so that bars have the full width. */
function narrowRefusal(name: PlacedLabel, options: BarChartOptions): PlacedLabel {
  const { width } = sizesOf(options);
  const { fontSize } = name;
  const text = {
    role: 'value',
    lines: [options.texts.refused],
    fontSize,
    weight: 400,
    className: 'c-refused',
  } as const;
  const beside = name.box.x1 + 8;
  const fits = name.lines.length === 1 && beside + labelSize(text).width <= width;
  return fits ? labelBelow(text, beside, name.box.y0) : labelBelow(text, 0, name.box.y1 + 2);
}

function valueLabels(place: BarPlace, options: BarChartOptions): PlacedLabel[] {
  const { row, to, top, bottom } = place;
  const { label: fontSize } = sizesOf(options);
  const direction = row.value < 0 ? -1 : 1;
  const anchor = direction < 0 ? ('end' as const) : ('start' as const);
  const x = to + direction * (valueGap + (row.state === 'bounded' ? openEnd : 0));
  const refused = row.state === 'refused';
  const className = refused ? 'c-refused' : row.emphasis ? 'c-emphasis' : 'c-value';
  const text = { role: 'value', lines: [row.text], fontSize, weight: 600, className, anchor } as const;
  const value = labelBeside({ ...text, ...(refused ? { struckLines: 1 } : {}) }, x, (top + bottom) / 2);
  if (!refused || options.size === 'narrow') return [value];
  const beyond = x + direction * (labelSize(text).width + 8);
  const reason = { ...text, lines: [options.texts.refused], weight: 400 } as const;
  return [value, labelBeside(reason, beyond, (top + bottom) / 2)];
}

/** An annotation below its bar, on the wider side of the zero line. */
function annotationLabel(
  { text, emphasis }: Annotation,
  top: number,
  zero: number,
  left: number,
  options: BarChartOptions,
) {
  const { width, tick } = sizesOf(options);
  const weight = emphasis ? (600 as const) : (400 as const);
  const onRight = width - zero >= zero - left;
  const [start, end] =
    zero <= left
      ? [zero === 0 ? 0 : zero + valueGap, width]
      : onRight
        ? [zero + valueGap, width]
        : [left, zero - valueGap];
  const lines = wrapText(text, end - start, tick, weight);
  const className = emphasis ? 'c-emphasis' : 'c-annotation';
  return labelBelow({ role: 'note', lines, fontSize: tick, weight, className }, start, top);
}

/** The unit above the zero line, or none where the values include it. */
function unitLabel(zero: number, options: BarChartOptions): PlacedLabel[] {
  if (options.unit === '') return [];
  const { width, tick } = sizesOf(options);
  const style = {
    role: 'unit',
    lines: wrapText(options.unit, width, tick),
    fontSize: tick,
    weight: 400,
    className: 'c-unit',
  } as const;
  const x = options.size === 'narrow' ? 0 : Math.min(zero, width - labelSize(style).width);
  return [labelBelow(style, x, 0)];
}

/** Computes the width of the label column and the scale that leaves room for every value, then lays out row by row. */
export function barLayout(options: BarChartOptions): BarLayout {
  const { rows, size } = options;
  const { width, label: fontSize } = sizesOf(options);
  const m = spacing[size];
  const narrow = size === 'narrow';
  const column = narrow ? width : width * m.labelShare;
  const categories = rows.map((row) => categoryText(row, column, options));
  const left = narrow ? 0 : Math.max(...categories.map((text) => labelSize(text).width)) + m.labelGap;
  const { scale, zero } = fitScale(
    rows.map((row) => endOf(row, options)),
    left,
    width,
  );

  const labels: PlacedLabel[] = unitLabel(zero, options);
  const bars: BarPlace[] = [];
  const rules: number[] = [];
  const zeroLines: (readonly [number, number])[] = [];
  let y = labels[0] === undefined ? 0 : labels[0].box.y1 + 10;
  const plotTop = y;

  const startGroup = (group: string, first: boolean) => {
    if (!first) {
      y += m.groupGap - m.gap;
      rules.push(y);
      y += 9;
    }
    const lines = wrapText(group, width, fontSize, 600);
    const heading = labelBelow({ role: 'group', lines, fontSize, weight: 600, className: 'c-group' }, 0, y);
    labels.push(heading);
    y = heading.box.y1 + 8;
  };

  rows.forEach((row, i) => {
    const newGroup = row.group !== rows[i - 1]?.group;
    if (newGroup && row.group !== undefined) startGroup(row.group, i === 0);
    const text = categories[i] ?? categoryText(row, column, options);
    const textHeight = labelSize(text).height;
    const rowHeight = narrow ? m.bar : Math.max(m.bar, textHeight);
    if (narrow) {
      const name = labelBelow(text, 0, y);
      const texts = row.state === 'refused' ? [name, narrowRefusal(name, options)] : [name];
      labels.push(...texts);
      y = Math.max(...texts.map(({ box }) => box.y1)) + m.labelGap;
    } else labels.push(labelBeside(text, 0, y + rowHeight / 2));
    // On whole pixels the edges of bars are sharp where the picture is not scaled.
    const top = Math.round(y + (rowHeight - m.bar) / 2);
    const bar = { row, from: zero, to: zero + row.value * scale, top, bottom: top + m.bar };
    bars.push(bar);
    labels.push(...valueLabels(bar, options));
    y += rowHeight;
    for (const annotation of (options.annotations ?? []).filter(({ at }) => at === row.key)) {
      const placed = annotationLabel(annotation, y + 4, zero, left, options);
      labels.push(placed);
      y = placed.box.y1;
    }
    // With a label column the zero line runs through the whole group; on a phone it would cross the labels between bars.
    const last = zeroLines.at(-1);
    if (narrow || newGroup || last === undefined) zeroLines.push([top - 4, bar.bottom + 4]);
    else zeroLines[zeroLines.length - 1] = [last[0], bar.bottom + 4];
    y += m.gap;
  });
  const plotBottom = y - m.gap;
  const plot = { x0: left, y0: plotTop, x1: width, y1: plotBottom };
  return { height: Math.ceil(plotBottom + 5), plot, zero, bars, labels, rules, zeroLines };
}
