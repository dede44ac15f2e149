import { describe, expect, it } from 'vitest';
import { mapLayout } from '../../../src/charts/map/map-layout.ts';
import type { MapChartOptions } from '../../../src/charts/map/map-options.ts';
import { clipPolygon, projectionOf, simplify } from '../../../src/charts/map/map-projection.ts';
import { marksPath } from '../../../src/charts/map/map-shapes.ts';
import { drawn, markOf } from '../drawn.ts';
import { mapFixtures } from '../map-fixtures.ts';

const optionsOf = (name: string) => mapFixtures[name]?.options('en', 'wide') as MapChartOptions;

describe('the projection of maps', () => {
  it('gives a kilometre the same length across and up', () => {
    const { place, pixelsPerKilometre } = projectionOf([10, 50, 11, 50.5], 720, 0);
    const [x0, y0] = place([10.5, 50.25]);
    const [, up] = place([10.5, 50.35]);
    const [across] = place([10.6, 50.25]);
    expect((y0 - up) / pixelsPerKilometre).toBeCloseTo(11.12, 2);
    expect((across - x0) / pixelsPerKilometre).toBeCloseTo(11.12 * Math.cos((50.25 * Math.PI) / 180), 2);
  });

  it('cuts waters off at the edge of the map', () => {
    const box = { x0: 0, y0: 0, x1: 10, y1: 10 };
    const cut = clipPolygon(
      [
        [-5, 5],
        [5, 5],
        [5, 15],
        [-5, 15],
      ],
      box,
    );
    expect(cut).toHaveLength(4);
    expect(cut.every(([x, y]) => x >= 0 && x <= 5 && y >= 5 && y <= 10)).toBe(true);
    expect(
      clipPolygon(
        [
          [20, 20],
          [30, 20],
          [30, 30],
        ],
        box,
      ),
    ).toEqual([]);
  });
});

describe('a line of fewer points', () => {
  it('leaves out what lies on its way, and keeps its corners and its ends', () => {
    const corner = [
      [0, 0],
      [5, 0.4],
      [10, 0],
      [10, 5],
      [10.3, 7],
      [10, 10],
    ] as const;
    expect(simplify(corner, 0.5)).toEqual([
      [0, 0],
      [10, 0],
      [10, 10],
    ]);
    expect(simplify(corner, 0.1)).toEqual(corner);
  });

  it('is not lost where it ends at its beginning', () => {
    const ring = [
      [0, 0],
      [10, 0],
      [10, 10],
      [0, 0],
    ] as const;
    expect(simplify(ring, 0.5)).toEqual(ring);
  });
});

describe('marks in one path', () => {
  it('stand where each of them stands alone', () => {
    const places = [
      [20, 30],
      [20, 60.4],
      [45, 60],
    ] as const;
    const starts = (d: string) => {
      let [x, y] = [0, 0];
      const found: string[] = [];
      for (const [, command = '', numbers = ''] of d.matchAll(/([Mmlaz])([^Mmlaz]*)/g)) {
        const own = numbers.match(/-?[\d.]+/g)?.map(Number) ?? [];
        if (command === 'M') [x, y] = [0, 0];
        if (command === 'a') {
          if (own[5] !== undefined && own[5] > 0) found.push(`${x},${y}`);
          x += own[5] ?? 0;
          y += own[6] ?? 0;
        } else
          for (let i = 0; i + 1 < own.length; i += 2) {
            x += own[i] ?? 0;
            y += own[i + 1] ?? 0;
          }
      }
      return found;
    };
    for (const look of ['opened', 'closed', 'planned'] as const)
      expect(starts(marksPath(look, places, 6))).toEqual(
        places.flatMap((each) => starts(marksPath(look, [each], 6))),
      );
  });
});

describe('the map', () => {
  it('draws an area as a square to its scale', () => {
    const { squares, projection } = mapLayout(optionsOf('map-bend'));
    expect((squares[0]?.side ?? 0) / projection.pixelsPerKilometre).toBeCloseTo(Math.sqrt(35), 5);
  });

  it('tells closings, openings, plans and moves apart by shape', () => {
    const { svg } = drawn('map-bend');
    for (const look of ['c-hollow c-emphasis', 'c-dot c-main', 'c-unsaid', 'c-move c-planned'])
      expect(svg).toContain(look);
  });

  it('sets the marks of one place beside each other', () => {
    const chart = drawn('map-bend');
    expect(markOf(chart, 'oil').x - markOf(chart, 'cars').x).toBeGreaterThan(12);
    expect(markOf(chart, 'oil').y).toBe(markOf(chart, 'cars').y);
  });

  it('makes a move a mark that reaches from one place to the other', () => {
    const { x, x2 = 0 } = markOf(drawn('map-bend'), 'moved');
    expect(x2).toBeGreaterThan(x);
  });
});
