import { group } from 'd3';
import { type Box, crossesBox, grow, type LineSegment, overlaps } from './boxes.ts';
import type { ChartOptions, PlacedLabel } from './chart.ts';
import { ChartError } from './chart.ts';
import { sizesOf } from './frame.ts';
import { labelBelow, lineHeight } from './label.ts';
import type { LineBreakState } from './line/line-state.ts';
import { wrapText } from './wrap-text.ts';

/** Widths at which the label of a break is wrapped, in order of preference, px. */
const flagWidths = { wide: [168, 112], narrow: [124, 84] };
/** How high the labels may stack above the plot, px. */
const maxStackHeight = { wide: 84, narrow: 76 };
/** How far the labels may reach below the legend, where the legend alone exceeds that height, px. */
const belowLegend = 52;

export interface BreakLine {
  readonly x: number;
  readonly top: number;
  readonly kind: string;
}

export interface PlacedBreaks {
  readonly labels: readonly PlacedLabel[];
  readonly lines: readonly BreakLine[];
  /** Texts that do not fit above the plot: each is replaced there by a letter and printed below the axis. */
  readonly keyed: readonly { readonly letter: string; readonly year: string; readonly text: string }[];
}

/** The area above the plot in which the labels of breaks are placed. */
export interface LabelArea {
  /** Texts that are already there. */
  readonly head: readonly Box[];
  /** Left and right edge of the area. */
  readonly x0: number;
  readonly x1: number;
}

/** One label, for all breaks of the same day. */
interface BreakLabel {
  /** The text wrapped to each of the flag widths. */
  readonly wrapped: readonly (readonly string[])[];
  readonly x: number;
  readonly year: string;
  readonly text: string;
  readonly kind: string;
}

/** A y below every picture, where hairlines end that run down through the plot. */
const farBelow = 10_000;

/** Joins breaks of the same day, which share a hairline and a label. */
function groupByDay(
  breaks: readonly LineBreakState[],
  x: (time: number) => number,
  options: ChartOptions,
): BreakLabel[] {
  const separator = options.texts.language === 'zh' ? '；' : '; ';
  const { tick } = sizesOf(options);
  return [...group(breaks, (b) => b.time)].map(([time, same]) => {
    const text = [...new Set(same.map((b) => b.label))].join(separator);
    return {
      x: x(time),
      year: String(new Date(time).getUTCFullYear()),
      text,
      wrapped: flagWidths[options.size].map((width) => wrapText(text, width, tick)),
      kind: same[0]?.kind ?? '',
    };
  });
}

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length <= 1) return [[...items]];
  return items.flatMap((item, i) => permutations(items.toSpliced(i, 1)).map((rest) => [item, ...rest]));
}

/**
 * Places the labels in the given order, each in the highest row where it touches nothing.
 * @returns undefined where one of them does not fit
 */
function placeFlags(
  order: readonly BreakLabel[],
  options: ChartOptions,
  { head, x0, x1 }: LabelArea,
): PlacedBreaks | undefined {
  const { tick } = sizesOf(options);
  const limit = Math.max(maxStackHeight[options.size], ...head.map(({ y1 }) => y1 + belowLegend));
  const labels: PlacedLabel[] = [];
  const lines: BreakLine[] = [];
  const isFree = (flag: PlacedLabel, at: number) => {
    if (flag.box.x0 < x0 || flag.box.x1 > x1) return false;
    const hairline: LineSegment = [at, flag.box.y0, at, farBelow];
    const taken = [...head, ...labels.map(({ box }) => box)];
    if (taken.some((box) => overlaps(grow(flag.box, 5), box) || crossesBox(hairline, grow(box, 3))))
      return false;
    return lines.every((line) => !crossesBox([line.x, line.top, line.x, farBelow], grow(flag.box, 4)));
  };
  for (const { x, wrapped, kind } of order) {
    let found: PlacedLabel | undefined;
    for (let top = 0; found === undefined && top < limit; top += (tick * lineHeight) / 2) {
      for (const wrappedLines of wrapped) {
        const label = {
          role: 'break',
          lines: wrappedLines,
          fontSize: tick,
          weight: 400,
          className: 'c-break-label',
        } as const;
        found ??= [
          labelBelow({ ...label, anchor: 'start' }, x + 6, top),
          labelBelow({ ...label, anchor: 'end' }, x - 6, top),
        ].find((flag) => flag.box.y1 <= limit && isFree(flag, x));
      }
    }
    if (found === undefined) return undefined;
    labels.push(found);
    lines.push({ x, top: found.box.y0, kind });
  }
  return { labels, lines, keyed: [] };
}

