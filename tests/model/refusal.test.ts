import { expect, it } from 'vitest';
import { formatRefusals } from '../../src/model/refusal.ts';

it('formatRefusals prints file, place, found, expected and remedy of all, sorted by file', () => {
  const one = { file: 'data/b.json', place: { path: ['x', 1, 'y'] }, found: 'f', expected: 'e', remedy: 'r' };
  expect(formatRefusals([one, { ...one, file: 'data/a.json' }])).toBe(
    `data/a.json, x[1].y
  found:    f
  expected: e
  remedy:   r

data/b.json, x[1].y
  found:    f
  expected: e
  remedy:   r

Refused: 2 things are to be mended. The last good site is untouched.`,
  );
});
