import { describe, expect, it } from 'vitest';
import { looksOf } from '../../src/charts/point-rows/point-rows.ts';
import type { PointRowsOptions } from '../../src/charts/point-rows/point-rows-options.ts';
import { renderChart } from '../../src/charts/registry.ts';
import { drawn, markOf } from './drawn.ts';
import { fixtures } from './fixtures.ts';

describe('the range chart', () => {
  it('puts values where they lie, and their texts in the same order', () => {
    const chart = drawn('range-editions');
    expect(markOf(chart, 'b1').x).toBeLessThan(markOf(chart, 'b2').x);
    const texts = ['4103.89', '4104.01', '4104.16'].map((text) =>
      chart.labels.find(({ lines }) => lines[0] === text),
    );
    const lefts = texts.map((label) => label?.box.x0 ?? Number.NaN);
    expect(lefts).toEqual(lefts.toSorted((a, b) => a - b));
  });

  it('gives a band both its ends', () => {
    const mark = markOf(drawn('range-forecast'), 'ab');
    expect(mark.x2).toBeGreaterThan(mark.x);
    expect(mark.y2).toBe(mark.y);
  });

  it('tells its kinds apart by shape, not by tone alone', () => {
    const looks = looksOf(
      (['solid', 'solid', 'hollow', 'solid'] as const).map((look, i) => ({ id: String(i), label: '', look })),
    );
    const shapes = [...looks.values()].map(({ symbol, className }) => [symbol, className.includes('hollow')]);
    expect(
      new Set(shapes.map(([symbol, hollow]) => `${String((symbol as { draw: unknown }).draw)}${hollow}`))
        .size,
    ).toBe(4);
  });

  it('says which row holds more values than fit beside each other', () => {
    const { options } = fixtures['range-editions'] ?? expect.unreachable();
    const base = options('zh', 'narrow') as PointRowsOptions;
    const points = Array.from({ length: 12 }, (_, i) => ({
      key: `k${i}`,
      kind: 'first',
      value: 4100 + i,
      text: `${4100 + i}.00`,
      state: 'current' as const,
    }));
    expect(() => renderChart('range', { ...base, rows: [{ id: 'a', label: '一行', points }] })).toThrow(
      'No room for the values of “一行” beside each other',
    );
  });
});
