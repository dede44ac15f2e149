import { describe, expect, it } from 'vitest';
import { daysBetween, endOfMonth, intervalFits, periodOf, provablyPublicBy } from '../../src/model/dates.ts';

describe('provablyPublicBy', () => {
  it('is the last day that a date can mean, and undefined for undated things', () => {
    expect(provablyPublicBy({ precision: 'day', date: '2008-01-21' })).toBe('2008-01-21');
    expect(provablyPublicBy({ precision: 'month', date: '2008-02' })).toBe('2008-02-29');
    expect(provablyPublicBy({ precision: 'year', date: '2005' })).toBe('2005-12-31');
    expect(provablyPublicBy({ precision: 'seen-on', date: '2026-11-22' })).toBeUndefined();
  });
});

describe('intervalFits', () => {
  it('allows each accumulation only intervals of its kind', () => {
    expect(intervalFits('2007-01-01', '2007-12-31', 'year')).toBe(true);
    expect(intervalFits('2007-01-01', '2008-12-31', 'year')).toBe(false);
    expect(intervalFits('2008-02-01', '2008-02-29', 'month')).toBe(true);
    expect(intervalFits('2008-02-01', '2008-02-28', 'month')).toBe(false);
    expect(intervalFits('2007-04-01', '2007-06-30', 'quarter')).toBe(true);
    expect(intervalFits('2007-02-01', '2007-04-30', 'quarter')).toBe(false);
    expect(intervalFits('2009-01-01', '2009-09-30', 'year-to-date')).toBe(true);
    expect(intervalFits('2009-02-01', '2009-09-30', 'year-to-date')).toBe(false);
    expect(intervalFits('2009-01-01', '2009-02-28', 'january-february')).toBe(true);
    expect(intervalFits('2009-01-01', '2009-01-31', 'january-february')).toBe(false);
    expect(intervalFits('2018-01-01', '2020-12-31', 'years')).toBe(true);
    expect(intervalFits('2018-01-01', '2018-12-31', 'years')).toBe(false);
    expect(intervalFits('2018-02-01', '2020-12-31', 'years')).toBe(false);
    expect(intervalFits('2009-06-11', '2009-06-11', 'day')).toBe(true);
    expect(intervalFits('2009-06-11', '2009-06-12', 'day')).toBe(false);
  });
});

describe('days and months', () => {
  it('count in UTC', () => {
    expect(daysBetween('2009-01-14', '2009-02-25')).toBe(42);
    expect(daysBetween('2009-03-29', '2009-03-30')).toBe(1);
    expect(endOfMonth('2008-02-10')).toBe('2008-02-29');
  });
});

describe('periodOf', () => {
  it.each([
    ['2007-01-01', '2007-12-31', '2007'],
    ['2004-01-01', '2006-12-31', '2004-to-2006'],
    ['2007-06-01', '2007-06-30', '2007-06'],
    ['2006-12-01', '2006-12-31', '2006-12'],
    ['2007-01-01', '2007-09-30', '2007-09'],
    ['2007-06-11', '2007-06-11', '2007-06-11'],
  ])('names %s to %s as %s', (start, end, name) => {
    expect(periodOf({ start, end })).toBe(name);
  });
});
