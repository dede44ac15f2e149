import { describe, expect, it } from 'vitest';
import { sharedAxisReasons } from '../../src/model/comparability.ts';
import type { SeriesInfo } from '../../src/model/record.ts';
import { validRecord } from './valid-record.ts';

const record = validRecord();
const output = record.series.get('output') as SeriesInfo;
const kinds = (change: Partial<SeriesInfo>) =>
  sharedAxisReasons(output, { ...output, ...change }, record).map(({ kind }) => kind);

describe('sharedAxisReasons', () => {
  it.each([
    ['universe', { universe: null }],
    ['prices', { prices: 'comparable' }],
    ['measure', { measure: 'count' }],
    ['unit', { unit: 'percent' }],
    ['accumulation', { accumulation: 'month' }],
    ['classification', { classification: { zh: '新', en: 'new' } }],
    ['indicator', { of: 'no-such-term' }],
  ] as const)('refuses series that differ in %s', (kind, change) => {
    expect(kinds(change)).toEqual([kind]);
  });

  it('allows different entities, editions and units of one dimension, and indicators that a term declares comparable', () => {
    expect(kinds({ entity: 'beta', edition: 'first-2007', unit: 'bn-yuan' })).toEqual([]);
    expect(sharedAxisReasons(output, record.series.get('sales') as SeriesInfo, record)).toEqual([]);
  });
});
