import { describe, expect, it } from 'vitest';
import { type Clause, clausesOf as clausesBy, hasRangeDash, partsOf } from '../../src/locale/headline.ts';

const clausesOf = (text: string): readonly Clause[] => clausesBy(text, []);

const written = (text: string): string =>
  clausesOf(text)
    .map((clause) => clause.join('|'))
    .join(' / ');

describe('clausesOf', () => {
  it('loses no character of a headline', () => {
    const text = '2009年，杭州第二产业是增是减？要看翻开哪一本账';
    expect(clausesOf(text).flat().join('')).toBe(text);
  });

  it('breaks Chinese after punctuation first, and never before it', () => {
    expect(written('私营企业占销售的三成多，占增量的四成多')).toContain('， / 占');
    expect(written('来源，“原文”。')).not.toMatch(/\|[，。”]/);
  });

  it('joins a clause of a few characters to its neighbour', () => {
    expect(clausesOf('2007年，总产值首次超过八千亿元')).toHaveLength(1);
  });

  it('keeps a number with its unit and its qualifier', () => {
    expect(written('销售增量四成多来自私营企业')).toContain('四成多');
    expect(written('产值过八千亿元的这一年')).toContain('八千亿元的');
    expect(written('增速是20.5%')).toContain('20.5%');
  });

  it('never leaves 是 or a particle alone at the end or the beginning of a line', () => {
    expect(written('杭州第二产业是增是减')).not.toMatch(/是\||\|的/);
  });

  it.each([
    ['2007年，工业和建筑业占杭州经济的一半', '建筑业'],
    ['造纸业最后12家纸厂停了机', '纸厂'],
    ['造纸业最后12家纸厂停了机', '停了机'],
    ['规模以上工业增加值的增速', '增加值的'],
    ['规模以上工业增加值的增速', '规模以上'],
    ['杭州工业增加值1—9月的增速', '1—9月的'],
    ['新产品产值增长最快', '新产品'],
    ['在萧山下线', '下线'],
    ['杭州几家车企各走到哪一步', '车企'],
    ['杭州，到2010年只多出32.7%', '多出'],
    ['东风裕隆的销量，从60000辆跌到1947辆', '从60000辆'],
  ])('keeps in %s the word %s whole', (headline, word) => {
    expect(
      clausesOf(headline)
        .flat()
        .some((piece) => piece.includes(word)),
    ).toBe(true);
  });

  it('keeps words of the content whole where they are given', () => {
    expect(clausesBy('丙江东的工厂', ['丙江东']).flat()).toContain('丙江东的');
    expect(clausesOf('丙江东的工厂').flat()).not.toContain('丙江东的');
  });

  it('takes no compound out of the middle of other words', () => {
    expect(written('生产能力')).toBe('生产|能力');
  });
});

describe('hasRangeDash', () => {
  it('finds the dash of a span', () => {
    expect(['1—9月的', '增加值'].map(hasRangeDash)).toEqual([true, false]);
  });
});

describe('partsOf', () => {
  const written = (text: string): string =>
    partsOf(text)
      .map((each) => (each.isUnbreakable ? `[${each.text}]` : each.text))
      .join('');

  it('keeps words that a hyphen joins and numbers with what they count', () => {
    expect(written('By August 2009 about two-thirds of 130 firms')).toBe(
      'By August 2009 about [two-thirds] of [130 firms]',
    );
    expect(written('came to 1108 billion yuan in 2010 against 835')).toBe(
      'came to [1108 billion] yuan in 2010 [against 835]',
    );
    expect(written('Carmakers by year, 2009–2020')).toBe('Carmakers by year, [2009–2020]');
  });

  it('keeps the last word on a line with another', () => {
    expect(written('the firms on the list had moved out')).toBe('the firms on the list had [moved out]');
    expect(written('the year that stood extraordinarily still')).not.toContain('[');
  });

  it('allows breaks within parts that are too long for a narrow phone', () => {
    expect(written('a state-of-the-art-and-more plant of 11,120,000 vehicles')).not.toContain('[');
  });
});
