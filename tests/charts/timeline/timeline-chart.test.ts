import { describe, expect, it } from 'vitest';
import { drawn, markOf } from '../drawn.ts';

describe('the timeline', () => {
  it('spaces marks as events lie in time, however much their texts move', () => {
    const chart = drawn('timeline-crowded');
    const [a, b, e] = ['a', 'b', 'e'].map((key) => markOf(chart, key).y) as [number, number, number];
    const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;
    expect((b - a) / (e - a)).toBeCloseTo(
      days('2008-01-10', '2008-01-21') / days('2008-01-10', '2009-06-11'),
    );
  });

  it('lets a date known only to the month or the year cover its days', () => {
    const chart = drawn('timeline-crowded');
    expect(markOf(chart, 'a')).not.toHaveProperty('y2');
    const half = ({ y, y2 = y }: { y: number; y2?: number }) => y2 - y;
    expect(half(markOf(chart, 'f')) / half(markOf(chart, 'd'))).toBeCloseTo(365 / 30);
    expect(chart.svg).toContain('c-span');
  });

  it('gives each lane a rail and a shape, and names lanes only where there are several', () => {
    const chart = drawn('timeline-crowded');
    expect(markOf(chart, 'd').x).not.toBe(markOf(chart, 'a').x);
    expect(chart.labels.filter(({ role }) => role === 'legend')).toHaveLength(2);
    expect(drawn('timeline-one').labels.some(({ role }) => role === 'legend')).toBe(false);
  });

  it('keeps its texts in the order of time', () => {
    const tops = drawn('timeline-crowded', 'narrow')
      .labels.filter(({ role }) => role === 'note')
      .map(({ box }) => box.y0);
    expect(tops).toEqual(tops.toSorted((a, b) => a - b));
  });
});
