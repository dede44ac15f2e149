import { describe, expect, it } from 'vitest';
import { ChartError } from '../../../src/charts/chart.ts';
import { drawColumnChart } from '../../../src/charts/column/column-chart.ts';
import { columnLayout } from '../../../src/charts/column/column-layout.ts';
import type { ColumnChartOptions } from '../../../src/charts/column/column-options.ts';
import { columnFixtures } from '../column-fixtures.ts';
import { drawn, labelOf, markOf } from '../drawn.ts';

const optionsOf = (name: string, size: 'wide' | 'narrow' = 'wide') =>
  columnFixtures[name]?.options('zh', size) as ColumnChartOptions;

describe('the column chart', () => {
  it('lets columns touch that compare, and parts those that do not with the sign', () => {
    const { columns, labels } = columnLayout(optionsOf('column-runs'));
    const gaps = columns.slice(1).map(({ x0 }, i) => Math.round(x0 - (columns[i]?.x1 ?? 0)));
    expect(gaps.map((gap) => gap > 10)).toEqual([false, false, true, false, false, false, true]);
    expect(labels.filter(({ lines }) => lines[0] === '≠')).toHaveLength(2);
  });

  it('makes lengths proportional to values, from zero', () => {
    const { columns, zero } = columnLayout(optionsOf('column-negative'));
    const [first, second] = columns;
    const ratio = (zero - (first?.to ?? 0)) / (zero - (second?.to ?? 0));
    expect(ratio).toBeCloseTo(19.5 / 12.3, 1);
    expect(columns.map(({ to }) => Math.sign(zero - to))).toEqual([1, 1, -1, -1, 0, -1]);
  });

  it('leaves a slot empty where there is no value, and says so', () => {
    const chart = drawn('column-states');
    expect(labelOf(chart, '没有找到').box.x0).toBeGreaterThan(markOf(chart, 'c2015').x);
    expect(chart.svg).toContain('data-key="c2016"');
  });

  it('raises numbers that are wider than their columns, with a line to the column', () => {
    const raised = drawn('column-wide-numbers', 'narrow').labels.filter(({ leader }) => leader);
    expect(raised.length).toBeGreaterThan(2);
    expect(drawn('column-wide-numbers').labels.filter(({ leader }) => leader)).toEqual([]);
  });

  it('writes what a run has in common below its columns, or in a list where that is too narrow', () => {
    const wide = labelOf(drawn('column-runs'), '年收入500万元以上的企业');
    expect(wide.x).toBeGreaterThan(200);
    const narrow = labelOf(drawn('column-runs', 'narrow'), '2007—2010：年收入500万元以上的企业');
    expect(narrow.x).toBe(0);
  });

  it('refuses what cannot be drawn', () => {
    const options = optionsOf('column-runs');
    const note = { text: 'x', side: 'above', emphasis: false } as const;
    expect(() => drawColumnChart({ ...options, annotations: [{ at: 'nobody', ...note }] })).toThrow(
      ChartError,
    );
    expect(() => drawColumnChart({ ...options, runs: [{ at: 'c2005', text: 'x' }] })).toThrow(ChartError);
    const rows = Array.from({ length: 40 }, (_, i) => ({
      ...(options.rows[0] as (typeof options.rows)[0]),
      key: `k${i}`,
    }));
    expect(() => drawColumnChart({ ...options, rows, runs: [], annotations: [] })).toThrow(ChartError);
  });
});
