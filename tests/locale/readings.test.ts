import { describe, expect, it } from 'vitest';
import { parseDecimal, round, toPlain, trim } from '../../src/locale/decimal.ts';
import type { Language } from '../../src/locale/languages.ts';
import { readQuantity } from '../../src/locale/quantities.ts';
import { withinReading } from '../../src/locale/readings.ts';

/** The reading in interval notation, to four digits, with unit and qualifier. */
function show(text: string, language: Language): string | null {
  const reading = readQuantity(text, language);
  if (reading === null) return null;
  const [low, high] = [reading.low, reading.high].map((each) => toPlain(trim(round(each, 4))));
  const interval = `${reading.lowIncluded ? '[' : '('}${low}, ${high}${reading.highIncluded ? ']' : ')'}`;
  return [interval, reading.unit, reading.qualifier].filter((each) => each !== undefined).join(' ');
}

describe('readQuantity', () => {
  it.each([
    ['八千多亿元', '[800000000000, 900000000000) yuan odd'],
    ['8300余亿元', '[830000000000, 840000000000) yuan odd'],
    ['近五成', '[45, 50) percent nearly'],
    ['五成多', '[50, 60) percent odd'],
    ['四成半', '[44.5, 45.5] percent'],
    ['约三分之一', '[0.3167, 0.35] fraction about'],
    ['三分之一', '[0.3267, 0.34] fraction'],
    ['三分之一强', '(0.3333, 0.5] fraction above'],
    ['过半', '(0.5, 0.75] fraction above'],
    ['一半', '[0.49, 0.51] fraction'],
    ['大半', '(0.5, 0.75] fraction above'],
    ['不到两成', '[10, 20) percent below'],
    ['超过三成', '(30, 45] percent above'],
    ['翻番', '[1.96, 2.04] times'],
    ['翻两番', '[3.92, 4.08] times'],
    ['三倍', '[2.94, 3.06] times'],
    ['两倍多', '[2, 3) times odd'],
    ['减半', '[0.49, 0.51] times'],
    ['8351亿元', '[835050000000, 835150000000] yuan'],
    ['八千亿元以上', '[800000000000, 1200000000000] yuan at-least'],
    ['1.2万亿元', '[1150000000000, 1250000000000] yuan'],
    ['数十亿元', '[2000000000, 10000000000) yuan odd'],
    ['十几家', '[10, 20) 家 odd'],
    ['三百多家', '[300, 400) 家 odd'],
    ['百分之四十七点八', '[47.75, 47.85] percent'],
    ['19.5％', '[19.45, 19.55] percent'],
    ['20%左右', '[19, 21] percent about'],
    ['两个百分点', '[1.5, 2.5] percentage-point'],
    ['第三位', '[3, 3] rank'],
    ['居首', '[1, 1] rank'],
  ])('zh: %s', (text, expected) => {
    expect(show(text, 'zh')).toBe(expected);
  });

  it.each([
    ['more than 800 billion yuan', '(800000000000, 1200000000000] yuan above'],
    ['835 billion yuan', '[834500000000, 835500000000] yuan'],
    ['nearly half', '[0.45, 0.5) fraction nearly'],
    ['more than half', '(0.5, 0.75] fraction above'],
    ['about a third', '[0.3167, 0.35] fraction about'],
    ['two-thirds', '[0.6533, 0.68] fraction'],
    ['a quarter', '[0.245, 0.255] fraction'],
    ['twice', '[1.96, 2.04] times'],
    ['more than doubled', '(2, 3] times above'],
    ['nearly three times', '[2.7, 3) times nearly'],
    ['19.5%', '[19.45, 19.55] percent'],
    ['20 percent or so', '[19, 21] percent about'],
    ['2.5 percentage points', '[2.45, 2.55] percentage-point'],
    ['hundreds of firms', '[200, 1000) firms odd'],
    ['800-odd firms', '[800, 900) firms odd'],
    ['a dozen firms', '[11.5, 12.5] firms'],
    ['the third largest', '[3, 3] rank'],
    ['second', '[2, 2] rank'],
  ])('en: %s', (text, expected) => {
    expect(show(text, 'en')).toBe(expected);
  });

  it.each([
    ['zh', '许多'],
    ['zh', '约八成以上'],
    ['zh', ''],
    ['zh', '八千亿头牛'],
    ['en', 'many'],
    ['en', 'half the firms'],
    ['en', ''],
  ] as const)('gives null in %s for %j, which names no quantity that can be checked', (language, text) => {
    expect(readQuantity(text, language)).toBeNull();
  });
});

describe('withinReading', () => {
  it('excludes an end that the wording excludes', () => {
    const above = readQuantity('more than half', 'en');
    const odd = readQuantity('八千多', 'zh');
    if (!above || !odd) throw new Error('unread');
    expect(withinReading(above, parseDecimal('0.5'))).toBe(false);
    expect(withinReading(above, parseDecimal('0.501'))).toBe(true);
    expect(withinReading(above, parseDecimal('0.76'))).toBe(false);
    expect(withinReading(odd, parseDecimal('8000'))).toBe(true);
    expect(withinReading(odd, parseDecimal('9000'))).toBe(false);
  });
});
