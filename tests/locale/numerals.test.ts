import { describe, expect, it } from 'vitest';
import { toPlain } from '../../src/locale/decimal.ts';
import { readChineseNumeral, readEnglishNumeral, readEnglishOrdinal } from '../../src/locale/numerals.ts';

describe('readChineseNumeral', () => {
  it.each([
    ['十二', '12'],
    ['二十', '20'],
    ['廿五', '25'],
    ['一百零五', '105'],
    ['八千三百五十', '8350'],
    ['八千亿', '800000000000'],
    ['一万二千亿', '1200000000000'],
    ['二万亿', '2000000000000'],
    ['二〇〇九', '2009'],
    ['四十七点八', '47.8'],
    ['8000亿', '800000000000'],
    ['1.2万亿', '1200000000000'],
    ['1,234', '1234'],
    ['壹佰', '100'],
    ['亿', '100000000'],
  ])('%s is %s', (text, value) => {
    const read = readChineseNumeral(text);
    expect(read && toPlain(read)).toBe(value);
  });

  it.each(['', '三角', '十分', 'x', '一点', '点五五点'])('gives null for %j', (text) => {
    expect(readChineseNumeral(text)).toBeNull();
  });
});

describe('readEnglishNumeral', () => {
  it.each([
    ['two', '2'],
    ['twenty-one', '21'],
    ['eight hundred and thirty-five billion', '835000000000'],
    ['two million three hundred thousand', '2300000'],
    ['1,234.5', '1234.5'],
    ['8.35 billion', '8350000000'],
    ['a dozen', '12'],
    ['two dozen', '24'],
  ])('%s is %s', (text, value) => {
    const read = readEnglishNumeral(text);
    expect(read && toPlain(read)).toBe(value);
  });

  it.each(['', 'firms', '8 9', 'two firms'])('gives null for %j', (text) => {
    expect(readEnglishNumeral(text)).toBeNull();
  });
});

describe('readEnglishOrdinal', () => {
  it.each([
    ['third', 3],
    ['fourth', 4],
    ['fifth', 5],
    ['twelfth', 12],
    ['twentieth', 20],
    ['21st', 21],
    ['firm', null],
    ['month', null],
  ])('%s is %s', (word, value) => {
    expect(readEnglishOrdinal(word)).toBe(value);
  });
});
