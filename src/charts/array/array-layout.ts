import type { Box } from '../boxes.ts';
import type { PlacedLabel } from '../chart.ts';
import { ChartError } from '../chart.ts';
import { sizesOf } from '../frame.ts';
import { labelBelow, labelSize } from '../label.ts';
import { unitLabel } from '../unit-label.ts';
import { wrapText } from '../wrap-text.ts';
import type { ArrayChartOptions, ArrayPart, DotArray } from './array-options.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

export interface PartPlace {
  readonly part: ArrayPart;
  /** The middles of its dots. */
  readonly dots: readonly Point[];
  /** The middle of the dot beside its label. */
  readonly sample: Point;
}

/** The line above an array, which stands for all of its dots. */
interface WholePlace {
  readonly key: string;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
}

export interface ArrayLayout {
  readonly height: number;
  readonly plot: Box;
  readonly radius: number;
  readonly parts: readonly PartPlace[];
  readonly wholes: readonly WholePlace[];
  readonly labels: readonly PlacedLabel[];
}

/** Dots in a row, distance between their middles, the gap after each ten, and the radius, px. */
const grids = {
  wide: { perRow: 40, pitch: 17, tenGap: 8, radius: 6 },
  narrow: { perRow: 20, pitch: 16.4, tenGap: 8, radius: 5.6 },
};
/** The most dots at which single ones are still seen. */
const mostDots = 600;

/** The middle of dot `index` of an array that begins at `top`. */
function dotAt(index: number, top: number, { perRow, pitch, tenGap, radius }: (typeof grids)['wide']): Point {
  const column = index % perRow;
  const row = Math.floor(index / perRow);
  return {
    x: radius + 1 + column * pitch + Math.floor(column / 10) * tenGap,
    y: top + radius + 1 + row * pitch,
  };
}

/** The number and the name of a whole or a part, side by side, with the upper edge at `top`. */
function named(
  { text, label, emphasis }: { readonly text: string; readonly label: string; readonly emphasis?: boolean },
  role: 'group' | 'legend',
  { x, top, numberWidth }: { readonly x: number; readonly top: number; readonly numberWidth: number },
  options: ArrayChartOptions,
): readonly [PlacedLabel, PlacedLabel] {
  const { width, label: fontSize } = sizesOf(options);
  const tone = emphasis ? 'c-emphasis' : undefined;
  const number = {
    role: 'value',
    lines: [text],
    fontSize,
    weight: 600,
    className: tone ?? 'c-value',
  } as const;
  const left = x + numberWidth + 8;
  const name = {
    role,
    lines: wrapText(label, width - left, fontSize, role === 'group' ? 600 : 400),
    fontSize,
    weight: role === 'group' ? 600 : 400,
    className: tone ?? (role === 'group' ? 'c-group' : 'c-category'),
  } as const;
  const numberLabel =
    role === 'group'
      ? labelBelow(number, x, top)
      : labelBelow({ ...number, anchor: 'end' }, x + numberWidth, top);
  return [numberLabel, labelBelow(name, left, top)];
}

const numberWidth = (text: string, options: ArrayChartOptions): number =>
  labelSize({ lines: [text], fontSize: sizesOf(options).label, weight: 600 }).width;

/** Lays out array after array: what was counted, the dots, and the parts with their numbers. */
export function arrayLayout(options: ArrayChartOptions): ArrayLayout {
  const { width, tick, label: fontSize } = sizesOf(options);
  const grid = grids[options.size];
  const labels: PlacedLabel[] = options.unit === '' ? [] : [unitLabel(options.unit, width, tick)];
  const parts: PartPlace[] = [];
  const wholes: WholePlace[] = [];
  let y = labels[0] === undefined ? 0 : labels[0].box.y1 + 10;
  const plotTop = y;
  const right = dotAt(grid.perRow - 1, 0, grid).x + grid.radius + 1;

  const place = ({ whole, parts: own }: DotArray) => {
    const count = own.reduce((sum, { value }) => sum + value, 0);
    if (count > mostDots)
      throw new ChartError(`${count} dots are more than the ${mostDots} that can be told apart; draw bars.`);
    if (whole !== undefined) {
      const at = { x: 0, top: y, numberWidth: numberWidth(whole.text, options) };
      const texts = named(whole, 'group', at, options);
      labels.push(...texts);
      y = Math.max(...texts.map(({ box }) => box.y1)) + 6;
      const x1 = Math.min(right, dotAt(Math.min(count, grid.perRow) - 1, 0, grid).x + grid.radius + 1);
      wholes.push({ key: whole.key, x0: 0, x1, y });
      y += 6;
    }
    const top = y;
    y = dotAt(Math.max(0, count - 1), top, grid).y + grid.radius + 10;
    const widest = Math.max(...own.map(({ text }) => numberWidth(text, options)));
    let begin = 0;
    for (const part of own) {
      const dots = Array.from({ length: part.value }, (_, i) => dotAt(begin + i, top, grid));
      begin += part.value;
      const x = 2 * grid.radius + 8;
      const texts = named(part, 'legend', { x, top: y, numberWidth: widest }, options);
      labels.push(...texts);
      parts.push({ part, dots, sample: { x: grid.radius + 1, y: y + fontSize * 0.56 } });
      y = Math.max(...texts.map(({ box }) => box.y1)) + 6;
    }
  };
  options.arrays.forEach((array, i) => {
    if (i > 0) y += 16;
    place(array);
  });
  const bottom = y - 6;
  const plot = { x0: 0, y0: plotTop, x1: right, y1: bottom };
  return { height: Math.ceil(bottom + 3), plot, radius: grid.radius, parts, wholes, labels };
}
