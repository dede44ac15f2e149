import { describe, expect, it } from 'vitest';
import { matches } from '../../src/client/figure-index.ts';

const figure = { text: 'Private firms’ Sales in 2007 私营企业', datasets: ['sales', 'rank'], type: 'bar' };
const all = { words: '', dataset: '', type: '' };

describe('the filter of figures', () => {
  it('lets every figure through when the filter is empty', () => {
    expect(matches(figure, all)).toBe(true);
  });

  it('looks for every word, in any order and case', () => {
    expect(matches(figure, { ...all, words: 'sales  PRIVATE' })).toBe(true);
    expect(matches(figure, { ...all, words: '私营' })).toBe(true);
    expect(matches(figure, { ...all, words: 'private steel' })).toBe(false);
  });

  it('looks at dataset and kind', () => {
    expect(matches(figure, { ...all, dataset: 'rank', type: 'bar' })).toBe(true);
    expect(matches(figure, { ...all, dataset: 'output' })).toBe(false);
    expect(matches(figure, { ...all, type: 'line' })).toBe(false);
  });
});
