import { describe, expect, it } from 'vitest';
import { crossesBox } from '../../../src/charts/boxes.ts';
import type { Chart } from '../../../src/charts/chart.ts';
import { renderChart } from '../../../src/charts/chart-types.ts';
import type { LineChartOptions } from '../../../src/charts/line/line-options.ts';
import { year, years } from '../line-fixtures.ts';

function draw(more: Partial<LineChartOptions> = {}): Chart {
  return renderChart('line', {
    id: 'test',
    size: 'wide',
    unit: '亿元',
    name: { labelledBy: 'h' },
    texts: { language: 'zh', refused: '不可比' },
    series: [{ id: 'a', label: '甲' }],
    rows: years('a', 2005, ['1', '2', '3', '4', '5']),
    ...more,
  });
}

/** The x of both ends of every data line. */
function lines(svg: string): [number, number][] {
  const paths = [...svg.matchAll(/class="c-line[^>]*><path d="([^"]+)"/g)].map((match) => match[1] ?? '');
  return paths.map((d) => {
    const xs = [...d.matchAll(/[ML](-?[\d.]+),/g)].map((match) => Number(match[1]));
    return [Math.min(...xs), Math.max(...xs)];
  });
}

const breakX = (svg: string) =>
  [...svg.matchAll(/class="c-break [^>]*d="M([\d.]+),/g)].map((match) => Number(match[1]));
const texts = (chart: Chart, role: string) =>
  chart.labels.filter((l) => l.role === role).map((l) => l.lines.join(' '));

describe('the line chart', () => {
  it('draws no line across a break, and the break between its neighbours', () => {
    const { svg, marks } = draw({ breaks: [{ at: '2007-01-01', label: '口径变化', kind: 'universe' }] });
    const [at = 0] = breakX(svg);
    expect(lines(svg)).toHaveLength(2);
    for (const [from, to] of lines(svg)) expect(from > at || to < at).toBe(true);
    expect(marks[1]?.x).toBeLessThan(at);
    expect(marks[2]?.x).toBeGreaterThan(at);
    expect(lines(draw().svg)).toHaveLength(1);
  });

  it('begins the value axis at zero unless told otherwise', () => {
    const rows = years('a', 2005, ['50.1', '50.9', '51.2']);
    expect(texts(draw({ rows }), 'tick')).toContain('0');
    expect(texts(draw({ rows, zero: false }), 'tick')).not.toContain('0');
  });

  it('prints the unit once and the last value, and years without separators', () => {
    const chart = draw();
    expect(texts(chart, 'unit')).toEqual(['亿元']);
    expect(texts(chart, 'end')).toEqual(['5']);
    expect(texts(chart, 'tick')).toContain('2009');
  });

  it('shows the last value of the series and not a refused one after it', () => {
    const rows = [...years('a', 2005, ['1', '2']), year('a', 2007, -1, '\u22121', { state: 'refused' })];
    const chart = draw({ rows });
    expect(texts(chart, 'end').concat(texts(chart, 'note'))).toEqual(['\u22121 不可比', '2']);
    expect(chart.svg.match(/class="c-strike"/g)).toHaveLength(1);
  });

  it('names several lines at their ends, in their colours', () => {
    const chart = draw({
      series: [
        { id: 'a', label: '杭州' },
        { id: 'b', label: '宁波' },
      ],
      rows: [...years('a', 2005, ['1', '2', '3']), ...years('b', 2005, ['2', '3', '9'])],
    });
    expect(texts(chart, 'end')).toEqual(['宁波', '9', '杭州', '3']);
    expect(chart.labels.find((l) => l.lines[0] === '宁波')?.className).toBe('c-name c-second');
  });

  it('moves long names into a legend instead of squeezing the plot', () => {
    const label = 'Value added of computer, communication and other electronic equipment manufacturing';
    const series = [
      { id: 'a', label },
      { id: 'b', label: 'Ships' },
    ];
    const chart = draw({
      series,
      rows: [...years('a', 2005, ['1', '2']), ...years('b', 2005, ['2', '3'])],
      size: 'narrow',
    });
    expect(texts(chart, 'legend')).toEqual([label, 'Ships']);
    expect(chart.plot.x1 - chart.plot.x0).toBeGreaterThan(240);
  });

  it('labels a line that ended early beside its end', () => {
    const chart = draw({
      series: [
        { id: 'a', label: '甲' },
        { id: 'b', label: '乙' },
      ],
      rows: [...years('a', 2005, ['1', '2', '3', '4', '5']), ...years('b', 2005, ['3', '3'])],
    });
    expect(texts(chart, 'note')).toEqual(['乙 3']);
  });

  it('replaces break labels by letters where they would stack too high', () => {
    const breaks = [2006, 2007, 2008, 2009].map((y) => ({
      at: `${y}-01-01`,
      label: `第${y}次修改统计口径的说明文字`,
      kind: 'universe',
    }));
    const chart = draw({ breaks, size: 'narrow' });
    expect(texts(chart, 'break').slice(0, 4)).toEqual(['A', 'B', 'C', 'D']);
    expect(texts(chart, 'break').join('')).toContain('2009 第2009次');
  });

  it('hangs break labels where no other hairline runs through them', () => {
    const breaks = ['2006-01-01', '2008-01-01'].map((at) => ({
      at,
      label: '统计口径改变',
      kind: 'universe',
    }));
    const chart = draw({ breaks });
    for (const { box } of chart.labels.filter((l) => l.role === 'break')) {
      for (const x of breakX(chart.svg)) expect(crossesBox([x, 0, x, 400], box)).toBe(false);
    }
  });

  it('refuses an annotation for a value that is not drawn', () => {
    const annotations = [{ at: 'a-1999', text: '谁', side: 'above', emphasis: false }] as const;
    expect(() => draw({ annotations })).toThrow('The annotation “谁” belongs to a-1999, which is not drawn.');
  });

  it('draws nothing but dots for another edition', () => {
    const chart = draw({
      series: [
        { id: 'a', label: '修订后' },
        { id: 'b', label: '首次公布', draw: 'dots' },
      ],
      rows: [
        ...years('a', 2005, ['1', '2', '3']),
        year('b', 2006, 2.5, '2.5', { state: 'other-edition' }),
        year('b', 2007, 3, '3.1', { state: 'other-edition' }),
      ],
    });
    expect(lines(chart.svg)).toHaveLength(1);
    expect(chart.svg).toContain('class="c-dot c-other-edition c-main"');
  });
});
