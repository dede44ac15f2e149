import { describe, expect, it } from 'vitest';
import { renderChart } from '../../src/charts/chart-types.ts';
import type { DotsChartOptions } from '../../src/charts/dots-chart.ts';
import { drawn } from './drawn.ts';
import { fixtures } from './fixtures.ts';
import { years } from './line-fixtures.ts';

describe('the chart of dots', () => {
  it('joins nothing, prints every value and drops a hairline from each dot', () => {
    const chart = drawn('dots-gaps');
    expect(chart.svg).not.toMatch(/class="c-(line|gap)/);
    for (const text of ['9.4', '13.3', '22.3', '24.0', '15.8'])
      expect(chart.labels.filter(({ lines }) => lines[0] === text)).toHaveLength(1);
    const stems = [...chart.svg.matchAll(/<path class="c-stem"[^>]*\sd="([^"]*)"/g)].map(([, d = '']) => d);
    expect(stems.join('').match(/M/g)).toHaveLength(6);
  });

  it('names its series only where there are several', () => {
    expect(drawn('dots-gaps').labels.some(({ lines }) => lines.join('') === '新产品产值率')).toBe(true);
    expect(drawn('dots-negative').labels.some(({ lines }) => lines.join('') === '利润增速')).toBe(false);
  });

  it('refuses more values than have room, and says what to do', () => {
    const { options } = fixtures['dots-negative'] ?? expect.unreachable();
    const rows = years(
      'a',
      1980,
      Array.from({ length: 40 }, (_, i) => String(i)),
    );
    expect(() => renderChart('dots', { ...(options('zh', 'wide') as DotsChartOptions), rows })).toThrow(
      '40 dots with their numbers are more than the 28 that a wide picture holds; draw a line.',
    );
  });
});
