import { expect, it } from 'vitest';
import { evaluate } from '../../src/model/evaluate.ts';
import { refusalsOf } from '../../src/model/quantity.ts';
import { writeReasons } from '../../src/model/write-reasons.ts';
import { validRecord } from './valid-record.ts';

it('writeReasons says each reason once, with its two sides', () => {
  const result = evaluate('refused(change(output-2008, output-2006))', validRecord());
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  const reasons = refusalsOf(result.quantity);
  expect(writeReasons(reasons, 'en')).toBe('a break lies between: Universe changed');
  expect(writeReasons([...reasons, ...reasons], 'zh')).toBe('跨越口径断点：统计范围变动');
});
