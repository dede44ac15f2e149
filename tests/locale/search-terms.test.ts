import { describe, expect, it } from 'vitest';
import { searchTerms } from '../../src/locale/search-terms.ts';

describe('the terms of a text', () => {
  it('are the overlapping pairs of Chinese characters', () => {
    expect(searchTerms('规上')).toEqual(['规上']);
    expect(searchTerms('工业总产值')).toEqual(['工业', '业总', '总产', '产值']);
    expect(searchTerms('杭')).toEqual(['杭']);
  });

  it('do not cross punctuation', () => {
    expect(searchTerms('产值，增速')).toEqual(['产值', '增速']);
    expect(searchTerms('2007,2008')).toEqual(['2007', '2008']);
  });

  it('separate numbers and letters from characters', () => {
    expect(searchTerms('2007年GDP增速')).toEqual(['2007', '年', 'gdp', '增速']);
  });

  it.each([
    ['firms', 'firm'],
    ['industries', 'industry'],
    ['planned', 'plan'],
    ['exports', 'export'],
    ['prices', 'price'],
    ['mining', 'mine'],
    ['Hangzhou’s', 'Hangzhou'],
    ['ＧＤＰ', 'gdp'],
    ['1,234,540', '1234540'],
  ])('find %s under %s', (one, other) => {
    expect(searchTerms(one)).toEqual(searchTerms(other));
  });

  it.each([
    ['census', 'censu'],
    ['gas', 'ga'],
    ['process', 'proces'],
  ])('do not maim %s', (word, maimed) => {
    expect(searchTerms(word)).not.toEqual([maimed]);
  });
});
