import { describe, expect, it } from 'vitest';
import type { HistoricalRecord, Observation, SeriesInfo } from '../../src/model/record.ts';
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
});
