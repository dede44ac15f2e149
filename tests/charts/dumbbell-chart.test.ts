import { describe, expect, it } from 'vitest';
import { drawn, labelOf, markOf } from './drawn.ts';

describe('the dumbbell chart', () => {
  it('puts target and outcome of a row on one line, where their values say', () => {
    const chart = drawn('dumbbell-years');
    const [target, outcome] = [markOf(chart, 'at'), markOf(chart, 'ao')];
    expect(target.y).toBe(outcome.y);
    expect(target.series).toBe('a');
    expect(target.x).toBeGreaterThan(outcome.x);
    expect(markOf(chart, 'ct').x).toBeLessThan(markOf(chart, 'co').x);
  });

  it('joins them, and writes each value outside', () => {
    const chart = drawn('dumbbell-years');
    expect(chart.svg).toContain('c-link c-emphasis');
    expect(labelOf(chart, '11.0').box.x1).toBeLessThan(markOf(chart, 'ao').x);
    const aim = chart.labels.find(({ role, lines }) => role === 'value' && lines[0] === '12');
    expect(aim?.box.x0).toBeGreaterThan(markOf(chart, 'at').x);
  });

  it('shows by its shape that a target is only a bound', () => {
    expect(drawn('dumbbell-years').svg).toContain('c-bounded');
    expect(drawn('dumbbell-one').svg).not.toContain('c-bounded');
  });

  it('draws zero where the axis holds it, and does not insist on it elsewhere', () => {
    expect(drawn('dumbbell-negative').svg).toContain('c-baseline');
    expect(drawn('dumbbell-years').svg).not.toContain('c-baseline');
  });

  it('is drawn where target and outcome are the same', () => {
    const chart = drawn('dumbbell-one');
    expect(markOf(chart, 'at').x).toBe(markOf(chart, 'ao').x);
    expect(chart.svg).not.toContain('NaN');
  });
});
