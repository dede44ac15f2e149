import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../scripts/run/settings.ts';
import { loadRecord } from '../../src/model/load-record.ts';
import type { HistoricalRecord, Observation, SeriesInfo } from '../../src/model/record.ts';
import { viewDataset } from '../../src/views/dataset-view.ts';
import { whyGrowthDiffers } from '../../src/views/growth-differences.ts';
import { validRecord } from '../model/valid-record.ts';

const record = validRecord();
const observation = (id: string): Observation => {
  const found = record.observations.get(id);
  if (!found) throw new Error(`No observation ${id}`);
  return found;
};
/** The levels of 2006 and 2007 in one edition, which give 25.0 %. */
const levels = { later: observation('output-2007'), earlier: observation('output-2006') };
const printed = observation('output-growth-2007');

function why(
  growth: Partial<Observation>,
  series: Partial<SeriesInfo> = {},
  pairs: readonly (typeof levels)[] = [levels],
): string {
  const own = record.series.get(printed.series);
  if (!own) throw new Error('The growth has no series.');
  const changed: HistoricalRecord = {
    ...record,
    series: new Map([...record.series, [own.id, { ...own, ...series }]]),
  };
  return whyGrowthDiffers({ ...printed, ...growth }, pairs, changed, 'en');
}

const sameEdition = { edition: levels.later.edition };

describe('why a printed growth differs from that of its levels', () => {
  it('is not asked where they agree within rounding, nor of a bound, nor where there is nothing to compare', () => {
    expect(why({ value: '25.0' })).toBe('');
    expect(why({ value: '25' })).toBe('');
    expect(why({ value: '19.5', bound: 'at-least' })).toBe('');
    expect(why({ value: '19.5' }, {}, [])).toBe('');
    expect(why({ value: '25.1' })).not.toBe('');
  });

  it('is what was declared of it, on itself or on its series', () => {
    const differs = [{ from: 'levels', why: 'revised-base' } as const];
    const said = 'Differs from the growth of its levels: the base was revised later';
    expect(why({ differs })).toBe(said);
    expect(why({}, { differs })).toBe(said);
    expect(why({ differs: [{ from: 'periods', why: 'revised-base' }], ...sameEdition })).not.toContain(
      'base',
    );
  });

  it('is else what is known of the two: prices and editions', () => {
    const from = 'Differs from the growth of its levels: ';
    expect(why(sameEdition, { prices: 'comparable' })).toBe(`${from}it is net of prices`);
    expect(why(sameEdition, { prices: 'unstated' })).toBe(
      `${from}the source does not say in which prices its rate is`,
    );
    expect(why({}, { prices: 'current' })).toBe(`${from}the levels are of another edition`);
    expect(why(sameEdition, { prices: 'current' })).toBe(`${from}no source says why`);
  });

  it('stands in the record wherever the two numbers that readers see lie more than rounding apart', () => {
    const { record: real } = loadRecord(projectRoot);
    if (!real) throw new Error('The record is refused.');
    const number = (text: string): number => Number(text.replace('−', '-'));
    let apart = 0;
    for (const dataset of real.datasets.values())
      for (const row of viewDataset(dataset, real, 'en').flatMap(({ rows }) => rows)) {
        if (row.kind !== 'period') continue;
        const implied = row.impliedGrowth
          .filter(({ refused }) => refused === '')
          .map((each) => number(each.number));
        for (const each of row.printedGrowth) {
          if (implied.length === 0 || Number.isNaN(number(each.number))) continue;
          const isApart = implied.every((one) => Math.abs(one - number(each.number)) > 0.6);
          if (isApart) expect(each.differs, `${dataset.id} ${row.label}`).not.toBe('');
          apart += Number(isApart);
        }
      }
    expect(apart).toBeGreaterThan(5);
  });
});
