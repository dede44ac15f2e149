import { wrapText } from '../charts/wrap-text.ts';
import { escapeXml } from '../locale/escape.ts';
import { writeElement } from './drawing.ts';

/** How a paragraph of a picture is set. */
export interface TextStyle {
  readonly size: number;
  /** In line heights of `size`. */
  readonly leading: number;
  readonly weight: 400 | 600;
  readonly family: string;
  readonly colour: string;
  /** At most so many lines; the last then ends in an ellipsis. Default: as many as it takes. */
  readonly most?: number;
}

/** Something drawn from the top of the picture downwards. */
export interface Block {
  readonly svg: string;
  /** px that it takes. */
  readonly height: number;
}

/**
 * Sets a paragraph.
 *
 * @param width px; lines are broken by an estimate that is rather too wide than too narrow
 */
export function textBlock(text: string, x: number, y: number, width: number, style: TextStyle): Block {
  const { size, leading, weight, family, colour, most = Number.POSITIVE_INFINITY } = style;
  const all = wrapText(text, width, size, weight);
  const lines = all.slice(0, most);
  if (all.length > most)
    lines[lines.length - 1] = `${(lines.at(-1) ?? '').replace(/[，。、,.;；\s]+$/u, '')}…`;
  const step = size * leading;
  const spans = lines.map((line, index) =>
    writeElement(
      'tspan',
      [
        ['x', x],
        ['y', round(y + index * step + size * (0.88 + (leading - 1) / 2))],
      ],
      escapeXml(line),
    ),
  );
  const attributes = [
    ['font-family', family],
    ['font-size', size],
    ['font-weight', weight],
    ['fill', colour],
  ] as const;
  return { svg: writeElement('text', attributes, spans.join('')), height: lines.length * step };
}

export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
