import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/locale/languages.ts';
import { evaluate } from '../../src/model/evaluate.ts';
import type { Exactness } from '../../src/model/show.ts';
import { showBothUnits, showQuantity } from '../../src/model/show.ts';
import { validRecord } from './valid-record.ts';

const record = validRecord();

function show(expression: string, language: Language, exactness: Exactness): string {
  const evaluation = evaluate(expression, record);
  if (!evaluation.ok) throw new Error(evaluation.problem.found);
  return showQuantity(evaluation.quantity, record, language, exactness).text.replace('\u00a0', ' ');
}

describe('showQuantity', () => {
  it('rounds for reading and keeps every digit when exact', () => {
    expect(show('output-2009', 'zh', 'prose')).toBe('1210亿元');
    expect(show('output-2009', 'en', 'prose')).toBe('121.0 billion yuan');
    expect(show('output-2007', 'zh', 'exact')).toBe('1000.50亿元');
    expect(show('output-2007', 'en', 'exact')).toBe('100.050 billion yuan');
  });

  it('writes a plus sign in labels and none in sentences', () => {
    expect(show('output-growth-2007', 'en', 'prose')).toBe('19.5%');
    expect(show('output-growth-2007', 'en', 'label')).toBe('+19.5%');
    const fall = evaluate('difference(output-2009, output-2008)', record);
    if (!fall.ok || !fall.quantity.shown) throw new Error('The fixture lacks the difference.');
    const shown = { ...fall.quantity.shown, units: -fall.quantity.shown.units };
    expect(showQuantity({ ...fall.quantity, shown }, record, 'zh', 'prose').text).toBe('−110.0亿元');
  });

  it('writes a bound in the words of the language', () => {
    expect(show('output-2010', 'zh', 'prose')).toBe('超过1300亿元');
    expect(show('output-2010', 'en', 'prose')).toBe('above 130 billion yuan');
  });

  it('writes a rank as an ordinal', () => {
    expect(show('output-rank-2007', 'zh', 'prose')).toBe('第1位');
    expect(show('output-rank-2007', 'en', 'prose')).toBe('1st');
  });
});

describe('showBothUnits', () => {
  it('gives the exact values in the units of both languages', () => {
    const evaluation = evaluate('output-2007', record);
    if (!evaluation.ok) throw new Error();
    expect(showBothUnits(evaluation.quantity, record, 'zh')).toBe('1000.50亿元 = 100.050\u00a0billion yuan');
  });
});
