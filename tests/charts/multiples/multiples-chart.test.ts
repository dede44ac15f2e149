import { describe, expect, it } from 'vitest';
import { drawn, markOf } from '../drawn.ts';

describe('small multiples', () => {
  it('share one scale: the same value stands as high above its panel’s foot everywhere', () => {
    const chart = drawn('multiples-many');
    // The tenth city repeats the values of the fifth, two rows further down.
    const heights = ['s0', 's5', 's10'].map((id) => {
      const [first, last] = [markOf(chart, `${id}-2004`), markOf(chart, `${id}-2011`)];
      return first.y - last.y;
    });
    expect(new Set(heights.map((height) => height.toFixed(6))).size).toBe(1);
  });

  it('stand in two columns on a phone', () => {
    const lefts = new Set(
      drawn('multiples-many', 'narrow')
        .marks.filter(({ key }) => key.endsWith('-2004'))
        .map(({ x }) => x.toFixed(3)),
    );
    expect(lefts.size).toBe(2);
  });

  it('draw a break in each panel that it cuts, and name it once', () => {
    const chart = drawn('multiples-cities');
    expect(chart.labels.filter(({ role }) => role === 'break')).toHaveLength(2);
    const strokes = /class="c-break" d="([^"]*)"/.exec(chart.svg)?.[1] ?? '';
    // One break in five panels, one in two, and a dash before each name.
    expect(strokes.match(/M/g)).toHaveLength(5 + 2 + 2);
  });

  it('leave a series with gaps in pieces', () => {
    expect(drawn('multiples-awkward').svg).toContain('c-gap');
  });
});
