import { describe, expect, it } from 'vitest';
import type { BarRow } from '../../src/charts/bar/bar-options.ts';
import { sortRows } from '../../src/figures/bar-figure.ts';
import { loadFigures } from '../../src/figures/load-figures.ts';
import { validRecord } from '../model/valid-record.ts';

const row = (key: string, value: number, more: Partial<BarRow> = {}): BarRow => ({
  key,
  value,
  text: key,
  label: key,
  state: 'current',
  ...more,
});

describe('sortRows', () => {
  it('puts the largest first within each group and leaves the groups in place', () => {
    const rows = [
      row('a', 1, { group: 'one' }),
      row('b', 3, { group: 'one' }),
      row('c', 2, { group: 'two' }),
      row('d', -5, { group: 'two' }),
    ];
    expect(sortRows(rows).map(({ key }) => key)).toEqual(['b', 'a', 'c', 'd']);
  });

  it('puts what is not comparable last, whatever its size', () => {
    expect(sortRows([row('a', 9, { state: 'refused' }), row('b', 1)]).map(({ key }) => key)).toEqual([
      'b',
      'a',
    ]);
  });
});

describe('a bar figure', () => {
  it('has a sorted drawing only where sorting moves something', () => {
    expect(loadFigures(validRecord()).figures.get('sales-bars')?.en.sorted).toBeUndefined();
  });
});
