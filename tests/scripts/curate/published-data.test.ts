import { describe, expect, it } from 'vitest';
import {
  listObservations,
  readObservations,
  undeclaredChanges,
} from '../../../scripts/curate/published-data.ts';
import type { HistoricalRecord } from '../../../src/model/record.ts';
import type { Version } from '../../../src/model/schemas/versions.ts';
import { validRecord } from '../../model/valid-record.ts';

describe('a change of the data', () => {
  const text = { zh: '改了。', en: 'Changed.' };
  const record = validRecord();
  const published = readObservations(listObservations(record));

  /** The record with one observation changed or removed, and perhaps a version that declares it. */
  function changed(to: object | undefined, change?: Version['changes'][number]): HistoricalRecord {
    const observations = new Map(record.observations);
    const before = observations.get('output-2007');
    if (!before) throw new Error('The fixture lacks output-2007.');
    if (to === undefined) observations.delete('output-2007');
    else observations.set('output-2007', { ...before, ...to });
    const versions = change
      ? [{ version: '9.9.9', date: '2026-11-24', changes: [change] }, ...record.versions]
      : record.versions;
    return { ...record, observations, versions };
  }

  it('is none where nothing changed', () => {
    expect(undeclaredChanges(published, record)).toEqual([]);
  });

  it.each([
    [
      'a value',
      { value: '1000.51' },
      { kind: 'revised', values: [{ observation: 'output-2007', was: '1000.50', now: '1000.51' }], text },
    ],
    [
      'a lost zero',
      { value: '1000.5' },
      { kind: 'revised', values: [{ observation: 'output-2007', was: '1000.50', now: '1000.5' }], text },
    ],
    ['a meaning', { edition: 'first-2007' }, { kind: 'meaning', text }],
    ['a withdrawal', undefined, { kind: 'withdrawn', observations: ['output-2007'], text }],
  ] as const)('must be declared: %s', (_name, to, change) => {
    expect(undeclaredChanges(published, changed(to))).toHaveLength(1);
    expect(
      undeclaredChanges(published, changed(to, structuredClone(change) as Version['changes'][number])),
    ).toEqual([]);
  });

  it('must be declared: an addition', () => {
    const observations = new Map(published.observations);
    observations.delete('output-2007');
    expect(undeclaredChanges({ ...published, observations }, record)).toHaveLength(1);
  });
});
