import type { Box } from './boxes.ts';
import type { PlacedLabel } from './chart.ts';
import { widestLine } from './text-width.ts';

/** Distance between two baselines, as a multiple of the font size. */
export const lineHeight = 1.3;
/** How far glyphs extend above and below the baseline, in em; Han characters extend furthest. */
const ascent = 0.9;
const descent = 0.22;

/** A text with its font, without a position. */
export interface LabelText {
  readonly lines: readonly string[];
  readonly fontSize: number;
  readonly weight: 400 | 600;
}

/** Width and height of a text, px. */
export function labelSize({ lines, fontSize, weight }: LabelText): { width: number; height: number } {
  return {
    width: widestLine(lines, fontSize, weight),
    height: ((lines.length - 1) * lineHeight + ascent + descent) * fontSize,
  };
}

/** The bounding box of a text whose first baseline is at (x, y). */
export function labelBox(text: LabelText, x: number, y: number, anchor: PlacedLabel['anchor']): Box {
  const { width, height } = labelSize(text);
  const shift = anchor === 'start' ? 0 : anchor === 'middle' ? width / 2 : width;
  const top = y - ascent * text.fontSize;
  return { x0: x - shift, y0: top, x1: x - shift + width, y1: top + height };
}

type LabelOptions = Omit<PlacedLabel, 'box' | 'x' | 'y' | 'anchor'> & {
  readonly anchor?: PlacedLabel['anchor'];
};

/** Places a text with its first baseline at (x, y). */
export function labelAt(options: LabelOptions, x: number, y: number): PlacedLabel {
  const anchor = options.anchor ?? 'start';
  return { ...options, anchor, x, y, box: labelBox(options, x, y, anchor) };
}

/** Places a text with the top of its box at `top`. */
export function labelBelow(options: LabelOptions, x: number, top: number): PlacedLabel {
  return labelAt(options, x, top + ascent * options.fontSize);
}

/** Places a text with its box vertically centred on `middle`. */
export function labelBeside(options: LabelOptions, x: number, middle: number): PlacedLabel {
  return labelBelow(options, x, middle - labelSize(options).height / 2);
}
