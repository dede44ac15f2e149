import { expect, it } from 'vitest';
import { exploreStarts } from '../../src/views/explore-starts.ts';
import { validRecord } from '../model/valid-record.ts';

it('exploreStarts leave out what a historical build cannot draw', () => {
  expect(exploreStarts(validRecord())).toHaveLength(1);
  expect(exploreStarts(validRecord('1990-01-01'))).toEqual([]);
});
