import { symbol } from 'd3';
import type { PlacedLabel } from '../chart.ts';
import { type Pen, seriesAttribute, sizesOf } from '../frame.ts';
import { labelBelow, labelSize } from '../label.ts';
import { symbols } from '../tones.ts';
import { wrapText } from '../wrap-text.ts';
import type { LineChartOptions } from './line-options.ts';
import type { LineState } from './line-state.ts';

/** Width reserved for the line sample before each name, px. */
const keyWidth = 26;

/**
 * Places the names of the series above the plot, with room for a line sample before each.
 * @param top y of the upper edge, px
 */
export function lineLegend(state: LineState, options: LineChartOptions, top: number): PlacedLabel[] {
  const { width, tick } = sizesOf(options);
  const labels: PlacedLabel[] = [];
  let [x, y, rowHeight] = [0, top, 0];
  for (const series of state.series) {
    if (series.points.length === 0) continue;
    const text = {
      lines: wrapText(series.label, width - keyWidth, tick, 600),
      fontSize: tick,
      weight: 600,
    } as const;
    const size = labelSize(text);
    if (x > 0 && x + keyWidth + size.width > width) [x, y] = [0, y + rowHeight + 5];
    if (x === 0) rowHeight = 0;
    labels.push(
      labelBelow(
        { role: 'legend', ...text, className: `c-name c-${series.tone}`, series: series.id },
        x + keyWidth,
        y,
      ),
    );
    rowHeight = Math.max(rowHeight, size.height);
    x += keyWidth + size.width + 20;
  }
  return labels;
}

/** Draws the line samples of the legend: a piece of each line with its dot. */
export function drawLegendKeys(pen: Pen, state: LineState, labels: readonly PlacedLabel[]): void {
  const names = labels.filter(({ role }) => role === 'legend');
  const named = state.series.filter(({ points }) => points.length > 0);
  named.slice(0, names.length).forEach(({ id, tone, draw, points }, i) => {
    const { x = 0, y = 0, fontSize = 0 } = names[i] ?? {};
    const [left, middle] = [x - keyWidth, y - fontSize * 0.35];
    const edition = points.every((p) => p.state === 'other-edition') ? 'c-other-edition ' : '';
    if (draw === 'line') {
      pen.add('path', {
        class: `c-line ${edition}c-${tone}`,
        d: `M${left},${middle}h18`,
        fill: 'none',
        ...seriesAttribute(id),
      });
    }
    const transform = `translate(${left + 9},${middle})`;
    const d = symbol(symbols[tone], 40)() ?? '';
    pen.add('path', { class: `c-dot ${edition}c-${tone}`, d, transform, ...seriesAttribute(id) });
  });
}
