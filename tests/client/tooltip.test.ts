import { describe, expect, it } from 'vitest';
import { besideMark } from '../../src/client/tooltip.ts';

describe('besideMark', () => {
  it('lies beyond the mark, or before it where there is no room', () => {
    expect(besideMark(100, 8, 200, 0, 400)).toBe(122);
    expect(besideMark(300, 8, 200, 0, 400)).toBe(86);
  });

  it('stays inside the limits where there is room on neither side', () => {
    expect(besideMark(100, 8, 380, 0, 400)).toBe(20);
    expect(besideMark(0, 8, 500, 0, 400)).toBe(0);
  });
});
