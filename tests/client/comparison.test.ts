import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../scripts/run/settings.ts';
import { type Compared, comparisonOf } from '../../src/client/comparison.ts';
import { loadFigures } from '../../src/figures/load-figures.ts';
import { languages } from '../../src/locale/languages.ts';
import { evaluate } from '../../src/model/evaluate.ts';
import { loadRecord } from '../../src/model/load-record.ts';
import { showQuantity } from '../../src/model/show.ts';
import { writeReasons } from '../../src/model/write-reasons.ts';
import { figureData } from '../../src/views/figure-controls.ts';
import { validRecord } from '../model/valid-record.ts';

const record = validRecord();
const { record: real } = loadRecord(projectRoot);
if (!real) throw new Error('The record is refused.');

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

  it('gives the same results as the build for every pair of every figure', () => {
    let pairs = 0;
    for (const language of languages)
      for (const both of loadFigures(real).figures.values()) {
        const data = figureData(both[language], real);
        if (!data.comparison) continue;
        const { growth, index } = comparisonOf(data.comparison, language, data.words);
        const check = (name: string, key: string, found: Compared): void => {
          if (found.kind === 'none') return;
          pairs += 1;
          const built = evaluate(`${name}(${key}, ${found.against})`, real);
          if (built.ok) {
            const { number } = showQuantity(built.quantity, real, language, 'exact');
            // An index is written without grouping on both sides; the sign belongs to growth.
            expect(found, `${name} ${key}`).toMatchObject({ kind: 'value', text: number });
          } else {
            const reason = writeReasons(built.problem.reasons, language);
            expect(found, `${name} ${key}`).toMatchObject({
              kind: 'refused',
              ...(reason === '' ? {} : { reason }),
            });
          }
        };
        for (const key of Object.keys(data.comparison.levels)) {
          check('change', key, growth(key));
          for (const { period } of Object.values(data.comparison.levels))
            check('index', key, index(key, period));
        }
      }
    expect(pairs).toBeGreaterThan(100);
  });
});
