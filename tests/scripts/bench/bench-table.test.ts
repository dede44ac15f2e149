import { describe, expect, it } from 'vitest';
import { comparisonTable, median } from '../../../scripts/bench/bench-table.ts';

const visit = (bytes: number, requests: number, milliseconds: number) => ({ bytes, requests, milliseconds });

describe('median', () => {
  it('is the middle one, and the higher of two in the middle', () => {
    expect(median([9, 1, 10])).toBe(9);
    expect(median([4, 1, 3, 2])).toBe(3);
    expect(median([])).toBeNaN();
  });
});

describe('comparisonTable', () => {
  it('sets medians beside each other, with ratios to the first of the same chart', () => {
    const table = comparisonTable([
      {
        chart: 'line',
        by: 'this site',
        visits: [visit(5000, 1, 600), visit(5000, 1, 400), visit(5000, 1, 500)],
      },
      { chart: 'line', by: 'Another', visits: [visit(60_000, 2, 1000)] },
      { chart: 'bar', by: 'this site', visits: [visit(2000, 3, 250)] },
    ]);
    expect(table.split('\n').slice(2)).toEqual([
      '| line | this site | 5.0 | 1.0 | 1 | 500 | 1.0 |',
      '| line | Another | 60.0 | 12.0 | 2 | 1000 | 2.0 |',
      '| bar | this site | 2.0 | 1.0 | 3 | 250 | 1.0 |',
    ]);
  });
});
