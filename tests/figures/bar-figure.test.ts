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
  it('draws the bars of a term that is only intended hollow', () => {
    const record = validRecord();
    const file = record.figures.get('sales-bars');
    if (file?.type !== 'bar') throw new Error('The fixture has no bars.');
    const label = { zh: '2009年', en: '2009' };
    const bars = [{ id: 'output', label, quantity: 'output-2009', emphasis: false }];
    const subtitle = { zh: '甲城，亿元', en: 'Alpha, billion yuan' };
    const figures = new Map([['sales-bars', { ...file, subtitle, bars, annotations: [] }]]);
    const drawn = (terms: typeof record.terms): string =>
      loadFigures({ ...record, figures, terms })
        .figures.get('sales-bars')
        ?.en.drawings.wide.root.serialize() ?? '';
    expect(drawn(record.terms)).toContain('c-bar');
    const intended = [...record.terms].map(
      ([id, term]) => [id, { ...term, intended: true as const }] as const,
    );
    expect(drawn(record.terms)).not.toContain('c-intended');
    expect(drawn(new Map(intended))).toContain('c-intended');
  });

  it('has a sorted drawing only where sorting moves something', () => {
    expect(loadFigures(validRecord()).figures.get('sales-bars')?.en.sorted).toBeUndefined();
  });
});
