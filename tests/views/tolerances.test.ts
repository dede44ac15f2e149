import { describe, expect, it } from 'vitest';
import { languages } from '../../src/locale/languages.ts';
import { tolerancesInWords } from '../../src/views/tolerances.ts';

describe('tolerancesInWords', () => {
  it('fills in the scanner’s own numbers', () => {
    for (const language of languages) {
      const all = tolerancesInWords(language);
      expect(all).toHaveLength(5);
      for (const { rule } of all) {
        expect(rule).toMatch(/\d/);
        expect(rule).not.toMatch(/[{}]/);
      }
    }
  });
});
