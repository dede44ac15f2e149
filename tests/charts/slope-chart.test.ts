import { describe, expect, it } from 'vitest';
import { drawn, labelOf, markOf } from './drawn.ts';

describe('the slope chart', () => {
  it('gives each row two marks, one on each side, higher for the larger', () => {
    const chart = drawn('slope-cities');
    const [from, to] = [markOf(chart, 'hz-from'), markOf(chart, 'hz-to')];
    expect(from.series).toBe('hz');
    expect(from.x).toBeLessThan(to.x);
    expect(markOf(chart, 'sz-to').y).toBeLessThan(markOf(chart, 'hz-to').y);
  });

  it('lets the others stand back where one is emphasised', () => {
    expect(drawn('slope-cities').svg).toContain('c-line c-quiet');
    expect(drawn('slope-negative').svg).not.toContain('c-quiet');
  });

  it('moves crowded texts apart and ties them to their marks', () => {
    const chart = drawn('slope-cities');
    expect(labelOf(chart, '6110.9').leader).toBeDefined();
    expect(drawn('slope-one').labels.every(({ leader }) => leader === undefined)).toBe(true);
  });

  it('draws a row that did not move level', () => {
    const chart = drawn('slope-one');
    expect(markOf(chart, 'a-from').y).toBe(markOf(chart, 'a-to').y);
  });
});
