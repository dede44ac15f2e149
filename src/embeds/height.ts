import { textWidth } from '../charts/text-width.ts';
import { wrapText } from '../charts/wrap-text.ts';
import type { Figure } from '../figures/figure.ts';
import type { Caption } from '../pictures/caption.ts';
import { type FrameSize, type Place, statedWidths, wideBreakpoint } from './frame-size.ts';

const widest = 992;
const narrowDrawing = 480;
const lowestDrawing = 80;
/** Latin serif fonts are narrower than the sans serif font on which estimated widths are based. */
const serifFactor = 0.88;

/**
 * Predicts the height of an embed in a frame of a given width, from the sizes in `embed.css`. Widths of texts are
 * overestimated, so the actual height is the same or slightly less.
 *
 * @param width of the frame, px
 * @param plain without the headline
 * @returns px
 */
export function embedHeight(figure: Figure, caption: Caption, width: number, plain: boolean): number {
  const inner = Math.min(width, widest) - 2 * (width < 340 ? 8 : 16);
  const lines = (text: string, size: number, weight = 400): number =>
    Math.max(1, wrapText(text, inner, size, weight).length);
  const isWide = width >= wideBreakpoint;
  const headline = isWide ? 21 : 19;
  const face = figure.language === 'en' ? serifFactor : 1;
  const head = plain ? 0 : lines(figure.headline, headline * face, 600) * headline * 1.3;
  const subtitle = 4 + lines(figure.subtitle, 13) * 13 * 1.5 + 10;
  const drawing = figure.drawings[isWide ? 'wide' : 'narrow'];
  const drawn = Math.min(inner, isWide ? widest : narrowDrawing);
  const picture = Math.max(lowestDrawing, (drawn * drawing.height) / drawing.width);
  const notes = caption.note === undefined ? 0 : lines(caption.note, 12) * 18 + 2;
  const last = `${caption.source} ${caption.credit}`;
  const foot = 8 + 1 + 6 + notes + Math.ceil(textWidth(last, 12) / inner) * 18;
  return Math.ceil(2 + 12 + head + subtitle + picture + foot + 12);
}

/**
 * The size of a frame for a phone and for one of the stated widths. A narrow column on a wide screen gets the same
 * style: where it would need more height, the chart shrinks and nothing is cut off.
 */
export function frameSize(figure: Figure, caption: Caption, plain: boolean, place: Place): FrameSize {
  const width = statedWidths[place];
  const height = embedHeight(figure, caption, width, plain);
  const phone = embedHeight(figure, caption, statedWidths.phone, plain);
  return { width, height, least: Math.min(phone, height), phone };
}
