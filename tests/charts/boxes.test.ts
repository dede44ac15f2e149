import { describe, expect, it } from 'vitest';
import { contains, crossesBox, grow, overlaps, sharedArea } from '../../src/charts/boxes.ts';

const box = { x0: 10, y0: 10, x1: 30, y1: 20 };

describe('boxes', () => {
  it('share an area, and none where they only touch', () => {
    expect(sharedArea(box, { x0: 20, y0: 15, x1: 40, y1: 40 })).toBe(50);
    expect(overlaps(box, { x0: 30, y0: 10, x1: 40, y1: 20 })).toBe(false);
    expect(overlaps(grow(box, 1), { x0: 30, y0: 10, x1: 40, y1: 20 })).toBe(true);
  });

  it('contain each other only wholly', () => {
    expect(contains(grow(box, 1), box)).toBe(true);
    expect(contains(box, grow(box, 1))).toBe(false);
  });
});

describe('crossesBox', () => {
  it.each([
    ['slanting through', [0, 0, 40, 30], true],
    ['ending inside', [0, 15, 20, 15], true],
    ['wholly inside', [12, 12, 28, 18], true],
    ['passing beside', [0, 0, 40, 5], false],
    ['stopping short', [0, 15, 9, 15], false],
    ['along an edge', [10, 10, 30, 10], false],
    ['past a corner', [0, 18, 12, 30], false],
  ] as const)('tells of a line %s', (_, line, expected) => {
    expect(crossesBox(line, box)).toBe(expected);
  });
});