/** Places letters above the hairlines, in several rows where breaks are close; the texts go below the axis. */
function placeLetters(all: readonly BreakLabel[], options: ChartOptions, { head }: LabelArea): PlacedBreaks {
  const { tick } = sizesOf(options);
  const labels: PlacedLabel[] = [];
  const lines: BreakLine[] = [];
  all.forEach(({ x, kind }, i) => {
    const letter = String.fromCharCode(65 + i);
    const label = {
      role: 'break',
      lines: [letter],
      fontSize: tick,
      weight: 600,
      className: 'c-break-label',
    } as const;
    let top = 0;
    let placed = labelBelow({ ...label, anchor: 'middle' }, x, top);
    const blocked = () =>
      [...head, ...labels.map(({ box }) => box)].some((box) => overlaps(grow(placed.box, 2), box)) ||
      head.some((box) => crossesBox([x, placed.box.y1, x, farBelow], grow(box, 3))) ||
      lines.some((line) => crossesBox([line.x, line.top, line.x, farBelow], grow(placed.box, 1)));
    while (blocked()) {
      top += tick * 0.65;
      placed = labelBelow({ ...label, anchor: 'middle' }, x, top);
      if (top > farBelow) throw new ChartError(`No room for the break “${all[i]?.text}”.`);
    }
    labels.push(placed);
    lines.push({ x, top: placed.box.y1 + 2, kind });
  });
  const keyed = all.map(({ year, text }, i) => ({ letter: String.fromCharCode(65 + i), year, text }));
  return { labels, lines, keyed };
}

/**
 * Places the label of each break above the plot, beside the top of its hairline like a flag on a pole, where it
 * touches neither another text nor another hairline. Labels use as few rows as possible. Where they would stack
 * too high, letters replace them and the texts go below the axis.
 * @throws ChartError if even the letters do not fit
 */
export function placeBreakLabels(
  breaks: readonly LineBreakState[],
  x: (time: number) => number,
  options: ChartOptions,
  room: LabelArea,
): PlacedBreaks {
  const all = groupByDay(breaks, x, options);
  // The order of placement decides how high the labels stack; for up to five labels every order is tried.
  const orders = all.length <= 5 ? permutations(all) : [all, all.toReversed()];
  let best: PlacedBreaks | undefined;
  const height = ({ labels }: PlacedBreaks) => Math.max(0, ...labels.map(({ box }) => box.y1));
  for (const order of orders) {
    const tried = placeFlags(order, options, room);
    if (tried !== undefined && (best === undefined || height(tried) < height(best))) best = tried;
  }
  return best ?? placeLetters(all, options, room);
}

/** Explains the letters below the axis, from `top` down: in two columns, or in one on a phone. */
export function breakKey({ keyed }: PlacedBreaks, top: number, options: ChartOptions): PlacedLabel[] {
  const { tick, width } = sizesOf(options);
  const [indent, gap] = [18, 24];
  const columns = options.size === 'wide' && keyed.length > 3 ? 2 : 1;
  const columnWidth = (width - gap * (columns - 1)) / columns;
  const perColumn = Math.ceil(keyed.length / columns);
  let y = top;
  return keyed.flatMap(({ letter, year, text }, i) => {
    if (i % perColumn === 0) y = top;
    const x = Math.floor(i / perColumn) * (columnWidth + gap);
    const style = { role: 'break', fontSize: tick, className: 'c-break-label' } as const;
    const lines = wrapText(`${year} ${text}`, columnWidth - indent, tick);
    const words = labelBelow({ ...style, weight: 400, lines }, x + indent, y);
    const mark = labelBelow({ ...style, weight: 600, lines: [letter] }, x, y);
    y = words.box.y1 + 4;
    return [mark, words];
  });
}
