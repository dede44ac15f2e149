import { describe, expect, it } from 'vitest';
import { clausesOf } from '../../src/locale/headline.ts';

const written = (text: string): string =>
  clausesOf(text, 'zh')
    .map((clause) => clause.join('|'))
    .join(' / ');

describe('clausesOf', () => {
  it('loses no character of a headline', () => {
    const text = '2009年，杭州第二产业是增是减？要看翻开哪一本账';
    expect(clausesOf(text, 'zh').flat().join('')).toBe(text);
  });

  it('breaks Chinese after punctuation first, and never before it', () => {
    expect(written('私营企业占销售的三成多，占增量的四成多')).toContain('， / 占');
    expect(written('来源，“原文”。')).not.toMatch(/\|[，。”]/);
  });

  it('joins a clause of a few characters to its neighbour', () => {
    expect(clausesOf('2007年，总产值首次超过八千亿元', 'zh')).toHaveLength(1);
  });

  it('keeps a number with its unit and its qualifier', () => {
    expect(written('销售增量四成多来自私营企业')).toContain('四成多');
    expect(written('产值过八千亿元的这一年')).toContain('八千亿元的');
    expect(written('增速是20.5%')).toContain('20.5%');
  });

  it('never leaves 是 or a particle alone at the end or the beginning of a line', () => {
    expect(written('杭州第二产业是增是减')).not.toMatch(/是\||\|的/);
  });

  it('leaves English to the browser', () => {
    expect(clausesOf('Private firms brought over two-fifths', 'en')).toEqual([
      ['Private firms brought over two-fifths'],
    ]);
  });
});
