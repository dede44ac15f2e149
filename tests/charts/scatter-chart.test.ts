import { describe, expect, it } from 'vitest';
import { drawn, labelOf, markOf } from './drawn.ts';

describe('the scatter chart', () => {
  it('puts points by both their values', () => {
    const chart = drawn('scatter-awkward');
    expect(markOf(chart, 'b').x).toBe(markOf(chart, 'c').x);
    expect(markOf(chart, 'c').y).toBeLessThan(markOf(chart, 'b').y);
    expect(markOf(chart, 'a').x).toBeGreaterThan(markOf(chart, 'd').x);
  });

  it('names both axes with their units, once', () => {
    const chart = drawn('scatter-cities');
    expect(labelOf(chart, '2007年总产值，亿元').box.y0).toBeGreaterThan(chart.plot.y1);
    expect(labelOf(chart, '到2010年的增长，%').box.y1).toBeLessThan(chart.plot.y0);
  });

  it('draws zero on both axes where they hold it', () => {
    const zero = /class="c-baseline" d="([^"]*)"/.exec(drawn('scatter-awkward').svg)?.[1] ?? '';
    expect(zero.match(/M/g)).toHaveLength(2);
  });

  it('names every point', () => {
    expect(drawn('scatter-cities').labels.filter(({ role }) => role === 'note')).toHaveLength(13);
  });
});
