import { expect, it } from 'vitest';
import { showExact } from '../../src/downloads/shown-observations.ts';
import { writeDue } from '../../src/views/target-view.ts';
import { validRecord } from '../model/valid-record.ts';

it('showExact and writeDue say the value and the due date of a target', () => {
  const record = validRecord();
  const target = record.targets.get('output-goal');
  if (!target) throw new Error('no target');
  expect(showExact(target.id, record, 'zh')?.text).toBe('1500亿元');
  expect(writeDue(target, 'en')).toBe('2009');
  expect(writeDue({ ...target, due: null }, 'en')).toBe('no date was given');
});
