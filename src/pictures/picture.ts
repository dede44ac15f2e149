import type { Figure } from '../figures/figure.ts';
import { escapeXml } from '../locale/escape.ts';
import type { Caption } from './caption.ts';
import { type ChartStyle, writeChart } from './chart-rules.ts';
import { type Size, writeElement } from './drawing.ts';
import { type Block, round, textBlock } from './text-block.ts';

/** A picture as a complete SVG file. */
export interface Picture extends Size {
  readonly svg: string;
}

/** The styles of the site that a picture uses. */
export interface PictureStyle extends ChartStyle {
  /** Text of `seal.svg`. */
  readonly seal: string;
}

/** The contents and the style of a picture of a figure. */
export interface PictureOptions {
  readonly figure: Figure;
  readonly caption: Caption;
  readonly style: PictureStyle;
  /** The address of the figure, as printed for readers: without `https://`. */
  readonly address: string | undefined;
}

/** A colour of the theme by its name, without dashes. */
export function colour({ colours }: Pick<ChartStyle, 'colours'>, name: string): string {
  const found = colours.get(`--${name}`);
  if (found === undefined) throw new Error(`tokens.css has no colour --${name}.`);
  return found;
}

/** Writes a picture with its background; `label` is its accessible name and description. */
export function writePicture(
  size: Size,
  background: string,
  sans: string,
  label: { readonly title: string; readonly description: string },
  content: string,
): Picture {
  const { width } = size;
  const height = Math.ceil(size.height);
  const svg = writeElement(
    'svg',
    [
      ['xmlns', 'http://www.w3.org/2000/svg'],
      ['width', width],
      ['height', height],
      ['viewBox', `0 0 ${width} ${height}`],
      ['role', 'img'],
      ['aria-labelledby', 'title description'],
      ['font-family', sans],
    ],
    `<title id="title">${escapeXml(label.title)}</title><desc id="description">${escapeXml(label.description)}</desc>` +
      writeElement('rect', [
        ['width', width],
        ['height', height],
        ['fill', background],
      ]) +
      content,
  );
  return { svg, width, height };
}

/** Draws a chart into a picture, scaled to `width` px. */
export function chartBlock(
  drawing: Figure['drawings']['wide'],
  x: number,
  y: number,
  width: number,
  style: ChartStyle,
): Block {
  const scale = width / drawing.width;
  const content = writeChart(drawing.root, style);
  return {
    svg: writeElement('g', [['transform', `translate(${x} ${round(y)}) scale(${scale})`]], content),
    height: drawing.height * scale,
  };
}

const margin = 40;

/** The picture for articles: headline, wide drawing and source, 800 px wide. */
export function articlePicture({ figure, caption, style, address }: PictureOptions): Picture {
  const chart = figure.drawings.wide;
  const width = 800;
  const inner = width - 2 * margin;
  const { faces } = style;
  const parts: string[] = [];
  let y = 34;
  const put = (block: Block, after: number): void => {
    parts.push(block.svg);
    y += block.height + after;
  };
  const small = {
    size: 13,
    leading: 1.5,
    weight: 400,
    family: faces.sans,
    colour: colour(style, 'ink-3'),
  } as const;
  const head = {
    size: 25,
    leading: 1.3,
    weight: 600,
    family: faces.serif,
    colour: colour(style, 'ink'),
  } as const;
  put(textBlock(figure.headline, margin, y, inner, head), 6);
  put(
    textBlock(figure.subtitle, margin, y, inner, { ...small, size: 15, colour: colour(style, 'ink-2') }),
    18,
  );
  put(chartBlock(chart, margin, y, Math.min(inner, chart.width), style), 16);
  parts.push(
    writeElement('path', [
      ['d', `M${margin} ${round(y)}h${inner}`],
      ['stroke', colour(style, 'rule')],
    ]),
  );
  y += 10;
  if (caption.note !== undefined) put(textBlock(caption.note, margin, y, inner, small), 2);
  put(textBlock(caption.source, margin, y, inner, small), 2);
  const credit = address === undefined ? caption.credit : `${caption.credit} · ${address}`;
  put(textBlock(credit, margin, y, inner, small), 22);
  parts.unshift(
    writeElement('rect', [
      ['width', width],
      ['height', 4],
      ['fill', colour(style, 'ink')],
    ]),
  );
  const label = { title: figure.headline, description: figure.alt };
  return writePicture({ width, height: y }, colour(style, 'paper'), faces.sans, label, parts.join(''));
}
