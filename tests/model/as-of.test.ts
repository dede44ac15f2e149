import { describe, expect, it } from 'vitest';
import { loadFigures } from '../../src/figures/load-figures.ts';
import { validRecord } from './valid-record.ts';

describe('a record as of a day', () => {
  it('keeps only what was provably published by then', () => {
    const early = validRecord('2008-06-30');
    expect([...early.observations.keys()]).toContain('output-2007-first');
    expect([...early.observations.keys()]).not.toContain('output-2007');
    expect(early.series.get('output')?.edition).toBe('first-2007');
  });

  it('counts a year as known only when it is over', () => {
    expect(validRecord('2010-12-30').observations.has('output-2007')).toBe(false);
    expect(validRecord('2010-12-31').observations.has('output-2007')).toBe(true);
  });

  it('leaves undated printings out and lists them', () => {
    const late = validRecord('2030-01-01');
    expect(late.observations.get('output-2009')?.printings.map((each) => each.source)).toEqual(['yearbook']);
    expect(late.leftOut).toEqual([{ kind: 'printing', id: 'output-2009 (compilation)', why: 'undated' }]);
  });

  it('leaves out figures whose numbers were not yet known, without refusing them', () => {
    const { figures, refusals, leftOut } = loadFigures(validRecord('2008-06-30'));
    expect(refusals).toEqual([]);
    expect(leftOut.map((each) => each.id)).toContain('output-line');
    expect(figures.has('output-line')).toBe(false);
  });

  it('drops the outcome of a target that was not yet known', () => {
    expect(validRecord('2008-06-30').targets.get('output-goal')?.outcome).toEqual({
      kind: 'observed',
      observations: [],
    });
  });
});
