import { describe, expect, it } from 'vitest';
import { attainmentLayout } from '../../../src/charts/attainment/attainment-layout.ts';
import type { AttainmentChartOptions } from '../../../src/charts/attainment/attainment-options.ts';
import { attainmentFixtures } from '../attainment-fixtures.ts';
import { drawn, markOf } from '../drawn.ts';

describe('the chart of shares of targets', () => {
  it.each(['wide', 'narrow'] as const)(
    'makes each bar as long as its outcome is to its target (%s)',
    (size) => {
      const options = attainmentFixtures['attainment-units']?.options('en', size) as AttainmentChartOptions;
      const { places, left, rule } = attainmentLayout(options);
      const shares = places.map(({ end }) => (end - left) / (rule - left));
      [1.364, 0.85, 1, 0].forEach((share, i) => {
        expect(shares[i]).toBeCloseTo(share, 1);
      });
    },
  );

  it('puts every target at one rule, whatever its unit', () => {
    const chart = drawn('attainment-units');
    expect(new Set(['a', 'b', 'c', 'd'].map((id) => markOf(chart, `${id}-t`).x)).size).toBe(1);
  });

  it('frames what is missing, and only that', () => {
    expect(drawn('attainment-units').svg.match(/class="c-short/g)).toHaveLength(2);
    expect(drawn('attainment-one').svg).not.toContain('c-short');
  });

  it('prints no share', () => {
    expect(drawn('attainment-units').svg).not.toContain('%');
  });
});
