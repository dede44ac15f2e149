import { describe, expect, it } from 'vitest';
import { drawn, labelOf, markOf } from '../drawn.ts';

describe('the matrix', () => {
  it('puts a cell where its row meets its column', () => {
    const chart = drawn('matrix-priorities');
    const cells = chart.marks.filter(({ series }) => series === 'cars');
    expect(new Set(cells.map(({ y }) => y)).size).toBe(1);
    expect(markOf(chart, 'cars-park').x).toBeCloseTo(labelOf(chart, '园区平台').x);
  });

  it('dots what is not said, so that the eye keeps to its row', () => {
    const holes = /class="c-dot c-absent" d="([^"]*)"/.exec(drawn('matrix-priorities').svg)?.[1] ?? '';
    const { marks } = drawn('matrix-priorities');
    expect(holes.match(/M/g)).toHaveLength(4 * 11 - marks.length);
  });

  it('sets heads in two rows by turns where one has no room, each tied to its column', () => {
    const chart = drawn('matrix-priorities', 'wide', 'en');
    const [parks, upgrading] = [labelOf(chart, 'Parks'), labelOf(chart, 'Upgrading')];
    expect(upgrading.box.y1).toBeLessThan(parks.box.y0);
    expect(chart.svg).toContain('c-leader');
  });

  it('becomes a list on a phone, the strongest first, each word beside its shape', () => {
    const chart = drawn('matrix-priorities', 'narrow');
    const own = chart.marks.filter(({ series }) => series === 'equipment');
    expect(own.length).toBeGreaterThan(3);
    for (const { x, y } of own)
      expect(chart.labels.some(({ box }) => box.x0 > x && box.x0 - x < 12 && box.y0 < y && y < box.y1)).toBe(
        true,
      );
    expect(chart.svg).not.toContain('c-absent');
  });

  it('shows strength by shape: three in the key', () => {
    const legend = drawn('matrix-one').labels.filter(({ role }) => role === 'legend');
    expect(legend.map(({ lines }) => lines[0])).toEqual(['提到', '点名', '给出数量']);
  });
});
