import { group } from 'd3';
import { type Box, crosses, grow, overlaps, type Stretch } from './boxes.ts';
import type { ChartOptions, PlacedLabel } from './chart.ts';
import { ChartError } from './chart.ts';
import { sizesOf } from './frame.ts';
import { labelBelow, lineHeight } from './label.ts';
import type { LineBreakState } from './line/line-state.ts';
import { wrapText } from './wrap-text.ts';

/** How wide a break's label may grow before it is wrapped, and how high all of them may stack, px. */
const flagWidths = { wide: [168, 112], narrow: [124, 84] };
const tallest = { wide: 84, narrow: 76 };
/** What they may take below a legend that is itself high, px. */
const belowLegend = 52;

export interface BreakLine {
  readonly x: number;
  readonly top: number;
  readonly kind: string;
}

export interface PlacedBreaks {
  readonly labels: readonly PlacedLabel[];
  readonly lines: readonly BreakLine[];
  /** Texts that found no room above the plot; a letter stands there for each, and they go below the axis. */
  readonly keyed: readonly { readonly letter: string; readonly year: string; readonly text: string }[];
}

export interface HeadRoom {
  /** Texts already above the plot. */
  readonly head: readonly Box[];
  /** Between which edges labels may stand. */
  readonly x0: number;
  readonly x1: number;
}

interface Spot {
  /** The label wrapped to each of the flag widths. */
  readonly wrapped: readonly (readonly string[])[];
  readonly x: number;
  readonly year: string;
  readonly text: string;
  readonly kind: string;
}

const endless = 10_000;

/** Breaks of one day share a hairline and a label. */
function spots(
  breaks: readonly LineBreakState[],
  x: (time: number) => number,
  options: ChartOptions,
): Spot[] {
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

/** Hangs the labels in the given order, each in the highest row where it touches nothing. */
function hang(
  order: readonly Spot[],
  options: ChartOptions,
  { head, x0, x1 }: HeadRoom,
): PlacedBreaks | undefined {
  const { tick } = sizesOf(options);
  const limit = Math.max(tallest[options.size], ...head.map(({ y1 }) => y1 + belowLegend));
  const labels: PlacedLabel[] = [];
  const lines: BreakLine[] = [];
  const free = (flag: PlacedLabel, at: number) => {
    if (flag.box.x0 < x0 || flag.box.x1 > x1) return false;
    const hairline: Stretch = [at, flag.box.y0, at, endless];
    const taken = [...head, ...labels.map(({ box }) => box)];
    if (taken.some((box) => overlaps(grow(flag.box, 5), box) || crosses(hairline, grow(box, 3))))
      return false;
    return lines.every((line) => !crosses([line.x, line.top, line.x, endless], grow(flag.box, 4)));
  };
  for (const { x, wrapped, kind } of order) {
    let found: PlacedLabel | undefined;
    for (let top = 0; found === undefined && top < limit; top += (tick * lineHeight) / 2) {
      for (const lines of wrapped) {
        const label = {
          role: 'break',
          lines,
          fontSize: tick,
          weight: 400,
          className: 'c-break-label',
        } as const;
        found ??= [
          labelBelow({ ...label, anchor: 'start' }, x + 6, top),
          labelBelow({ ...label, anchor: 'end' }, x - 6, top),
        ].find((flag) => flag.box.y1 <= limit && free(flag, x));
      }
    }
    if (found === undefined) return undefined;
    labels.push(found);
    lines.push({ x, top: found.box.y0, kind });
  }
  return { labels, lines, keyed: [] };
}

/** Letters over the hairlines, in two rows where breaks stand close; the texts go below the axis. */
function letters(all: readonly Spot[], options: ChartOptions, { head }: HeadRoom): PlacedBreaks {
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
      head.some((box) => crosses([x, placed.box.y1, x, endless], grow(box, 3))) ||
      lines.some((line) => crosses([line.x, line.top, line.x, endless], grow(placed.box, 1)));
    while (blocked()) {
      top += tick * 0.65;
      placed = labelBelow({ ...label, anchor: 'middle' }, x, top);
      if (top > endless) throw new ChartError(`No room for the break “${all[i]?.text}”.`);
    }
    labels.push(placed);
    lines.push({ x, top: placed.box.y1 + 2, kind });
  });
  const keyed = all.map(({ year, text }, i) => ({ letter: String.fromCharCode(65 + i), year, text }));
  return { labels, lines, keyed };
}

/**
 * Hangs each break's label on its hairline like a flag, above the plot, where it touches neither another text
 * nor another hairline, in as few rows as possible. Where they would stack too high, letters take their
 * place and the texts go below the axis.
 */
export function placeBreakLabels(
  breaks: readonly LineBreakState[],
  x: (time: number) => number,
  options: ChartOptions,
  room: HeadRoom,
): PlacedBreaks {
  const all = spots(breaks, x, options);
  // Which label is hung first decides how high the others must stack; up to five, every order is tried.
  const orders = all.length <= 5 ? permutations(all) : [all, all.toReversed()];
  let best: PlacedBreaks | undefined;
  const height = ({ labels }: PlacedBreaks) => Math.max(0, ...labels.map(({ box }) => box.y1));
  for (const order of orders) {
    const tried = hang(order, options, room);
    if (tried !== undefined && (best === undefined || height(tried) < height(best))) best = tried;
  }
  return best ?? letters(all, options, room);
}

/** The texts that letters stand for, from `top` down: two columns, one on a phone. */
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
