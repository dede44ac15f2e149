import { describe, expect, it } from 'vitest';
import {
  catalogueSeries,
  facetAttributes,
  facetChoices,
  facetStyles,
  facets,
} from '../../src/views/series-catalogue.ts';
import { validRecord } from '../model/valid-record.ts';

const record = validRecord();
const catalogue = catalogueSeries(record, 'en');

describe('the catalogue of series', () => {
  it('lists every series once, with its place, years and count', () => {
    expect(catalogue.map((each) => each.series.id)).toEqual([...record.series.keys()]);
    const output = catalogue.find((each) => each.series.id === 'output');
    expect(output?.observations).toBe(
      [...record.observations.values()].filter((each) => each.series === 'output').length,
    );
    expect(output?.years).toBe('2005–2010');
  });

  it('gives a series the grade of its weakest figure, each at its best', () => {
    for (const { series, grade } of catalogue) {
      const best = [...record.observations.values()]
        .filter((each) => each.series === series.id)
        .map((each) => each.printings.map((printing) => printing.grade).sort()[0] ?? '');
      expect(grade).toBe(best.sort().at(-1));
    }
  });

  it('offers every choice of every facet, and a rule for each', () => {
    const choices = facetChoices(catalogue);
    const styles = facetStyles(choices);
    for (const facet of facets) {
      expect(choices[facet].length, facet).toBeGreaterThan(0);
      for (const each of catalogue.flatMap((own) => own.facets[facet]))
        expect(styles).toContain(`[data-${facet}~="${each.value}"]`);
    }
    expect(styles.match(/display:none/g)).toHaveLength(
      facets.reduce((sum, facet) => sum + choices[facet].length, 0),
    );
  });

  it('files a series under every year it tells of, how many values it has at least, and its last change', () => {
    const output = catalogue.find((each) => each.series.id === 'output');
    const attributes = output && facetAttributes(output.facets);
    expect(attributes?.['data-period']).toBe('2005 2006 2007 2008 2009 2010');
    expect(attributes?.['data-count']).toBe('2 3 5');
    expect(attributes?.['data-changed']).toBe(record.datasets.get('output')?.file.changed);
    expect(attributes?.['data-grade']).toBe(output?.grade);
  });

  it('puts later years, smaller numbers and stronger evidence first', () => {
    const { period, count, grade } = facetChoices(catalogue);
    const valuesOf = (each: typeof period): string[] => each.map(({ value }) => value);
    expect(valuesOf(period)).toEqual(valuesOf(period).toSorted().toReversed());
    expect(valuesOf(count).map(Number)).toEqual(
      valuesOf(count)
        .map(Number)
        .toSorted((a, b) => a - b),
    );
    expect(valuesOf(grade)).toEqual(valuesOf(grade).toSorted());
  });
});
