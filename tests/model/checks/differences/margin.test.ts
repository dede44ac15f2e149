import { describe, expect, it } from 'vitest';
import { parseDecimal } from '../../../../src/locale/decimal.ts';
import {
  gapBetween,
  growthBetween,
  marginOf,
  overlap,
  percentOf,
  sumOf,
  timesApart,
  writeMargin,
} from '../../../../src/model/checks/differences/margin.ts';

const margin = (text: string) => marginOf(parseDecimal(text));
const like = parseDecimal('0.1');

describe('the margin of a printed number', () => {
  it('is half a unit of its last digit either way', () => {
    expect(writeMargin(margin('19.5'), parseDecimal('0.01'))).toBe('19.45 to 19.55');
    expect(writeMargin(margin('19.5'), like)).toBe('19.5');
  });

  it('holds exactly the possible growths between two levels', () => {
    const growth = growthBetween(margin('1210.22'), margin('1100.20'));
    if (!growth) throw new Error('no growth');
    expect(overlap(growth, margin('10.0'))).toBe(true);
    expect(overlap(growth, margin('10.1'))).toBe(false);
  });

  it('widens where levels have few digits', () => {
    const growth = growthBetween(margin('11'), margin('10'));
    if (!growth) throw new Error('no growth');
    expect(writeMargin(growth, like)).toBe('0.0 to 21.1');
  });

  it('has no quotient if a number may be zero or less', () => {
    expect(percentOf(margin('5'), margin('0'))).toBeUndefined();
    expect(growthBetween(margin('-3'), margin('5'))).toBeUndefined();
  });

  it('of a sum adds up the roundings of all parts', () => {
    expect(writeMargin(sumOf([margin('1.0'), margin('2.0'), margin('3.0')]), parseDecimal('0.01'))).toBe(
      '5.85 to 6.15',
    );
  });
});

describe('gapBetween', () => {
  it('is zero if margins overlap, and the distance between them otherwise', () => {
    expect(gapBetween(margin('10.0'), margin('10.1')).units).toBe(0n);
    expect(gapBetween(margin('10.0'), margin('12.0'))).toEqual(parseDecimal('1.90'));
    expect(gapBetween(margin('12.0'), margin('10.0'))).toEqual(parseDecimal('1.90'));
  });
});

describe('timesApart', () => {
  it('does not depend on the order', () => {
    expect(timesApart(parseDecimal('5'), parseDecimal('50'))).toEqual(
      timesApart(parseDecimal('50'), parseDecimal('5')),
    );
  });
});
