import { describe, expect, it } from 'vitest';
import { catalogueSeries, facetChoices, facetStyles, facets } from '../../src/components/series-catalogue.ts';
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
    for (const facet of facets)
      for (const each of catalogue) expect(styles).toContain(`[data-${facet}="${each.facets[facet].value}"]`);
    expect(styles.match(/display:none/g)).toHaveLength(
      facets.reduce((sum, facet) => sum + choices[facet].length, 0),
    );
  });
});
