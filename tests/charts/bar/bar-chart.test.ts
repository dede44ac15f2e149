import { describe, expect, it } from 'vitest';
import { barLayout } from '../../../src/charts/bar/bar-layout.ts';
import type { BarChartOptions, BarRow } from '../../../src/charts/bar/bar-options.ts';
import { renderChart } from '../../../src/charts/chart-types.ts';

const row = (key: string, value: number, more: Partial<BarRow> = {}): BarRow => ({
  key,
  label: key,
  value,
  text: String(value).replace('-', '\u2212'),
  state: 'current',
  ...more,
});

function options(rows: readonly BarRow[], more: Partial<BarChartOptions> = {}): BarChartOptions {
  const texts = { language: 'zh', refused: '不可比' } as const;
  return { id: 'test', size: 'wide', unit: '亿元', name: { labelledBy: 'h' }, texts, rows, ...more };
}

describe('the bar chart', () => {
  it('draws lengths in proportion to the values, from zero', () => {
    const { bars, zero } = barLayout(options([row('a', 100), row('b', 25), row('c', 0)]));
    const [a = 0, b = 0, c = 0] = bars.map(({ to }) => to - zero);
    expect(a / b).toBeCloseTo(4);
    expect(c).toBe(0);
    expect(bars.every(({ from }) => from === zero)).toBe(true);
  });

  it('draws negative values to the other side, with the value beyond their end', () => {
    const { bars, zero, labels } = barLayout(options([row('a', 5), row('b', -10)]));
    expect(bars[1]?.to).toBeLessThan(zero);
    const value = labels.find((l) => l.lines[0] === '\u221210');
    expect(value?.box.x1).toBeLessThan(bars[1]?.to ?? 0);
  });

  it('fills the width: the longest bar and its value end at the right edge', () => {
    const { labels } = barLayout(options([row('a', 100), row('b', 25)]));
    expect(Math.max(...labels.map(({ box }) => box.x1))).toBeCloseTo(720);
  });

  it('puts names over the bars on a phone and beside them elsewhere', () => {
    const name = (size: 'wide' | 'narrow') => {
      const { bars, labels } = barLayout(options([row('名称', 5)], { size }));
      return [labels.find((l) => l.role === 'category')?.box, bars[0]] as const;
    };
    const [wideName, wideBar] = name('wide');
    expect(wideName?.x1).toBeLessThan(wideBar?.from ?? 0);
    const [narrowName, narrowBar] = name('narrow');
    expect(narrowName?.y1).toBeLessThan(narrowBar?.top ?? 0);
  });

  it('draws what is only intended as an outline, and what is as a filled bar', () => {
    const { svg } = renderChart('bar', options([row('a', 5), row('b', 3, { intended: true })]));
    expect(svg.match(/class="c-bar c-intended c-main"/g)).toHaveLength(1);
    expect(svg.match(/class="c-bar c-main"/g)).toHaveLength(1);
  });

  it.each(['wide', 'narrow'] as const)(
    'strikes a refused value through, hatches its bar and says why (%s)',
    (size) => {
      const { svg, labels } = renderChart(
        'bar',
        options([row('a', 5), row('b', -3, { state: 'refused' })], { size }),
      );
      expect(svg.match(/class="c-strike"/g)).toHaveLength(1);
      expect(svg).toContain(`fill="url(#test-${size}-hatch)"`);
      expect(labels.some((l) => l.lines[0] === '不可比' && !l.struckLines)).toBe(true);
      expect(renderChart('bar', options([row('a', 5)], { size })).svg).not.toContain('hatch');
    },
  );

  it('leaves the end open for a value known only to be larger', () => {
    const above = renderChart('bar', options([row('a', 12000, { state: 'bounded' })])).svg;
    expect(above).toContain('c-open-end');
    expect(above).not.toContain('c-arrow');
    const below = renderChart('bar', options([row('a', 12000, { state: 'bounded', bound: 'below' })])).svg;
    expect(below).toContain('c-arrow');
    expect(renderChart('bar', options([row('a', 12000)])).svg).not.toContain('c-open-end');
  });

  it('writes each group’s heading once, above its bars', () => {
    const rows = [
      row('a', 1, { group: '一组' }),
      row('b', 2, { group: '一组' }),
      row('c', 3, { group: '二组' }),
    ];
    const { labels, bars } = barLayout(options(rows));
    const headings = labels.filter((l) => l.role === 'group');
    expect(headings.map((l) => l.lines[0])).toEqual(['一组', '二组']);
    expect(headings[1]?.box.y0).toBeGreaterThan(bars[1]?.bottom ?? 0);
    expect(headings[1]?.box.y1).toBeLessThan(bars[2]?.top ?? 0);
  });

  it('leaves the unit away where the values carry it', () => {
    expect(
      renderChart('bar', options([row('a', 5)], { unit: '' })).labels.some((l) => l.role === 'unit'),
    ).toBe(false);
  });

  it('refuses an annotation for a bar that is not drawn', () => {
    const annotations = [{ at: 'x', text: '谁', side: 'below', emphasis: false }] as const;
    expect(() => renderChart('bar', options([row('a', 5)], { annotations }))).toThrow(
      'belongs to x, which is not drawn',
    );
  });

  it('draws zeros only, without dividing by them', () => {
    const { svg } = renderChart('bar', options([row('a', 0), row('b', 0)]));
    expect(svg).not.toContain('NaN');
  });
});
