import { rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadRecord } from '../../src/model/load-record.ts';
import { formatPlace } from '../../src/model/place.ts';
import { nextVersion, partOfChanges } from '../../src/model/versions.ts';
import { type Change, composeSite } from './compose-site.ts';

const text = { zh: '改了。', en: 'Changed.' };

function refusals(changes: readonly Change[]): string[] {
  const root = composeSite(changes);
  const found = loadRecord(root).refusals.map(({ place, expected }) => `${formatPlace(place)}: ${expected}`);
  rmSync(root, { recursive: true });
  return found;
}

describe('a version number', () => {
  it('moves by the most important change', () => {
    expect(nextVersion('1.2.3', 'major')).toBe('2.0.0');
    expect(nextVersion('1.2.3', 'minor')).toBe('1.3.0');
    expect(nextVersion('1.2.3', 'patch')).toBe('1.2.4');
    expect(partOfChanges([{ kind: 'words', text }])).toBe('patch');
    expect(
      partOfChanges([
        { kind: 'words', text },
        { kind: 'added', text },
      ]),
    ).toBe('minor');
    expect(
      partOfChanges([
        { kind: 'added', text },
        { kind: 'withdrawn', observations: ['a'], text },
      ]),
    ).toBe('major');
  });
});

describe('the versions of the data', () => {
  const first = ['versions', 0] as const;
  const file = 'data/versions.json';

  it('are in order', () => {
    expect(refusals([])).toEqual([]);
  });

  it('must end with 1.0.0 and be newest first', () => {
    expect(refusals([{ file, at: ['versions', 1, 'version'], set: '0.9.0' }])).not.toEqual([]);
    expect(refusals([{ file, at: [...first, 'date'], set: '2026-11-19' }])).not.toEqual([]);
  });

  it('must name datasets that exist', () => {
    expect(refusals([{ file, at: [...first, 'changes', 0, 'datasets'], set: ['nowhere'] }])).toEqual([
      'versions[0].changes[0].datasets[0]: a dataset that exists',
    ]);
  });

  it('must not withdraw what is still there', () => {
    const change = { kind: 'withdrawn', observations: ['output-2007', 'gone'], text };
    expect(
      refusals([
        { file, at: [...first, 'changes'], set: [change] },
        { file, at: [...first, 'version'], set: '2.0.0' },
      ]),
    ).toEqual(['versions[0].changes[0].observations[0]: an observation that was taken out']);
  });
});
