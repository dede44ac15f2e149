import { type SymbolType, symbol } from 'd3';
import type { ChartOptions, PlacedLabel } from './chart.ts';
import { type Pen, sizesOf } from './frame.ts';
import { labelBelow, labelSize } from './label.ts';
import { wrapText } from './wrap-text.ts';

/** A shape and what it stands for. */
export interface KeyItem {
  readonly text: string;
  readonly symbol: SymbolType;
  /** Classes of the shape. */
  readonly className: string;
}

export interface PlacedKey {
  readonly labels: readonly PlacedLabel[];
  /** y below which nothing of the key stands; `top` where the key is empty. */
  readonly bottom: number;
  readonly draw: (pen: Pen) => void;
}

/** Room for the shape before each word, between shape and next word, and between rows, px. */
const measures = { shape: 17, gap: 20, rowGap: 5 };
/** Area of a shape, px². */
const shapeArea = 62;

/**
 * A line of shapes with their meaning, from the left edge; it runs on in a second row where it must.
 * @param top where the key begins, px
 * @param width default: that of the picture
 */
export function placeKey(
  items: readonly KeyItem[],
  options: ChartOptions,
  top: number,
  width = sizesOf(options).width,
): PlacedKey {
  const { tick } = sizesOf(options);
  const labels: PlacedLabel[] = [];
  let [x, y, bottom] = [0, top, top];
  for (const { text } of items) {
    const style = {
      role: 'legend',
      lines: wrapText(text, width - measures.shape, tick),
      fontSize: tick,
      weight: 400,
      className: 'c-key',
    } as const;
    const size = labelSize(style);
    if (x > 0 && x + measures.shape + size.width > width) [x, y] = [0, bottom + measures.rowGap];
    const placed = labelBelow(style, x + measures.shape, y);
    labels.push(placed);
    bottom = Math.max(bottom, placed.box.y1);
    x += measures.shape + size.width + measures.gap;
  }
  return {
    labels,
    bottom,
    draw: (pen) => {
      items.forEach((item, i) => {
        const { x: left = 0, y: baseline = 0, fontSize = 0 } = labels[i] ?? {};
        const transform = `translate(${left - measures.shape + 6},${baseline - fontSize * 0.35})`;
        const d = symbol(item.symbol, shapeArea)() ?? '';
        pen.add('path', { class: `c-dot ${item.className}`, d, transform });
      });
    },
  };
}
