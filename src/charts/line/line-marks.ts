import * as Plot from '@observablehq/plot';
import { withKeys, withSeries } from '../frame.ts';
import { symbols, type Tone } from '../tones.ts';
import type { LineLayout } from './line-layout.ts';
import type { LinePoint, LineState } from './line-state.ts';

/** The dots. Plain ones are drawn first, below those of other editions and emphasised ones. */
export function dotMarks(state: LineState, layout: LineLayout): Plot.Markish[] {
  const prominent = Math.max(layout.radius, 3.5);
  const alone = new Set(state.series.flatMap((s) => s.segments.filter((g) => g.length === 1).flat()));
  const series = [...state.series].reverse();
  const draw = (choose: (p: LinePoint) => boolean, look: (tone: Tone) => [string, Plot.DotOptions]) =>
    series.flatMap(({ points, tone }) => {
      const chosen = points.filter(choose);
      if (chosen.length === 0) return [];
      const [className, options] = look(tone);
      const channels = { x: 'time', y: 'value' } as const;
      return [
        Plot.dot(chosen, { ...channels, className: `c-dot ${className}`, ...options, ...withKeys(chosen) }),
      ];
    });
  const current = (p: LinePoint) => p.state === 'current' && !p.emphasis;
  const other = (p: LinePoint) => p.state === 'other-edition';
  const bounded = (p: LinePoint) => p.state === 'bounded';
  return [
    ...draw(
      (p) => current(p) && !alone.has(p),
      (tone) => [`c-${tone}`, { r: layout.radius, symbol: symbols[tone] }],
    ),
    ...draw(
      (p) => current(p) && alone.has(p),
      (tone) => [`c-${tone}`, { r: prominent, symbol: symbols[tone] }],
    ),
    ...draw(
      (p) => other(p) && !p.emphasis,
      (tone) => [`c-other-edition c-${tone}`, { r: prominent + 1 }],
    ),
    ...draw(
      (p) => p.state === 'refused',
      () => ['c-refused', { r: prominent + 1, symbol: 'times' }],
    ),
    ...draw(
      (p) => bounded(p) && p.bound !== 'below',
      (tone) => [`c-bounded c-${tone}`, { r: prominent + 1, symbol: 'triangle' }],
    ),
    ...draw(
      (p) => bounded(p) && p.bound === 'below',
      (tone) => [`c-bounded c-${tone}`, { r: prominent + 1, symbol: 'triangle', rotate: 180 }],
    ),
    ...draw(
      (p) => p.state === 'current' && p.emphasis === true,
      (tone) => ['c-emphasis', { r: prominent + 1, symbol: symbols[tone] }],
    ),
    ...draw(
      (p) => other(p) && p.emphasis === true,
      () => ['c-other-edition c-emphasis', { r: prominent + 1.5 }],
    ),
  ];
}

/** The lines, interrupted at breaks; the first series is drawn on top. */
export function lineMarks(state: LineState): Plot.Markish[] {
  const channels = { x: 'time', y: 'value' } as const;
  return [...state.series].reverse().flatMap(({ id, segments, gaps, tone }) => [
    ...gaps.map((pair) => Plot.line(pair, { ...channels, className: `c-gap c-${tone}`, ...withSeries(id) })),
    ...segments
      .filter((segment) => segment.length > 1)
      .map((segment) => {
        const edition = segment[0]?.state === 'other-edition' ? 'c-other-edition ' : '';
        return Plot.line(segment, {
          ...channels,
          className: `c-line ${edition}c-${tone}`,
          ...withSeries(id),
        });
      }),
  ]);
}

/** The areas under the lines, interrupted where the lines are. */
export function areaMarks(state: LineState): Plot.Markish[] {
  return [...state.series].reverse().flatMap(({ id, segments, tone }) =>
    segments
      .filter((segment) => segment.length > 1)
      .map((segment) =>
        Plot.areaY(segment, {
          x: 'time',
          y1: 0,
          y2: 'value',
          className: `c-area c-${tone}`,
          ...withSeries(id),
        }),
      ),
  );
}
