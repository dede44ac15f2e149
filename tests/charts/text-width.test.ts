import { describe, expect, it } from 'vitest';
import { isWide, textWidth, widestLine } from '../../src/charts/text-width.ts';

describe('textWidth', () => {
  it('counts Han and full-width characters as one em', () => {
    expect(textWidth('工业增加值', 10)).toBe(50);
    expect(textWidth('（亿元）', 10)).toBe(40);
    expect(textWidth('，。', 10)).toBe(20);
  });

  it('counts characters outside the basic plane once', () => {
    expect(textWidth('\u{20bb7}', 10)).toBe(10);
  });

  it('gives all digits one width, as tabular figures have', () => {
    const widths = new Set([...'0123456789'].map((digit) => textWidth(digit, 10)));
    expect(widths.size).toBe(1);
  });

  it('is no narrower than DejaVu Sans, the widest of the usual fonts', () => {
    // Advance widths at 100 px, as a browser measures them.
    const measured = {
      '2434.90': 413.6,
      Hangzhou: 503.8,
      'not comparable': 789.1,
      '\u22121.7': 242.9,
      '+1.9%': 337.9,
      'Threshold: main business revenue of 5 million yuan': 2584.5,
    };
    for (const [text, width] of Object.entries(measured)) {
      expect(textWidth(text, 100), text).toBeGreaterThanOrEqual(width);
      expect(textWidth(text, 100), text).toBeLessThan(width * 1.1);
    }
  });

  it('adds the gap that autospace puts between Han and Latin, on either side', () => {
    expect(textWidth('年', 10) + textWidth('2009', 10)).toBeLessThan(textWidth('年2009', 10));
    expect(textWidth('在2009年', 10) - textWidth('2009年', 10)).toBeCloseTo(11.25);
  });

  it('widens letters but not Han when bold', () => {
    expect(textWidth('杭州', 10, 600)).toBe(textWidth('杭州', 10));
    expect(textWidth('Hangzhou', 10, 600)).toBeGreaterThan(textWidth('Hangzhou', 10));
  });

  it('measures an accented letter like its base', () => {
    expect(textWidth('é', 10)).toBe(textWidth('e', 10));
    expect(textWidth('e\u0301', 10)).toBe(textWidth('e', 10));
  });

  it('is zero for nothing', () => {
    expect(textWidth('', 10)).toBe(0);
    expect(widestLine([], 10)).toBe(0);
  });
});

describe('isWide', () => {
  it('tells full-width from half-width', () => {
    expect(['杭', '，', '％', '「'].every(isWide)).toBe(true);
    expect(['a', '9', ',', '\u2212', '\u2014'].some(isWide)).toBe(false);
  });
});
