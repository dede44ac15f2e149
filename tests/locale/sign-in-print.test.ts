import { expect, it } from 'vitest';
import { toPlain } from '../../src/locale/decimal.ts';
import { numbersInPrint } from '../../src/locale/numbers-in-print.ts';
import { signInPrint } from '../../src/locale/sign-in-print.ts';

it.each([
  ['下降8.93%', '8.93', 'negative'],
  ['增长8.93%', '8.93', 'positive'],
  ['-8.93%', '-8.93', 'negative'],
  ['11、12月份分别下降5.2%和8.8%', '8.8', 'negative'],
  ['总产值增长5.1%，利润减少3.2%', '3.2', 'negative'],
  ['drops by more than 5%', '5', 'negative'],
  ['a decline of 8 percent', '8', 'negative'],
  ['orders tumbled 47.3 percent', '47.3', 'negative'],
  ['rose 12.1 percent', '12.1', 'positive'],
  ['回落到11.4%', '11.4', undefined],
  ['增幅回落2.1个百分点', '2.1', undefined],
  ['10.1', '10.1', undefined],
  ['2007-2010年8.5%', '8.5', undefined],
] as const)('the sign of the number in “%s” (%s) is %s', (asPrinted, printed, sign) => {
  expect(signInPrint(asPrinted, printed, true)).toBe(sign);
});

it('takes the sign of a level from a minus alone', () => {
  expect(signInPrint('减少到12.5亿元', '12.5', false)).toBeUndefined();
  expect(signInPrint('−12.5亿元', '-12.5', false)).toBe('negative');
});

it.each([
  ['1.2万亿元', ['1200000000000']],
  ['6万辆', ['60000']],
  ['过千亿元', ['100000000000']],
  ['200多亿元', ['20000000000']],
  ['460 million tons', ['460000000']],
  ['100万吨至200万吨', ['1000000', '2000000']],
])('reads the numbers of “%s”', (asPrinted, numbers) => {
  expect(numbersInPrint(asPrinted).map(toPlain)).toEqual(numbers);
});
