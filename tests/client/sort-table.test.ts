import { describe, expect, it } from 'vitest';
import { sortedPlaces } from '../../src/client/sort-table.ts';

describe('sortedPlaces', () => {
  it('puts the highest first or last and keeps the order of equals', () => {
    expect(sortedPlaces([1, 3, 1, 2], true)).toEqual([1, 3, 0, 2]);
    expect(sortedPlaces([1, 3, 1, 2], false)).toEqual([0, 2, 3, 1]);
  });
});
