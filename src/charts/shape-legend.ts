import { type SymbolType, symbol } from 'd3';
import type { ChartOptions, PlacedLabel } from './chart.ts';
import { type Pen, sizesOf } from './frame.ts';
import { labelBelow, labelSize } from './label.ts';
import { wrapText } from './wrap-text.ts';

/** One entry of a legend: a shape and its meaning. */
export interface LegendItem {
  readonly text: string;
  readonly symbol: SymbolType;
  /** Classes of the shape. */
  readonly className: string;
}

export interface PlacedLegend {
  readonly labels: readonly PlacedLabel[];
  /** y of the lower edge; equal to `top` where the legend is empty. */
  readonly bottom: number;
  readonly draw: (pen: Pen) => void;
}

/** Width reserved for a shape, gap between two entries, and gap between rows, px. */
const spacing = { shape: 17, gap: 20, rowGap: 5 };
/** Area of a shape, px². */
const shapeArea = 62;

/**
 * Lays out a legend of shapes in a row from the left edge, and in further rows where one is too short.
 * @param top y of the upper edge, px
 * @param width default: that of the picture
 */
export function placeLegend(
  items: readonly LegendItem[],
  options: ChartOptions,
  top: number,
  width = sizesOf(options).width,
): PlacedLegend {
  const { tick } = sizesOf(options);
  const labels: PlacedLabel[] = [];
  let [x, y, bottom] = [0, top, top];
  for (const { text } of items) {
    const style = {
      role: 'legend',
      lines: wrapText(text, width - spacing.shape, tick),
      fontSize: tick,
      weight: 400,
      className: 'c-key',
    } as const;
    const size = labelSize(style);
    if (x > 0 && x + spacing.shape + size.width > width) [x, y] = [0, bottom + spacing.rowGap];
    const placed = labelBelow(style, x + spacing.shape, y);
    labels.push(placed);
    bottom = Math.max(bottom, placed.box.y1);
    x += spacing.shape + size.width + spacing.gap;
  }
  return {
    labels,
    bottom,
    draw: (pen) => {
      items.forEach((item, i) => {
        const { x: left = 0, y: baseline = 0, fontSize = 0 } = labels[i] ?? {};
        const transform = `translate(${left - spacing.shape + 6},${baseline - fontSize * 0.35})`;
        const d = symbol(item.symbol, shapeArea)() ?? '';
        pen.add('path', { class: `c-dot ${item.className}`, d, transform });
      });
    },
  };
}
