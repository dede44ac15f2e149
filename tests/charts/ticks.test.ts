import { describe, expect, it } from 'vitest';
import { monthStep, numberTicks, tickText, yearTicks } from '../../src/charts/ticks.ts';

const texts = { language: 'zh', refused: '不可比' } as const;

describe('numberTicks', () => {
  it.each([
    [[2056.9, 4362.5], true],
    [[0.3, 1.7], true],
    [[-4.1, 15.2], true],
    [[-9, -1], true],
    [[47.8, 52.5], false],
    [[99.97, 100.02], false],
    [[0], true],
    [[12290.6], true],
    [[-3], true],
    [[52.5], false],
    [[1e6, 9.4e6], true],
  ])('draws four to seven lines that hold %j', (values, zero) => {
    const { values: ticks, domain } = numberTicks(values, zero);
    expect(ticks.length).toBeGreaterThanOrEqual(4);
    expect(ticks.length).toBeLessThanOrEqual(7);
    for (const value of [...values, ...ticks]) {
      expect(value).toBeGreaterThanOrEqual(domain[0] - 1e-9);
      expect(value).toBeLessThanOrEqual(domain[1] + 1e-9);
    }
    expect(ticks.includes(0)).toBe(zero || (domain[0] <= 0 && domain[1] >= 0));
  });

  it('begins at zero where that is asked for, and not elsewhere', () => {
    expect(numberTicks([47.8, 52.5], true).domain[0]).toBe(0);
    expect(numberTicks([47.8, 52.5], false).domain[0]).toBeGreaterThan(40);
  });
});

describe('tickText', () => {
  it('groups thousands, keeps the digits of the step, and writes a true minus', () => {
    expect(tickText(12500, 0, texts)).toBe('12,500');
    expect(tickText(0.5, 1, texts)).toBe('0.5');
    expect(tickText(-5, 0, texts)).toBe('\u22125');
    expect(tickText(1234567, 0, texts)).toBe('1,234,567');
  });

  it('takes the caller’s format where there is one', () => {
    expect(tickText(5, 1, { ...texts, formatTick: (value, digits) => `${value}/${digits}` })).toBe('5/1');
  });
});

describe('yearTicks', () => {
  it('names every year that has room', () => {
    expect(yearTicks(2007, 2011, 60, 42)).toEqual([2007, 2008, 2009, 2010, 2011]);
  });

  it('counts steps of two back from the last year', () => {
    expect(yearTicks(2006, 2011, 25, 42)).toEqual([2007, 2009, 2011]);
  });

  it('takes round years for longer steps', () => {
    expect(yearTicks(1996, 2024, 9, 42)).toEqual([2000, 2005, 2010, 2015, 2020]);
    expect(yearTicks(1949, 2024, 3, 42)).toEqual([1960, 1980, 2000, 2020]);
  });

  it('names one year even where none is round', () => {
    expect(yearTicks(2011, 2014, 9, 42)).toEqual([2014]);
  });
});

describe('monthStep', () => {
  it('names each month, every third or every sixth, as there is room', () => {
    expect(monthStep(40, 33)).toBe(1);
    expect(monthStep(13, 33)).toBe(3);
    expect(monthStep(6, 33)).toBe(6);
    expect(monthStep(5, 33)).toBeUndefined();
  });
});
