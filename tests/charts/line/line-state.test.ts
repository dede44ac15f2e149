import { describe, expect, it } from 'vitest';
import type { ChartBreak } from '../../../src/charts/chart.ts';
import { dayToTime, type LineRow, lineState } from '../../../src/charts/line/line-state.ts';
import { year, years } from '../line-fixtures.ts';

const series = [{ id: 'a', label: 'A' }];
const at = (day: string, more: Partial<ChartBreak> = {}): ChartBreak => ({
  at: day,
  label: day,
  kind: 'universe',
  ...more,
});
const keys = (rows: readonly LineRow[], breaks: readonly ChartBreak[] = []) =>
  lineState(rows, series, breaks).series[0]?.segments.map((segment) =>
    segment.map((p) => p.start.getUTCFullYear()),
  );

const five = years('a', 2005, ['1', '2', '3', '4', '5']);

describe('lineState', () => {
  it('joins neighbouring years where nothing stands between them', () => {
    expect(keys(five)).toEqual([[2005, 2006, 2007, 2008, 2009]]);
  });

  it('ends a line before a break and begins another after it', () => {
    expect(keys(five, [at('2007-01-01')])).toEqual([
      [2005, 2006],
      [2007, 2008, 2009],
    ]);
  });

  it('cuts at every one of several breaks', () => {
    expect(keys(five, [at('2008-01-01'), at('2006-01-01')])).toEqual([[2005], [2006, 2007], [2008, 2009]]);
  });

  it('does not move a break by a day: the last day before and the first day of a year differ', () => {
    expect(keys(five, [at('2006-12-31')])).toEqual([[2005], [2006], [2007, 2008, 2009]]);
  });

  it('joins a year that straddles a break to neither side', () => {
    expect(keys(five, [at('2007-07-01')])).toEqual([[2005, 2006], [2007], [2008, 2009]]);
  });

  it('does not join two overlapping intervals that both straddle the break', () => {
    const half = (month: number): LineRow => ({
      ...year('a', 2007, 1, '1'),
      key: `m${month}`,
      end: new Date(Date.UTC(2007, month, 0)),
    });
    expect(lineState([half(8), half(9)], series, [at('2007-07-01')]).series[0]?.segments).toHaveLength(2);
  });

  it('lets a break that names other series pass', () => {
    expect(keys(five, [at('2007-01-01', { series: ['b'] })])).toEqual([[2005, 2006, 2007, 2008, 2009]]);
    expect(keys(five, [at('2007-01-01', { series: ['a'] })])).toHaveLength(2);
  });

  it('never joins two editions', () => {
    const rows = [...five.slice(0, 2), ...five.slice(2).map((row) => ({ ...row, edition: 'revised' }))];
    expect(keys(rows)).toEqual([
      [2005, 2006],
      [2007, 2008, 2009],
    ]);
  });

  it('leaves single points of another edition out of the line, and the line whole', () => {
    const other = year('a', 2007, 9, '9', { state: 'other-edition' });
    expect(keys([...five, other])).toEqual([[2005, 2006, 2007, 2008, 2009], [2007]]);
  });

  it('joins no refused value and does not bridge the year that it leaves empty', () => {
    const rows = five.map((row) => (row.key === 'a-2007' ? { ...row, state: 'refused' as const } : row));
    const [state] = lineState(rows, series, []).series;
    expect(state?.segments.map((s) => s.length)).toEqual([2, 2, 1]);
    expect(state?.gaps.map((pair) => pair.map((p) => p.key))).toEqual([['a-2006', 'a-2008']]);
  });

  it('marks missing years as a gap, but not across a break', () => {
    const rows = [...five.slice(0, 2), ...five.slice(3)];
    expect(lineState(rows, series, []).series[0]?.gaps).toHaveLength(1);
    expect(lineState(rows, series, [at('2007-01-01')]).series[0]?.gaps).toHaveLength(0);
  });

  it('joins nothing in a series of dots', () => {
    const [state] = lineState(five, [{ id: 'a', label: 'A', draw: 'dots' }], []).series;
    expect(state?.segments.every((segment) => segment.length === 1)).toBe(true);
    expect(state?.gaps).toEqual([]);
  });

  it('sorts rows by time and stands each in the middle of its interval', () => {
    const [state] = lineState([...five].reverse(), series, []).series;
    expect(state?.points.map((p) => p.key)).toEqual(five.map((row) => row.key));
    expect(state?.points[0]?.time).toBe(Date.UTC(2005, 6, 2, 12));
  });

  it('leaves out breaks that no drawn period crosses', () => {
    const kept = lineState(five, series, [
      at('2005-01-01'),
      at('2009-12-31'),
      at('2010-01-01'),
      at('1998-01-01'),
    ]);
    expect(kept.breaks.map((b) => b.at)).toEqual(['2009-12-31']);
  });

  it('gives lines the tones in order, and dots none of them', () => {
    const many = ['x', 'y', 'z'].map((id) => ({ id, label: id }));
    const state = lineState(
      [],
      [{ id: 'd', label: 'd', draw: 'dots' }, { id: 'q', label: 'q', tone: 'second' }, ...many],
      [],
    );
    expect(state.series.map((s) => s.tone)).toEqual(['main', 'second', 'main', 'third', 'fourth']);
  });
});

