import { expect, it } from 'vitest';
import { editionDifferences } from '../../src/views/edition-differences.ts';
import { validRecord } from '../model/valid-record.ts';

const record = validRecord();
const groupsOf = (changed: typeof record): string[][] =>
  editionDifferences(changed).map((group) => group.map(({ id }) => id));

it('editionDifferences groups figures that editions give otherwise, the edition that was out first in front', () => {
  expect(groupsOf(record)).toEqual([['output-2007-first', 'output-2007']]);
});

it('editionDifferences leaves out what differs in digits only', () => {
  const first = record.observations.get('output-2007-first');
  if (!first) throw new Error('The fixture lacks the first print.');
  // The later edition has 1000.50.
  const printedAs = (value: string) =>
    groupsOf({ ...record, observations: new Map(record.observations).set(first.id, { ...first, value }) });
  expect(printedAs('1000.5')).toEqual([]);
  expect(printedAs('1001')).toEqual([]);
  expect(printedAs('1000.6')).toHaveLength(1);
});
