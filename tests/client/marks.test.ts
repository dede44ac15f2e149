import { describe, expect, it } from 'vitest';
import { nearestMark, type ScreenMark, stepFrom } from '../../src/client/marks.ts';

const dot = (key: string, series: string, x: number, y: number): ScreenMark => ({
  key,
  series,
  left: x - 2,
  top: y - 2,
  width: 4,
  height: 4,
});
const lines = [
  dot('a1', 'a', 10, 50),
  dot('a3', 'a', 90, 40),
  dot('a2', 'a', 50, 30),
  dot('b1', 'b', 10, 90),
  dot('b2', 'b', 90.4, 70),
];
const bar = (key: string, top: number, width: number): ScreenMark => ({
  key,
  series: '',
  left: 100,
  top,
  width,
  height: 20,
});
const bars = [bar('long', 0, 300), bar('short', 40, 20), bar('middle', 80, 100)];

describe('nearestMark', () => {
  it('takes the nearest moment in a line chart, however high the pointer is', () => {
    expect(nearestMark(lines, 55, 200, 'x')?.key).toBe('a2');
  });

  it('takes the nearer of two dots of one moment', () => {
    expect(nearestMark(lines, 90, 69, 'x')?.key).toBe('b2');
    expect(nearestMark(lines, 90, 41, 'x')?.key).toBe('a3');
  });

  it('takes the bar of the row, far beyond its end', () => {
    expect(nearestMark(bars, 390, 55, 'y')?.key).toBe('short');
  });

  it('takes the nearest dot in both directions elsewhere, and nothing where there is nothing', () => {
    expect(nearestMark(lines, 14, 85, 'xy')?.key).toBe('b1');
    expect(nearestMark([], 0, 0, 'xy')).toBeUndefined();
  });
});

describe('stepFrom', () => {
  const walk = (marks: readonly ScreenMark[], axis: 'x' | 'y' | 'xy', ...keys: string[]): string[] => {
    let at: ScreenMark | undefined;
    return keys.map((key) => {
      at = stepFrom(marks, at, key, axis) ?? at;
      return at?.key ?? '';
    });
  };

  it('walks a line in order of time and stops at its ends', () => {
    expect(walk(lines, 'x', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowLeft')).toEqual([
      'a1',
      'a2',
      'a3',
      'a3',
      'a2',
    ]);
  });

  it('changes to the nearest moment of another series', () => {
    expect(walk(lines, 'x', 'End', 'ArrowDown', 'Home', 'ArrowUp', 'ArrowUp')).toEqual([
      'a3',
      'b2',
      'b1',
      'a1',
      'a1',
    ]);
  });

  it('walks bars from top to bottom by any arrow', () => {
    expect(walk(bars, 'y', 'ArrowDown', 'ArrowRight', 'ArrowDown', 'ArrowUp')).toEqual([
      'long',
      'short',
      'middle',
      'short',
    ]);
    expect(walk(bars, 'y', 'ArrowUp')).toEqual(['middle']);
  });

  it('reads rows of several marks like lines of text, whatever their series', () => {
    const rows = [dot('late', 'b', 10, 90), dot('target', 'a', 20, 10), dot('outcome', 'b', 60, 10.3)];
    expect(walk(rows, 'y', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Home', 'End')).toEqual([
      'target',
      'outcome',
      'late',
      'target',
      'late',
    ]);
  });

  it('leaves other keys to the page', () => {
    expect(stepFrom(lines, undefined, 'Tab', 'x')).toBeUndefined();
    expect(stepFrom([], undefined, 'Home', 'x')).toBeUndefined();
  });
});
