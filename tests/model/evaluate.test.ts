import { describe, expect, it } from 'vitest';
import { toPlain } from '../../src/locale/decimal.ts';
import { computations } from '../../src/model/computations/computations.ts';
import { evaluate } from '../../src/model/evaluate.ts';
import { observationsOf, printingsOf, refusalsOf } from '../../src/model/quantity.ts';
import { validRecord } from './valid-record.ts';

const record = validRecord();

/** The value as it may be shown with its unit, or the kinds of reason, or what was found wrong. */
function result(expression: string): string {
  const evaluation = evaluate(expression, record);
  if (!evaluation.ok) {
    const { reasons, found } = evaluation.problem;
    return reasons.length > 0 ? `refused: ${reasons.map((each) => each.kind).join(' ')}` : `wrong: ${found}`;
  }
  const { shown, unit } = evaluation.quantity;
  return `${shown ? toPlain(shown) : 'none'} ${unit}`;
}

const sound: readonly (readonly [string, string])[] = [
  ['change(output-2009, output-2008)', '10.0 percent'],
  ['difference(output-2009, output-2008)', '110.02 yi-yuan'],
  ['ratio(output-2009, output-2008)', '1.10 times'],
  ['ratio(output-2009, beta-output-2009)', '1.34 times'],
  ['share(private-sales-2007, sales-2007)', '31.6 percent'],
  ['percent-of(private-sales-2007, sales-2007)', '31.6 percent'],
  ['compound-growth(output-2009, output-2007)', '10.0 percent'],
  ['index(output-2009, output-2007)', '121.0 index'],
  ['chained-index(output-growth, 2007, 2007)', '119.5 index'],
  ['sum(output-2009, beta-output-2009)', '2110.22 yi-yuan'],
  ['count(output, 2005, 2009)', '5 items'],
  ['rank(output-2009, both-cities)', '1 rank'],
  ['highest(output, 2007, 2009)', '1210.22 yi-yuan'],
  ['lowest(output, 2007, 2009)', '1000.50 yi-yuan'],
  ['days(report, meeting)', '100 days'],
  ['days(meeting, report)', '100 days'],
  ['convert(output-2007, bn-yuan)', '100.050 bn-yuan'],
  ['prior-level(sales-2007, sales-growth-2007)', '796 yi-yuan'],
  ['increase(sales-2007, sales-growth-2007)', '154 yi-yuan'],
  [
    'share(increase(private-sales-2007, private-sales-growth-2007), increase(sales-2007, sales-growth-2007))',
    '43.4 percent',
  ],
];

