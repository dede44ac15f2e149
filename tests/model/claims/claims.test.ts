import { describe, expect, it } from 'vitest';
import { claimKinds } from '../../../src/model/claims/claim-kinds.ts';
import { checkClaim } from '../../../src/model/claims/claims.ts';
import type { HistoricalRecord, Observation, SeriesInfo } from '../../../src/model/record.ts';
import { validRecord } from '../valid-record.ts';

const record = withShrinking(validRecord());

/** The record with a series whose figures fall. */
function withShrinking(valid: HistoricalRecord): HistoricalRecord {
  const series = { ...(valid.series.get('output') as SeriesInfo), id: 'shrinking' };
  const falling = ['2008', '2009'].map((year, index): [string, Observation] => [
    `shrinking-${year}`,
    {
      ...(valid.observations.get(`output-${year}`) as Observation),
      id: `shrinking-${year}`,
      series: series.id,
      value: `${20 - index}`,
    },
  ]);
  return {
    ...valid,
    series: new Map([...valid.series, [series.id, series]]),
    observations: new Map([...valid.observations, ...falling]),
  };
}

function verdict(claim: string): string {
  const check = checkClaim(claim, record);
  return check.ok ? 'true' : check.problem.found;
}

const pairs: readonly (readonly [string, string])[] = [
  ['rose(output-2009, output-2008)', 'rose(output-2008, output-2009)'],
  ['fell(shrinking-2009, shrinking-2008)', 'fell(output-2009, output-2008)'],
  ['rose-every(output, 2007, 2009)', 'rose-every(output-to-date, 2009, 2009)'],
  ['is-highest(output-2009, 2007, 2009)', 'is-highest(output-2008, 2007, 2009)'],
  ['is-lowest(output-2007, 2007, 2009)', 'is-lowest(output-2008, 2007, 2009)'],
  [
    'above(private-sales-growth-2007, sales-growth-2007)',
    'above(sales-growth-2007, private-sales-growth-2007)',
  ],
  ['above(output-2010, 1300)', 'above(output-2010, 1300.5)'],
  ['below(private-sales-2007, sales-2007)', 'below(output-2010, 2000)'],
  ['at-least(output-2010, 1300)', 'at-least(output-2009, 1211)'],
  ['at-most(output-2009, 1210.22)', 'at-most(output-2009, 1210.21)'],
  ['equal(output-2009, 1210.220)', 'equal(output-2009, 1210)'],
  ['close(output-2009, 1200, 1)', 'close(output-2009, 1200, 0.5)'],
  ['multiple(output-2009, 605, 2)', 'multiple(output-2009, output-2008, 2)'],
  ['positive(output-growth-2007)', 'positive(refused(change(output-2006, output-2007)))'],
  ['negative(difference(shrinking-2009, shrinking-2008))', 'negative(output-growth-2007)'],
  ['first-above(output-2006, 750)', 'first-above(output-2006, 700)'],
  ['stated(bureau)', 'stated(beureau)'],
];

describe('checkClaim', () => {
  it.each(pairs)('bears out %s and not %s', (holds, fails) => {
    expect(verdict(holds)).toBe('true');
    expect(verdict(fails)).not.toBe('true');
  });

  it('has a true and a false example above for every kind but fell-every', () => {
    const tested = new Set(pairs.map(([claim]) => claim.slice(0, claim.indexOf('('))));
    expect(claimKinds.map((each) => each.name).filter((name) => !tested.has(name))).toEqual(['fell-every']);
    expect(verdict('fell-every(output, 2007, 2009)')).toBe(
      'fell-every(output, 2007, 2009) is false: output-2008 does not fall below output-2007',
    );
  });

  it('checks every period that the words cover', () => {
    expect(verdict('rose-every(output, 2005, 2006)')).toBe('true');
    expect(verdict('rose-every(output, 2005, 2009)')).toContain('break (Universe changed)');
  });

  it('accepts a bound only if the claim holds for all values that it allows', () => {
    expect(verdict('above(output-2010, output-2009)')).toContain('edition');
    expect(verdict('equal(output-2010, 1300)')).not.toBe('true');
    expect(verdict('close(output-2010, 1300, 10)')).toContain('only a bound');
  });

  it('refuses to compare what is not comparable', () => {
    expect(verdict('rose(output-2007, output-2006)')).toContain('break');
    expect(verdict('first-above(output-2007, 900)')).toContain('break');
    expect(verdict('fell(output-2008, output-2009)')).toBe('output-2008 is not later than output-2009');
    expect(verdict('above(refused(change(output-2007, output-2006)), 1)')).toContain('break');
    expect(verdict('rose(output-2008, output-2007-first)')).toContain('edition');
    expect(verdict('above(output-2009, beta-output-2009)')).toBe('true');
    expect(verdict('above(output-2009, sales-2007)')).toContain('interval');
    expect(verdict('above(output-2009, output-growth-2007)')).toContain('yi-yuan against percent');
  });

  it('takes the id of a declared claim', () => {
    expect(verdict('output-rose')).toBe('true');
  });

  it('says what is wrong with a malformed claim', () => {
    expect(verdict('output-2009')).toBe('output-2009');
    expect(verdict('soared(output-2009, output-2008)')).toBe('soared(…)');
    expect(verdict('rose(output-2009)')).toBe('rose(output-2009)');
    expect(verdict('rose(output-2009,')).toBe('rose(output-2009, (at character 18)');
  });
});