describe('lineState, within a year', () => {
  const part = (y: number, from: number, to: number, accumulation: string): LineRow => ({
    key: `${y}-${from}-${to}`,
    series: 'a',
    start: new Date(Date.UTC(y, from - 1, 1)),
    end: new Date(Date.UTC(y, to, 0)),
    value: 1,
    text: '1',
    state: 'current',
    accumulation,
  });
  const pieces = (rows: readonly LineRow[]) => {
    const [only] = lineState(rows, series, []).series;
    const keysOf = (points: readonly { readonly key: string }[]) => points.map(({ key }) => key);
    return { segments: only?.segments.map(keysOf), gaps: only?.gaps.map(keysOf) };
  };

  it('joins neighbouring months over the new year', () => {
    const rows = [part(2008, 11, 11, 'month'), part(2008, 12, 12, 'month'), part(2009, 1, 1, 'month')];
    expect(pieces(rows).segments).toHaveLength(1);
  });

  it('joins January and February together with no month, and draws no gap through them', () => {
    const rows = [
      part(2008, 12, 12, 'month'),
      part(2009, 1, 2, 'january-february'),
      part(2009, 3, 3, 'month'),
      part(2009, 4, 4, 'month'),
    ];
    expect(pieces(rows)).toEqual({
      segments: [['2008-12-12'], ['2009-3-3', '2009-4-4'], ['2009-1-2']],
      gaps: [],
    });
  });

  it('places January and February in their middle, and what adds up at its end', () => {
    const time = (row: LineRow) => lineState([row], series, []).points[0]?.time;
    expect(time(part(2009, 1, 2, 'january-february'))).toBe(Date.UTC(2009, 0, 30, 12));
    expect(time(part(2009, 1, 9, 'year-to-date'))).toBe(Date.UTC(2009, 9, 1));
  });

  it('begins anew each year what adds up over it, and shows what is missing as a gap', () => {
    const ends = (y: number, months: readonly number[]) => months.map((m) => part(y, 1, m, 'year-to-date'));
    expect(pieces([...ends(2008, [3, 6, 9, 12]), ...ends(2009, [3, 9, 12])])).toEqual({
      segments: [['2008-1-3', '2008-1-6', '2008-1-9', '2008-1-12'], ['2009-1-3'], ['2009-1-9', '2009-1-12']],
      gaps: [['2009-1-3', '2009-1-9']],
    });
  });
});

describe('dayToTime', () => {
  it('means midnight UTC', () => {
    expect(new Date(dayToTime('2011-01-01')).toISOString()).toBe('2011-01-01T00:00:00.000Z');
  });
});
