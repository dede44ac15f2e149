import { expect, it } from 'vitest';
import { showTarget, writeDue } from '../../src/views/target-view.ts';
import { validRecord } from '../model/valid-record.ts';

it('showTarget and writeDue say the value and the due date of a target', () => {
  const record = validRecord();
  const target = record.targets.get('output-goal');
  if (!target) throw new Error('no target');
  expect(showTarget(target, record, 'zh')?.text).toBe('1500亿元');
  expect(writeDue(target, 'en')).toBe('2009');
  expect(writeDue({ ...target, due: null }, 'en')).toBe('no date was given');
});
