import { words } from '../locale/words.ts';
import { writeElement } from './drawing.ts';
import { chartBlock, colour, type Picture, type PictureOptions, writePicture } from './picture.ts';
import { qrCode } from './qr-code.ts';
import { drawSeal } from './seal.ts';
import { type Block, round, textBlock } from './text-block.ts';

const width = 1080;
const margin = 72;
const inner = width - 2 * margin;
const qrSize = 216;

/**
 * The picture for platforms that allow neither iframes nor links, such as WeChat and Weibo: the drawing for phones,
 * enlarged, and below it the source and a QR code with the address of the figure.
 *
 * @param page full address of the figure; undefined where the address of the site is unknown: then there is no code
 */
export function tallPicture(
  { figure, caption, style, address }: PictureOptions,
  page: string | undefined,
): Picture {
  const { faces } = style;
  const { embed } = words(figure.language);
  const parts: string[] = [];
  let y = 84;
  const put = (block: Block, after: number): void => {
    parts.push(block.svg);
    y += block.height + after;
  };
  const [ink, soft, quiet] = ['ink', 'ink-2', 'ink-3'].map((name) => colour(style, name)) as [
    string,
    string,
    string,
  ];
  const head = { size: 58, leading: 1.28, weight: 600, family: faces.serif, colour: ink } as const;
  const text = { size: 30, leading: 1.5, weight: 400, family: faces.sans, colour: soft } as const;
  const small = { ...text, size: 25, colour: quiet };
  put(textBlock(figure.headline, margin, y, inner, head), 20);
  put(textBlock(figure.subtitle, margin, y, inner, text), 44);
  // Very high charts are scaled down, so that the source remains in view.
  const size = figure.drawings.narrow;
  const scale = Math.min(inner / size.width, 1400 / size.height);
  put(chartBlock(size, margin, y, size.width * scale, style), 44);
  parts.push(
    writeElement('path', [
      ['d', `M${margin} ${round(y)}h${inner}`],
      ['stroke', colour(style, 'rule')],
      ['stroke-width', 2],
    ]),
  );
  y += 26;
  if (caption.note !== undefined) put(textBlock(caption.note, margin, y, inner, small), 8);
  put(textBlock(caption.source, margin, y, inner, small), 40);
  const top = y;
  parts.push(drawSeal(style.seal, margin, top, 84));
  const beside = margin + 108;
  const room = inner - 108 - (page === undefined ? 0 : qrSize + 32);
  put(textBlock(caption.credit, beside, y, room, { ...head, size: 34 }), 6);
  if (page !== undefined) put(textBlock(embed.scan, beside, y, room, small), 6);
  if (address !== undefined) put(textBlock(address, beside, y, room, { ...small, size: 22 }), 0);
  if (page !== undefined) parts.push(qrCode(page, width - margin - qrSize, top, qrSize));
  y = Math.max(y, top + (page === undefined ? 84 : qrSize)) + 64;
  parts.unshift(
    writeElement('rect', [
      ['width', width],
      ['height', 12],
      ['fill', ink],
    ]),
  );
  const label = { title: figure.headline, description: figure.alt };
  return writePicture({ width, height: y }, colour(style, 'paper'), faces.sans, label, parts.join(''));
}
