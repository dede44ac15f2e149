import { describe, expect, it } from 'vitest';
import { comparisonOf } from '../../src/client/comparison.ts';
import { loadFigures } from '../../src/figures/load-figures.ts';
import { figureData } from '../../src/views/figure-controls.ts';
import { validRecord } from '../model/valid-record.ts';

const record = validRecord();

function setUp(language: 'zh' | 'en') {
  const figure = loadFigures(record).figures.get('output-line')?.[language];
  if (!figure) throw new Error('No figure');
  const data = figureData(figure, record);
  if (!data.comparison) throw new Error('No comparison');
  return comparisonOf(data.comparison, language, data.words);
}

describe('a comparison in the browser', () => {
  const comparison = setUp('en');

  it('gives growth over the year before and indices on any base', () => {
    expect(comparison.growth('output-2009')).toMatchObject({
      kind: 'value',
      text: '+10.0',
      against: 'output-2008',
    });
    expect(comparison.index('output-2007', '2009')).toMatchObject({ kind: 'value', text: '82.7' });
    expect(comparison.index('output-2009', '2009')).toMatchObject({ kind: 'value', text: '100.0' });
  });

  it('gives nothing where there is no year before, or no figure in the base period', () => {
    expect(comparison.growth('output-2005')).toEqual({ kind: 'none' });
    expect(comparison.index('output-2005', '1999')).toEqual({ kind: 'none' });
  });

  it('refuses across a break and across editions, with the reason', () => {
    const refused = comparison.growth('output-2007');
    expect(refused).toMatchObject({ kind: 'refused', against: 'output-2006' });
    expect(refused).toHaveProperty('reason', expect.stringMatching(/^a break lies between: /));
    expect(comparison.index('output-2007-first', '2009')).toHaveProperty(
      'reason',
      expect.stringMatching(/^different editions: /),
    );
    expect(setUp('zh').growth('output-2007')).toHaveProperty(
      'reason',
      expect.stringMatching(/^跨越口径断点：/),
    );
  });

  it('says of a growth from zero that it divides by zero, and of a bound that it is one', () => {
    const figure = loadFigures(record).figures.get('output-line')?.en;
    const data = figure && figureData(figure, record);
    if (!data?.comparison) throw new Error('No comparison');
    const { levels } = data.comparison;
    const before = levels['output-2008'];
    if (!before) throw new Error('No level');
    const growthFrom = (level: typeof before) =>
      comparisonOf(
        { ...data.comparison, levels: { ...levels, 'output-2008': level } } as typeof data.comparison &
          object,
        'en',
        data.words,
      ).growth('output-2009');
    expect(growthFrom({ ...before, value: '0' })).toMatchObject({
      kind: 'refused',
      reason: 'the number to divide by is zero',
    });
    expect(growthFrom({ ...before, bounded: true })).toMatchObject({
      kind: 'refused',
      reason: 'only a bound is known',
    });
  });
});
