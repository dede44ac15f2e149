import { describe, expect, it } from 'vitest';
import { textWidth } from '../../src/charts/text-width.ts';
import { narrowestWrap, unbreakablePieces, wrapText } from '../../src/charts/wrap-text.ts';

const zh = '门槛由主营业务收入500万元升至2000万元，企业数因此减少约一半';
const en = 'The threshold rose from 5 million yuan to 20 million yuan of year-to-date revenue';

describe('wrapText', () => {
  it.each([
    [zh, 100],
    [zh, 140],
    [en, 120],
    [en, 200],
  ])('keeps every line of “%s” within %d px and loses no character', (text, width) => {
    const lines = wrapText(text, width, 12);
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(textWidth(line, 12), line).toBeLessThanOrEqual(width);
    expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
  });

  it('wraps Chinese, which has no spaces', () => {
    expect(wrapText('规模以上工业企业主营业务收入', 72, 12)).toHaveLength(3);
  });

  it('never begins a line with a closing mark or ends one with an opening mark', () => {
    const text = '船舶（含修理），石化（含炼油）；纺织（含服装）。';
    for (let width = 60; width < 200; width += 7) {
      for (const line of wrapText(text, width, 12)) {
        expect(line, `${width}`).not.toMatch(/^[，。；）]/);
        expect(line, `${width}`).not.toMatch(/（$/);
      }
    }
  });

  it('keeps a number and its unit together', () => {
    for (let width = 90; width < 220; width += 7) {
      const joined = wrapText('首次公布2434.89亿元，修订后2387.12亿元', width, 12).join('|');
      expect(joined, `${width}`).toContain('2434.89亿元');
      expect(joined, `${width}`).toContain('2387.12亿元');
    }
  });

  it('keeps Chinese words together', () => {
    const lines = wrapText('计算机通信和其他电子设备制造业', 80, 12);
    expect(lines.join('|')).toMatch(/计算机/);
    expect(lines.join('|')).toMatch(/设备/);
  });

  it('breaks English at spaces and after hyphens only', () => {
    expect(unbreakablePieces('year-to-date value of 2,434.89 (revised)')).toEqual([
      'year-',
      'to-',
      'date ',
      'value ',
      'of ',
      '2,434.89 ',
      '(revised)',
    ]);
  });

  it('makes the lines even instead of leaving one word over', () => {
    const lines = wrapText('第一次全国经济普查之后修订的数字', 13 * 12, 12);
    expect(lines).toHaveLength(2);
    const [first = 0, second = 0] = lines.map((line) => textWidth(line, 12));
    expect(Math.abs(first - second)).toBeLessThan(4 * 12);
  });

  it('cuts a word only where it is wider than the line', () => {
    expect(wrapText('Donaudampfschifffahrtsgesellschaft', 60, 12).length).toBeGreaterThan(3);
    expect(wrapText('a comparable word', narrowestWrap('a comparable word', 12), 12)).toContain('comparable');
  });

  it('gives one line where there is room and none for nothing', () => {
    expect(wrapText('杭州', 100, 12)).toEqual(['杭州']);
    expect(wrapText('  ', 100, 12)).toEqual([]);
  });
});
