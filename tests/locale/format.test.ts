import { describe, expect, it } from 'vitest';
import { parseDecimal } from '../../src/locale/decimal.ts';
import {
  formatCount,
  formatDate,
  formatInterval,
  formatLargeCount,
  formatNumber,
  formatYears,
} from '../../src/locale/format.ts';

describe('formatNumber', () => {
  it.each([
    ['999', '999', '999'],
    ['1000', '1,000', '1000'],
    ['8204.80', '8,204.80', '8204.80'],
    ['-1540', '−1,540', '−1540'],
    ['1234567.12345', '1,234,567.12345', '1234567.12345'],
    ['0.00012345', '0.00012345', '0.00012345'],
  ])('writes %s as %s in English and as %s in Chinese', (value, en, zh) => {
    expect(formatNumber(parseDecimal(value), 'en')).toBe(en);
    expect(formatNumber(parseDecimal(value), 'zh')).toBe(zh);
  });

  it('adds a plus sign if asked for', () => {
    expect(formatNumber(parseDecimal('1540'), 'en', { signed: true })).toBe('+1,540');
  });
});

describe('formatLargeCount', () => {
  it.each([
    ['90000000', '90\u00a0million', '9000万'],
    ['3413200', '3.413\u00a0million', '341.3万'],
    ['452872', undefined, '45.29万'],
    ['60000', undefined, undefined],
    ['-2000000', '−2\u00a0million', '−200万'],
  ])('writes %s as %s in English and as %s in Chinese', (value, en, zh) => {
    expect(formatLargeCount(parseDecimal(value), 'en', 4)).toBe(en);
    expect(formatLargeCount(parseDecimal(value), 'zh', 4)).toBe(zh);
  });
});

describe('formatCount', () => {
  it('formats counts as formatNumber does', () => {
    expect(formatCount(1540, 'en')).toBe('1,540');
    expect(formatCount(1540, 'zh')).toBe('1540');
  });
});

describe('years', () => {
  it('have no comma', () => {
    expect(formatDate('2008', 'en')).toBe('2008');
    expect(formatYears('2004', '2011', 'en')).toBe('2004–2011');
    expect(formatInterval('2008-01-01', '2008-12-31', 'en')).toBe('2008');
  });
});
