import { expect, it } from 'vitest';
import { formatPlace, placeAt } from '../../src/model/place.ts';

it.each([
  [{ path: [] }, 'the file'],
  [{ path: ['list', 1, 'note', 'zh'] }, 'list[1].note.zh'],
  [{ path: [3, 'value'] }, '[3].value'],
  [{ path: ['list', { id: 'two' }, 'note'] }, 'list (two).note'],
  [{ path: ['note'], character: 2 }, 'note, character 2'],
  [{ path: ['note'], character: 2, line: 7 }, 'line 7, note, character 2'],
  [{ line: 12, column: 5 }, 'line 12, column 5'],
  [{ line: 12 }, 'line 12'],
  ['the name', 'the name'],
] as const)('formatPlace writes %j as %s', (place, text) => {
  expect(formatPlace(place)).toBe(text);
});

it('placeAt counts lines and columns from 1', () => {
  expect(placeAt('ab\ncd', 0)).toEqual({ line: 1, column: 1 });
  expect(placeAt('ab\ncd', 2)).toEqual({ line: 1, column: 3 });
  expect(placeAt('ab\ncd', 3)).toEqual({ line: 2, column: 1 });
});
