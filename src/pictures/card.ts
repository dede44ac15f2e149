import { writeElement } from './drawing.ts';
import {
  chartBlock,
  colour,
  type Picture,
  type PictureOptions,
  type PictureStyle,
  writePicture,
} from './picture.ts';
import { drawSeal } from './seal.ts';
import { type Block, textBlock } from './text-block.ts';

const [width, height] = [1200, 630];
const margin = 64;

/** Size of every card, px. */
const cardSize = { width, height } as const;

/** The preview of a shared link to a figure: the headline on the left, the drawing for phones on the right. */
export function figureCard({ figure, caption, style }: PictureOptions): Picture {
  const size = figure.drawings.narrow;
  const scale = Math.min(540 / size.width, 510 / size.height);
  const chartWidth = size.width * scale;
  const left = width - margin - chartWidth;
  const chart = chartBlock(size, left, (height - size.height * scale) / 2, chartWidth, style);
  const text = cardText(
    { credit: caption.credit, title: figure.headline, below: '', room: left - margin - 48, size: 46 },
    style,
  );
  return card({ title: figure.headline, description: figure.alt }, text + chart.svg, style);
}

export interface TextCardOptions {
  readonly title: string;
  /** The summary below the title, as plain text. */
  readonly dek: string;
  readonly siteName: string;
  readonly style: PictureStyle;
}

/** The preview of a shared link to a story, or to another page of text. */
export function textCard({ title, dek, siteName, style }: TextCardOptions): Picture {
  const text = cardText({ credit: siteName, title, below: dek, room: width - 2 * margin, size: 64 }, style);
  return card({ title, description: dek }, text, style);
}

interface CardText {
  readonly credit: string;
  readonly title: string;
  readonly below: string;
  readonly room: number;
  readonly size: number;
}

function cardText({ credit, title, below, room, size }: CardText, style: PictureStyle): string {
  const { faces } = style;
  const parts: string[] = [drawSeal(style.seal, margin, 60, 64)];
  let y = 168;
  const put = (block: Block, after: number): void => {
    parts.push(block.svg);
    y += block.height + after;
  };
  const name = { size: 28, leading: 1.3, weight: 600, family: faces.serif } as const;
  parts.push(
    textBlock(credit, margin + 84, 74, 700, { ...name, colour: colour(style, 'ink-2'), maxLines: 1 }).svg,
  );
  const head = {
    size,
    leading: 1.26,
    weight: 600,
    family: faces.serif,
    colour: colour(style, 'ink'),
  } as const;
  put(textBlock(title, margin, y, room, { ...head, maxLines: 6 }), 28);
  const text = { size: 30, leading: 1.5, weight: 400, family: faces.sans } as const;
  const lines = Math.floor((height - 56 - y) / (30 * 1.5));
  if (below !== '' && lines > 0)
    put(textBlock(below, margin, y, room, { ...text, colour: colour(style, 'ink-2'), maxLines: lines }), 0);
  return parts.join('');
}

function card(
  label: { readonly title: string; readonly description: string },
  content: string,
  style: PictureStyle,
): Picture {
  const rule = writeElement('rect', [
    ['width', width],
    ['height', 12],
    ['fill', colour(style, 'ink')],
  ]);
  return writePicture(cardSize, colour(style, 'paper'), style.faces.sans, label, rule + content);
}