describe('evaluate', () => {
  it('returns an observation with every printed zero', () => {
    expect(result('output-2007')).toBe('1000.50 yi-yuan');
  });

  it.each(sound)('%s is %s', (expression, expected) => {
    expect(result(expression)).toBe(expected);
  });

  it.each(sound)('%s rests on something that was printed', (expression) => {
    const evaluation = evaluate(expression, record);
    expect(evaluation.ok && printingsOf(evaluation.quantity)).not.toHaveLength(0);
  });

  it('has an example above for every computation', () => {
    const tested = new Set(sound.map(([expression]) => expression.slice(0, expression.indexOf('('))));
    for (const { name } of computations) expect(tested, name).toContain(name);
  });

  it.each([
    ['change(output-2007, output-2006)', 'refused: break'],
    ['change(output-2008, output-2007-first)', 'refused: edition'],
    ['change(beta-output-2009, output-2008)', 'refused: entity'],
    ['difference(output-to-date-2009-09, output-to-date-2009-06)', 'refused: year-to-date'],
    ['change(output-to-date-2009-09, output-2008)', 'refused: accumulation'],
    ['share(output-2009, beta-output-2009)', 'refused: entity part'],
    ['share(increase(private-sales-2007, private-sales-growth-2007), sales-2007)', 'refused: measure'],
    ['share(private-sales-2007, output-2007)', 'refused: edition part'],
    ['chained-index(output-growth, 2006, 2007)', 'refused: incomplete'],
    ['chained-index(output, 2008, 2009)', 'refused: wrong-measure'],
    ['highest(output, 2005, 2009)', 'refused: break'],
    ['rank(output-2008, both-cities)', 'refused: incomplete'],
    [
      'change(output-growth-2007, output-growth-2007)',
      'wrong: output-growth-2007 is not later than output-growth-2007',
    ],
  ])('%s is %s', (expression, expected) => {
    expect(result(expression)).toBe(expected);
  });

  it('does not compare the values of an index whose base moves', () => {
    const series = record.series.get('output');
    if (!series) throw new Error('The fixture lacks the series.');
    const moving = {
      ...record,
      series: new Map(record.series).set(series.id, { ...series, measure: 'index' }),
    };
    const evaluation = evaluate('change(output-2009, output-2008)', moving);
    expect(evaluation.ok === false && evaluation.problem.reasons.map(({ kind }) => kind)).toContain(
      'wrong-measure',
    );
  });

  it('returns an index for days before, at and after its base', () => {
    expect(result('index(output-2007, output-2009)')).toBe('82.7 index');
    expect(result('index(output-2009, output-2009)')).toBe('100.0 index');
    expect(result('index(output-2006, output-2009)')).toBe('refused: break');
  });

  it('compares year-to-date figures of the same months', () => {
    expect(result('change(output-to-date-2009-09, output-to-date-2008-09)')).toBe('10.4 percent');
  });

  it.each([
    ['change(output-2010, output-2009)', 'wrong: output-2010 is a bound or a range'],
    ['change(output-2008, output-2009)', 'wrong: output-2008 is not later than output-2009'],
    ['change(output-2009)', 'wrong: 1 arguments in change(output-2009)'],
    ['sum(output-2009, output-2009)', 'wrong: one part twice'],
    ['sum(output-2009, output-growth-2007)', 'wrong: output-2009 in yi-yuan, output-growth-2007 in percent'],
    ['convert(output-2009, percent)', 'wrong: yi-yuan to percent'],
    [
      'prior-level(output-2007-first, sales-growth-2007)',
      'wrong: sales-growth-2007 is not declared as growth of output',
    ],
    ['days(report, nothing)', 'wrong: no such event'],
    ['sum(output-2009, 8000)', 'wrong: the bare number 8000'],
    ['grow(output-2009)', 'wrong: grow(…)'],
    ['output-209', 'wrong: output-209, which is no observation'],
  ])('%s is %s', (expression, expected) => {
    expect(result(expression)).toBe(expected);
  });

  it('shows a refused comparison only within refused(…), with its reasons', () => {
    const evaluation = evaluate('refused(change(output-2007, output-2006))', record);
    if (!evaluation.ok) throw new Error(evaluation.problem.found);
    expect(refusalsOf(evaluation.quantity).map((each) => each.kind)).toEqual(['break']);
    expect(result('refused(change(output-2009, output-2008))')).toBe(
      'wrong: change(output-2009, output-2008), which is comparable',
    );
    expect(result('refused(output-2007)')).toBe('wrong: refused(output-2007)');
    expect(result('sum(refused(change(output-2007, output-2006)), output-2007)')).toMatch(/^wrong/);
  });

  it('returns a target as it was set, and refuses to compute with it', () => {
    const evaluation = evaluate('output-goal', record);
    if (!evaluation.ok) throw new Error(evaluation.problem.found);
    expect(result('output-goal')).toBe('1500 yi-yuan');
    expect(printingsOf(evaluation.quantity).map((each) => each.source)).toEqual(['bureau']);
    expect(observationsOf(evaluation.quantity)).toEqual([]);
    expect(result('ratio(output-2009, output-goal)')).toBe('wrong: output-goal, which is no observation');
  });

  it('lists every observation that a computation is based on', () => {
    const evaluation = evaluate('share(private-sales-2007, sales-2007)', record);
    if (!evaluation.ok) throw new Error(evaluation.problem.found);
    expect(observationsOf(evaluation.quantity).map((each) => each.id)).toEqual([
      'private-sales-2007',
      'sales-2007',
    ]);
  });
});
