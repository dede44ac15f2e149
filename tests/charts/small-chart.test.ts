import { describe, expect, it } from 'vitest';
import { smallChart } from '../../src/charts/small-chart.ts';
import { year, years } from './line-fixtures.ts';

const five = years('a', 2005, ['1', '2', '3', '4', '5']);
const moves = (path: string): number => path.match(/M/g)?.length ?? 0;
const places = (path: string): number => path.match(/[ML]/g)?.length ?? 0;

describe('a small chart', () => {
  it('draws one line through neighbouring periods, from zero up, within its bounds', () => {
    const { line, zero, dots, width, height } = smallChart(five, []);
    expect([moves(line), places(line)]).toEqual([1, 5]);
    expect(dots.map(({ key }) => key)).toEqual([five.at(-1)?.key]);
    const numbers = [...line.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
    expect(numbers.every(([x = -1, y = -1]) => x >= 0 && x <= width && y >= 0 && y <= height)).toBe(true);
    const ground = Number(/,([\d.]+)H/.exec(zero)?.[1]);
    expect(numbers.every(([, y = 0]) => y < ground)).toBe(true);
  });

  it('ends its line at a break, and draws the break', () => {
    const { line, breaks } = smallChart(five, [{ at: '2007-01-01', label: '', kind: 'universe' }]);
    expect([moves(line), moves(breaks)]).toEqual([2, 1]);
  });

  it('draws what is missing apart, and a value that no line reaches as a dot', () => {
    const { line, gaps, dots } = smallChart([year('a', 2001, 3, '3'), ...five], []);
    expect([moves(line), moves(gaps)]).toEqual([1, 1]);
    expect(dots.map(({ key }) => key)).toContain(year('a', 2001, 3, '3').key);
  });

  it('opens the dot of a bound', () => {
    const bounded = { ...year('a', 2010, 6, 'above 6'), state: 'bounded' as const };
    expect(smallChart([...five, bounded], []).dots.at(-1)).toMatchObject({ open: true });
  });

  it('keeps zero within the picture where values fall below it', () => {
    const { zero, height } = smallChart(years('a', 2005, ['-2', '3', '-1']), []);
    const ground = Number(/,([\d.]+)H/.exec(zero)?.[1]);
    expect(ground > 10 && ground < height - 10).toBe(true);
  });
});
