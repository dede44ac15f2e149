import { describe, expect, it } from 'vitest';
import { codesOf, viewFate } from '../../src/views/fate-view.ts';
import { recordWithFate, toldRecord } from '../model/record-with-fate.ts';
import { validRecord } from '../model/valid-record.ts';

const valid = validRecord();

describe('viewFate', () => {
  it('gives the word with its rule, its grade and every print of what it rests on', () => {
    const { nation } = viewFate('ships', toldRecord, 'en') ?? {};
    expect(nation).toMatchObject({ code: 'missed', name: 'Missed', grade: 'A', part: false });
    expect(nation?.proofs.map((each) => each.href)).toEqual([
      expect.stringContaining('/en/targets/output-goal/'),
      expect.stringContaining('output-2009'),
    ]);
    expect(nation?.proofs.map((each) => each.printings.length)).toEqual([1, 2]);
  });

  it('shows what the word for the place rests on', () => {
    const { local } = viewFate('ships', toldRecord, 'en') ?? {};
    expect(local).toMatchObject({ code: 'grew', grade: 'A' });
    expect(local?.proofs.map((each) => each.time)).toEqual(['2008', '2009']);
  });

  it('lists other aims that can be told, and counts those that cannot', () => {
    const view = viewFate('ships', recordWithFate({}), 'en');
    expect(view?.nation.code).toBe('cannot-be-told');
    expect(view?.others.map((each) => [each.target.id, each.word.code])).toEqual([['output-goal', 'missed']]);
    expect(view?.untold).toBe(0);
  });

  it('says nothing of an industry without a fate', () => {
    expect(viewFate('shoes', valid, 'en')).toBeUndefined();
  });
});

describe('codesOf', () => {
  it('writes the margin of the codebook into its rules', () => {
    const { nation, local } = codesOf(valid, 'en');
    expect(nation.find(({ code }) => code === 'surpassed')?.rule).toContain('10%');
    expect(local.map(({ code }) => code)).toContain('opened');
  });
});
