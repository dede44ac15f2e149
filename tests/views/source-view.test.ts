import { describe, expect, it } from 'vitest';
import { byPublisher, pageTitleOf } from '../../src/views/source-view.ts';
import { validRecord } from '../model/valid-record.ts';

const record = validRecord();
const [source] = record.sources.values();
if (!source) throw new Error('The fixture has no source.');

describe('byPublisher', () => {
  it('gives a heading to a publisher of three sources, and lists all others together', () => {
    const named = (id: string, publisher: string) =>
      [id, { ...source, id, publisher: { zh: publisher, en: publisher } }] as const;
    const sources = new Map([
      named('a1', 'A'),
      named('b1', 'B'),
      named('a2', 'A'),
      named('c1', 'C'),
      named('a3', 'A'),
    ]);
    const listed = byPublisher({ ...record, sources }, 'zh');
    expect(listed.map(({ publisher, sources: own }) => [publisher, own.map(({ id }) => id)])).toEqual([
      ['A', ['a1', 'a2', 'a3']],
      [undefined, ['b1', 'c1']],
    ]);
  });
});

describe('pageTitleOf', () => {
  it('adds the day and at last the id where publisher and title are those of another', () => {
    const twins = {
      ...record,
      sources: new Map([source, { ...source, id: 'twin' }].map((each) => [each.id, each])),
    };
    expect(pageTitleOf(source, twins, 'en')).toMatch(/, 21 January 2008, bureau\)$/);
  });
});
