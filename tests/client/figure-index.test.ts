import { describe, expect, it } from 'vitest';
import { fits } from '../../src/client/figure-index.ts';

const figure = { text: 'Private firms’ Sales in 2007 私营企业', datasets: ['sales', 'rank'], type: 'bar' };
const all = { words: '', dataset: '', type: '' };

describe('the filter of figures', () => {
  it('lets everything through that nothing is asked of', () => {
    expect(fits(figure, all)).toBe(true);
  });

  it('looks for every word, in any order and case', () => {
    expect(fits(figure, { ...all, words: 'sales  PRIVATE' })).toBe(true);
    expect(fits(figure, { ...all, words: '私营' })).toBe(true);
    expect(fits(figure, { ...all, words: 'private steel' })).toBe(false);
  });

  it('looks at dataset and kind', () => {
    expect(fits(figure, { ...all, dataset: 'rank', type: 'bar' })).toBe(true);
    expect(fits(figure, { ...all, dataset: 'output' })).toBe(false);
    expect(fits(figure, { ...all, type: 'line' })).toBe(false);
  });
});
