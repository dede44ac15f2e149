import { describe, expect, it } from 'vitest';
import { drawArrayChart } from '../../../src/charts/array/array-chart.ts';
import { arrayLayout } from '../../../src/charts/array/array-layout.ts';
import type { ArrayChartOptions } from '../../../src/charts/array/array-options.ts';
import { ChartError } from '../../../src/charts/chart.ts';
import { arrayFixtures } from '../array-fixtures.ts';
import { drawn, markOf } from '../drawn.ts';

const optionsOf = (name: string, size: 'wide' | 'narrow' = 'wide') =>
  arrayFixtures[name]?.options('zh', size) as ArrayChartOptions;

describe('the dot array', () => {
  it.each(['wide', 'narrow'] as const)(
    'draws as many dots as were counted, none over another (%s)',
    (size) => {
      const { parts, radius } = arrayLayout(optionsOf('array-parts', size));
      expect(parts.map(({ dots }) => dots.length)).toEqual([126, 111, 12]);
      const dots = parts.flatMap((each) => each.dots);
      const places = new Set(dots.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`));
      expect(places.size).toBe(249);
      const [first, second] = dots;
      expect((second?.x ?? 0) - (first?.x ?? 0)).toBeGreaterThan(2 * radius);
    },
  );

  it('tells parts apart by shape: crossed, full, hollow, dotted', () => {
    expect(drawn('array-parts').svg).toMatch(/c-hollow c-main" d="[^"]*l\d/);
    const { svg } = drawn('array-rest');
    expect(svg).toContain('c-dot c-hollow c-main');
    expect(svg).toContain('c-unsaid');
  });

  it('has a mark for each part and for the whole, above its dots', () => {
    const chart = drawn('array-parts');
    expect(markOf(chart, 'all').y).toBeLessThan(markOf(chart, 'closed').y);
    expect(markOf(chart, 'last').y).toBeGreaterThan(markOf(chart, 'kept').y);
  });

  it('refuses more dots than the eye tells apart', () => {
    const options = optionsOf('array-few');
    const [part] = options.arrays[0]?.parts ?? [];
    if (!part) throw new Error('the fixture has changed');
    expect(() => drawArrayChart({ ...options, arrays: [{ parts: [{ ...part, value: 601 }] }] })).toThrow(
      ChartError,
    );
  });
});
