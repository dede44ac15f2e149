import { describe, expect, it } from 'vitest';
import { type Compared, comparisonOf } from '../../src/client/comparison.ts';
import { languages } from '../../src/locale/languages.ts';
import { evaluate } from '../../src/model/evaluate.ts';
import { showQuantity } from '../../src/model/show.ts';
import { writeReasons } from '../../src/model/write-reasons.ts';
import { figureData } from '../../src/views/figure-controls.ts';
import { realSite } from './real-site.ts';

const site = realSite();
const { record } = site;

describe('a comparison in the browser', () => {
  it('gives the same results as the build for every pair of every figure', () => {
    let pairs = 0;
    for (const language of languages)
      for (const both of site.figures.values()) {
        const data = figureData(both[language], record);
        if (!data.comparison) continue;
        const { growth, index } = comparisonOf(data.comparison, language, data.words);
        const check = (name: string, key: string, found: Compared): void => {
          if (found.kind === 'none') return;
          pairs += 1;
          const built = evaluate(`${name}(${key}, ${found.against})`, record);
          if (built.ok) {
            const { number } = showQuantity(built.quantity, record, language, 'exact');
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
