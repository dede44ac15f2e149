import { wrapText } from '../charts/wrap-text.ts';
import { escapeXml } from '../locale/escape.ts';
import { writeElement } from './drawing.ts';

/** The style of a paragraph in a picture. */
export interface TextStyle {
  readonly size: number;
  /** Line height as a multiple of `size`. */
  readonly leading: number;
  readonly weight: 400 | 600;
  readonly family: string;
  readonly colour: string;
  /** Longer texts are cut, with an ellipsis. Default: no limit. */
  readonly maxLines?: number;
}

/** A part of a picture with its height; blocks are placed below each other. */
export interface Block {
  readonly svg: string;
  /** px */
  readonly height: number;
}

/**
 * Draws a paragraph.
 *
 * @param width px; lines are broken by an estimate that is rather too wide than too narrow
 */
export function textBlock(text: string, x: number, y: number, width: number, style: TextStyle): Block {
  const { size, leading, weight, family, colour, maxLines = Number.POSITIVE_INFINITY } = style;
  const all = wrapText(text, width, size, weight);
  const lines = all.slice(0, maxLines);
  if (all.length > maxLines)
    lines[lines.length - 1] = `${(lines[lines.length - 1] ?? '').replace(/[，。、,.;；\s]+$/u, '')}…`;
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

/** Rounds a coordinate to a tenth of a px. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
