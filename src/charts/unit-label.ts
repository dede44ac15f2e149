import type { PlacedLabel } from './chart.ts';
import { labelBelow } from './label.ts';
import { wrapText } from './wrap-text.ts';

/** A unit or the title of an axis, wrapped to `room` px, with its upper left corner at (x, top). */
export function unitLabel(text: string, room: number, fontSize: number, x = 0, top = 0): PlacedLabel {
  const lines = wrapText(text, room, fontSize);
  return labelBelow({ role: 'unit', lines, fontSize, weight: 400, className: 'c-unit' }, x, top);
}
