import type { HistoricalRecord, Observation, SeriesInfo } from '../../src/model/record.ts';
import { refusedUses } from '../../src/model/schemas/datasets.ts';
import { validRecord } from './valid-record.ts';

/** The id of the edition that every series below is in; `other` is another. */
const edition = 'yearbook-2010';
const other = 'first-2007';

/** What is special to a series that is otherwise like `base`: one property of its meaning, or its intervals. */
type Special = Partial<SeriesInfo>;

/** Series by name, each like `base` but for one thing. */
const series: Readonly<Record<string, Special>> = {
  base: { partOf: 'whole' },
  whole: {},
  foreign: { entity: 'beta' },
  broken: { breaks: [brokenAt('2009-01-01')] },
  universe: { universe: null },
  prices: { prices: 'comparable' },
  monthly: { accumulation: 'month' },
  'to-date': { accumulation: 'year-to-date' },
  'to-date-full': { accumulation: 'year-to-date' },
  'to-date-foreign': { accumulation: 'year-to-date', entity: 'beta' },
  spans: { accumulation: 'years' },
  percent: { unit: 'percent' },
  counted: { measure: 'count', partOf: 'whole' },
  moving: { measure: 'index', unit: 'index' },
  'moving-foreign': { measure: 'index', unit: 'index', entity: 'beta' },
  classified: { classification: { zh: '新', en: 'new' } },
  indicator: { of: 'above-scale' },
  declared: { partOf: 'whole', refuses: everyUse() },
  bounded: {},
  zero: { partOf: 'whole' },
  gap: {},
  growth: { measure: 'growth', unit: 'percent', prices: 'unstated', growthOf: 'base' },
  'growth-zero': { measure: 'growth', unit: 'percent', prices: 'unstated', growthOf: 'base' },
  'growth-declared': { measure: 'growth', unit: 'percent', refuses: everyUse() },
  'growth-of-declared': { measure: 'growth', unit: 'percent', prices: 'unstated', growthOf: 'declared' },
  'growth-gap': { measure: 'growth', unit: 'percent', prices: 'unstated' },
  'growth-broken': { measure: 'growth', unit: 'percent', breaks: [brokenAt('2009-01-01')] },
  'growth-real': { measure: 'growth', unit: 'percent', prices: 'comparable', growthOf: 'base' },
  'growth-monthly': { measure: 'growth', unit: 'percent', accumulation: 'month' },
  'growth-moving': { measure: 'growth', unit: 'percent', accumulation: 'year-to-date' },
  'growth-bounded': { measure: 'growth', unit: 'percent', prices: 'unstated', growthOf: 'base' },
};

/** Observations as `id: [value, start, end, edition]`. */
const observations: Readonly<Record<string, readonly [string, string, string, string?]>> = {
  ...Object.fromEntries(
    Object.keys(series)
      .filter((id) => !/to-date|gap|spans|monthly|moving$/.test(id) || /^moving/.test(id))
      .flatMap((id) => [
        [`${id}-2008`, ['100', '2008-01-01', '2008-12-31']],
        [`${id}-2009`, ['110', '2009-01-01', '2009-12-31']],
      ]),
  ),
  'zero-2008': ['0', '2008-01-01', '2008-12-31'],
  // A fall of all there was leaves nothing to divide by.
  'growth-zero-2009': ['-100', '2009-01-01', '2009-12-31'],
  'base-2008-other': ['99', '2008-01-01', '2008-12-31', other],
  'base-2009-other': ['109', '2009-01-01', '2009-12-31', other],
  'whole-2009-other': ['210', '2009-01-01', '2009-12-31', other],
  'foreign-2009-other': ['70', '2009-01-01', '2009-12-31', other],
  'growth-2009-other': ['9', '2009-01-01', '2009-12-31', other],
  'monthly-2008': ['8', '2008-12-01', '2008-12-31'],
  'monthly-2009': ['9', '2009-03-01', '2009-03-31'],
  'growth-monthly-2009': ['9', '2009-03-01', '2009-03-31'],
  'to-date-2008': ['50', '2008-01-01', '2008-06-30'],
  'to-date-2009': ['80', '2009-01-01', '2009-09-30'],
  'to-date-full-2009': ['110', '2009-01-01', '2009-12-31'],
  'to-date-foreign-2009': ['80', '2009-01-01', '2009-06-30'],
  'growth-moving-2008': ['5', '2008-01-01', '2008-06-30'],
  'growth-moving-2009': ['8', '2009-01-01', '2009-09-30'],
  'spans-2008': ['300', '2006-01-01', '2008-12-31'],
  'spans-2009': ['400', '2009-01-01', '2012-12-31'],
  'gap-2007': ['90', '2007-01-01', '2007-12-31'],
  'gap-2009': ['110', '2009-01-01', '2009-12-31'],
  'growth-gap-2007': ['9', '2007-01-01', '2007-12-31'],
  'growth-gap-2009': ['11', '2009-01-01', '2009-12-31'],
};

function everyUse(): SeriesInfo['refuses'] {
  return refusedUses.map((what) => ({ what, why: { zh: '不可比', en: 'it does not compare' } }));
}

function brokenAt(at: string): SeriesInfo['breaks'][number] {
  const text = { zh: '断', en: 'break' };
  return { id: 'made', kind: 'universe', at, title: text, description: text, appliesTo: {}, source: null };
}

/** A record in which every kind of forbidden comparison has a pair of figures that differ in that alone. */
export function comparisonRecord(): HistoricalRecord {
  const valid = validRecord();
  const base = valid.series.get('output') as SeriesInfo;
  const printed = valid.observations.get('output-2009') as Observation;
  const made = Object.entries(series).map(([id, special]): [string, SeriesInfo] => [
    id,
    { ...base, breaks: [], id, edition, ...special },
  ]);
  const figures = Object.entries(observations).map(
    ([id, [value, start, end, own]]): [string, Observation] => [
      id,
      {
        ...printed,
        id,
        series: id.replace(/-20\d\d(?:-other)?$/, ''),
        value,
        start,
        end,
        edition: own ?? edition,
        ...(id.includes('bounded') ? { bound: 'above' as const } : {}),
      },
    ],
  );
  const set = (id: string, ...members: string[]) =>
    [id, { id, title: base.title, series: members, why: base.title }] as const;
  return {
    ...valid,
    series: new Map(made),
    observations: new Map(figures),
    completeSets: new Map([
      set('sound', 'base', 'foreign'),
      set('of-universes', 'base', 'universe'),
      set('of-prices', 'base', 'prices'),
      set('of-measures', 'base', 'counted'),
      set('of-classes', 'base', 'classified'),
      set('of-indicators', 'base', 'indicator'),
      set('of-units', 'base', 'percent'),
      set('of-declared', 'base', 'declared'),
      set('of-gaps', 'base', 'to-date'),
      set('of-bounds', 'base', 'bounded'),
      set('of-indices', 'moving', 'moving-foreign'),
    ]),
  };
}
