import type { PlacedLabel } from '../chart.ts';
import { sizesOf } from '../frame.ts';
import { labelBelow, labelSize } from '../label.ts';
import { wrapText } from '../wrap-text.ts';
import type { AttainmentChartOptions, AttainmentRow } from './attainment-options.ts';

/** A row in px: a bar from the left edge to `end`. */
interface AttainmentPlace {
  readonly row: AttainmentRow;
  readonly top: number;
  readonly bottom: number;
  readonly end: number;
}

export interface AttainmentLayout {
  readonly height: number;
  /** x of zero, and of the rule at the target. */
  readonly left: number;
  readonly rule: number;
  /** Pieces of zero and of the rule, each from y to y; on a phone they would cross the texts between the bars. */
  readonly pieces: readonly (readonly [number, number])[];
  readonly places: readonly AttainmentPlace[];
  readonly labels: readonly PlacedLabel[];
}

/** Sizes in px; `column` is the share of the width for the texts, which stand above the bars on a phone. */
const spacing = {
  wide: { bar: 22, gap: 18, column: 0.44 },
  narrow: { bar: 16, gap: 16, column: 0 },
};

/** The name of a row, and below it what was reached and what was aimed at. */
function rowTexts(
  row: AttainmentRow,
  room: number,
  top: number,
  options: AttainmentChartOptions,
): PlacedLabel[] {
  const { label, tick } = sizesOf(options);
  const weight = row.emphasis ? (600 as const) : (400 as const);
  const className = row.emphasis ? 'c-emphasis' : 'c-category';
  const name = {
    role: 'category',
    lines: wrapText(row.label, room, label, weight),
    fontSize: label,
  } as const;
  const placed = [labelBelow({ ...name, weight, className }, 0, top)];
  for (const [text, bold] of [
    [row.outcomeText, true],
    [row.targetText, false],
  ] as const) {
    const own = bold ? (600 as const) : (400 as const);
    const style = {
      role: 'value',
      lines: wrapText(text, room, tick, own),
      fontSize: tick,
      weight: own,
    } as const;
    const at = (placed.at(-1)?.box.y1 ?? top) + 2;
    placed.push(labelBelow({ ...style, className: bold ? 'c-value' : 'c-key' }, 0, at));
  }
  return placed;
}

/** Finds the scale at which the longest bar fits, and lays out row by row below the word at the rule. */
export function attainmentLayout(options: AttainmentChartOptions): AttainmentLayout {
  const { width, tick } = sizesOf(options);
  const m = spacing[options.size];
  const narrow = options.size === 'narrow';
  const room = narrow ? width : width * m.column - 16;
  const left = narrow ? 0.5 : Math.round(width * m.column) + 0.5;
  const shares = options.rows.map(({ target, outcome }) => outcome.value / target.value);
  const word = {
    role: 'tick',
    lines: [options.target],
    fontSize: tick,
    weight: 600,
    className: 'c-tick',
    anchor: 'middle',
  } as const;
  const half = labelSize(word).width / 2;
  const scale = (width - left - half) / Math.max(1, ...shares);
  const rule = Math.round(left + scale) - 0.5;
  const head = labelBelow(word, Math.min(rule, width - half), 0);
  const labels: PlacedLabel[] = [head];
  let y = head.box.y1 + 10;
  const places = options.rows.map((row, i): AttainmentPlace => {
    const texts = rowTexts(row, room, y, options);
    labels.push(...texts);
    const below = Math.max(...texts.map(({ box }) => box.y1));
    const top = Math.round(narrow ? below + 5 : (y + below - m.bar) / 2);
    const bottom = top + m.bar;
    y = Math.max(below, bottom) + m.gap;
    return { row, top, bottom, end: left + (shares[i] ?? 0) * scale };
  });
  const end = Math.max(...places.map(({ bottom }) => bottom)) + 8;
  const pieces = narrow
    ? places.map(({ top, bottom }) => [top - 4, bottom + 4] as const)
    : [[head.box.y1 + 3, end] as const];
  const last = Math.max(end, ...labels.map(({ box }) => box.y1));
  return { height: Math.ceil(last + 3), left, rule, pieces, places, labels };
}
