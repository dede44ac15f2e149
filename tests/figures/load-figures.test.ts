import { describe, expect, it } from 'vitest';
import { chartTypeNames } from '../../src/charts/chart-types.ts';
import { loadFigures } from '../../src/figures/load-figures.ts';
import { validRecord } from '../model/valid-record.ts';

const { figures, refusals } = loadFigures(validRecord());

describe('loadFigures', () => {
  it('draws every declared figure in both languages', () => {
    expect(refusals).toEqual([]);
    expect([...figures.keys()]).toEqual([...validRecord().figures.keys()]);
    expect(figures.size).toBeGreaterThanOrEqual(chartTypeNames.length);
    expect(figures.get('output-line')?.zh.headline).toBe('2009年产值上升');
    expect(figures.get('output-line')?.en.alt).toBe(
      'A line from 70.01\u00a0billion yuan in 2005 to 121.0\u00a0billion yuan in 2009, broken at 2007.',
    );
  });

  it('puts every digit that a source prints into the table', () => {
    const rows = figures.get('output-line')?.zh.rows ?? [];
    expect(rows.map((row) => [row.label, row.value])).toEqual([
      ['2005年', '700.10'],
      ['2006年', '800.40'],
      ['2007年', '1000.50'],
      ['2008年', '1100.20'],
      ['2009年', '1210.22'],
      ['2007年', '1000.00'],
    ]);
  });

  it('says in the table why a value is not plain', () => {
    const { rows = [] } = figures.get('sales-bars')?.en ?? {};
    expect(rows.map((row) => row.remark)).toEqual([
      '',
      'not comparable (a break lies between: Universe changed)',
    ]);
    expect(figures.get('output-line')?.en.rows.at(-1)?.remark).toBe('not the current edition');
  });

  it('gives a computed number the weakest grade of what it rests on', () => {
    expect(figures.get('sales-bars')?.en.rows[0]?.grade).toBe(
      'statistical authority’s or government’s own page or yearbook',
    );
  });

  it('lists breaks within the period drawn, sources in order of use, and datasets', () => {
    const figure = figures.get('output-line')?.en;
    expect(figure?.breaks.map((each) => each.at)).toEqual(['2007-01-01']);
    expect(figure?.sources).toEqual(['yearbook', 'compilation', 'bureau']);
    expect(figure?.datasets).toEqual(['output']);
  });

  it('never joins points across a break', () => {
    const paths =
      figures.get('output-line')?.en.wide.match(/<path[^>]*c-line[^>]*>|<g[^>]*c-line[^>]*>.*?<\/g>/g) ?? [];
    expect(paths.length).toBe(2);
  });
});
