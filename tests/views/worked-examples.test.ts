import { expect, it } from 'vitest';
import { findExample } from '../../src/views/worked-examples.ts';
import { validRecord } from '../model/valid-record.ts';

it('findExample finds what the computation itself computes, and nothing for one that does not exist', () => {
  const record = validRecord();
  const quantity = findExample('change', record);
  expect(quantity?.origin.kind === 'computation' && quantity.origin.name).toBe('change');
  expect(findExample('no-such-computation', record)).toBeUndefined();
});
