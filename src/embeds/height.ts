import { wrapText } from '../charts/wrap-text.ts';
import type { Figure } from '../figures/figure.ts';
import { words } from '../locale/words.ts';
import type { Caption } from '../pictures/caption.ts';
import { type FrameSize, type Place, statedWidths, wideBreakpoint } from './frame-size.ts';

const widest = 992;
/** The narrow drawing is no wider where the frame takes the height of its content. */
const narrowDrawing = 480;
const lowestDrawing = 80;
/**
 * The Latin faces of `embed.css` are narrower than the sans serif font on which estimated widths are based: Georgia, and
 * the widest of Segoe UI, Roboto and Arial. Were a reader's wider, the chart would shrink by a line of text.
 */
const latinFactors = { serif: 0.88, sans: 0.9 };
/** The smallest letters of a drawing, and the smallest that a reader should meet, px. */
const letters = { drawn: 12, legible: 10 };
/** The content fills at least this share of a frame; its texts may be lower than predicted. */
const filled = 0.94;

type Drawing = 'wide' | 'narrow';

/** Whether a frame of that width has room for the wide drawing, px. */
function drawingFor(width: number): Drawing {
  return width >= wideBreakpoint ? 'wide' : 'narrow';
}

/** The size of the sides of an embed beside the chart, px; `embed.css` has the same. */
function innerWidth(width: number): number {
  return Math.min(width, widest) - 2 * (width < 340 ? 6 : 16);
}

/** The height of the chart in a frame of a given width, px, and the lowest at which its labels are legible. */
function drawingHeight(figure: Figure, width: number, size: Drawing): { natural: number; least: number } {
  const drawing = figure.drawings[size];
  const drawn = Math.min(innerWidth(width), size === 'wide' ? widest : narrowDrawing);
  const natural = Math.max(lowestDrawing, (drawn * drawing.height) / drawing.width);
  const legible = (drawing.height * letters.legible) / letters.drawn;
  return { natural, least: Math.max(lowestDrawing, Math.min(natural, legible)) };
}

/**
 * Predicts the height of an embed in a frame of a given width, from the sizes in `embed.css`. Widths of texts are
 * overestimated, so the actual height is the same or slightly less.
 *
 * @param width of the frame, px
 * @param plain without the headline
 * @returns px
 */
export function embedHeight(figure: Figure, caption: Caption, width: number, plain: boolean): number {
  const size = drawingFor(width);
  const inner = innerWidth(width);
  const { serif, sans } = figure.language === 'en' ? latinFactors : { serif: 1, sans: 1 };
  const lines = (text: string, size: number, weight = 400, room = inner): number =>
    Math.max(1, wrapText(text, room, size, weight).length);
  const headline = size === 'wide' ? 21 : 19;
  // Chinese headlines break only between words, which leaves about a character of each line empty.
  const room = figure.language === 'zh' ? inner - headline : inner;
  const head = plain ? 0 : lines(figure.headline, headline * serif, 600, room) * headline * 1.3;
  const subtitle = 4 + lines(figure.subtitle, 13 * sans) * 13 * 1.5 + 10;
  const picture = drawingHeight(figure, width, size).natural;
  const notes = caption.note === undefined ? 0 : lines(caption.note, 12 * sans) * 18 + 2;
  const last = `${caption.source}${words(figure.language).embed.gap}${caption.credit}`;
  const foot = 8 + 1 + 6 + notes + lines(last, 12 * sans) * 18;
  return Math.ceil(2 + 12 + head + subtitle + picture + foot + 12);
}

/**
 * One height for frames of several widths: in each the labels are legible, because the chart shrinks no further, and
 * little is left empty. Where both cannot be, the labels decide.
 */
function commonHeight(
  figure: Figure,
  caption: Caption,
  plain: boolean,
  widths: readonly number[],
  preferred: number,
): number {
  const natural = (width: number): number => embedHeight(figure, caption, width, plain);
  const least = Math.max(
    ...widths.map((width) => {
      const chart = drawingHeight(figure, width, drawingFor(width));
      return Math.ceil(natural(width) - chart.natural + chart.least);
    }),
  );
  const most = Math.min(...widths.map((width) => Math.floor(natural(width) / filled)));
  return Math.max(least, Math.min(most, natural(preferred)));
}

const narrowWidths = [300, 330, statedWidths.phone, 414, 480, wideBreakpoint - 1];

/** The heights of a frame for one of the stated widths, without a script. */
export function frameSize(figure: Figure, caption: Caption, plain: boolean, place: Place): FrameSize {
  const width = statedWidths[place];
  const phone = commonHeight(figure, caption, plain, narrowWidths, statedWidths.phone);
  if (width < wideBreakpoint) return { width, height: phone, phone };
  const between = Math.round((wideBreakpoint + width) / 2);
  const height = commonHeight(figure, caption, plain, [wideBreakpoint, between, width], width);
  return { width, height, phone };
}

/**
 * The height from which on the wide drawing would leave much of a frame empty, px; no frame that is offered for a wide
 * place is so high.
 */
export function tallFrame(figure: Figure, caption: Caption, plain: boolean): number {
  const filling = Math.floor(embedHeight(figure, caption, wideBreakpoint, plain) / filled);
  return Math.max(filling, frameSize(figure, caption, plain, 'wide').height) + 1;
}
