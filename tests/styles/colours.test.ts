import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../scripts/run/settings.ts';

const [light = '', dark = ''] = readFileSync(path.join(projectRoot, 'src/styles/tokens.css'), 'utf8').split(
  '@media (prefers-color-scheme: dark)',
);

function coloursOf(css: string): Record<string, string> {
  return Object.fromEntries(
    [...css.matchAll(/(--[a-z0-9-]+):\s*(#[0-9a-f]{6})/g)].map(([, name, value]) => [name, value]),
  );
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast of two colours after WCAG, from 1 to 21. */
function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

/** What the stylesheets set as text on what. */
const texts = [
  ...['ink', 'ink-2', 'ink-3', 'celadon', 'cinnabar', 'indigo', 'gold', 'plum'].map((name) => [
    name,
    'paper',
  ]),
  ...['ink', 'ink-2', 'ink-3'].map((name) => [name, 'paper-2']),
  ...['ink', 'ink-2'].map((name) => [name, 'celadon-3']),
];
/** What carries meaning as a shape or an edge. */
const shapes = [
  ['edge', 'paper'],
  ['rule-strong', 'paper'],
];

describe.each([
  ['light', coloursOf(light)],
  ['dark', { ...coloursOf(light), ...coloursOf(dark) }],
])('the %s edition', (_name, colours) => {
  const faults = (pairs: readonly (readonly string[])[], least: number): string[] =>
    pairs.flatMap(([a, b]) => {
      const found = contrast(colours[`--${a}`] ?? '', colours[`--${b}`] ?? '');
      return found >= least ? [] : [`${a} on ${b}: ${found.toFixed(2)}`];
    });

  it('sets every text at 4.5 to 1 or more', () => {
    expect(faults(texts, 4.5)).toEqual([]);
  });

  it('draws every edge that carries meaning at 3 to 1 or more', () => {
    expect(faults(shapes, 3)).toEqual([]);
  });
});

describe('the contrast of colours', () => {
  it('is 21 for black on white and 1 for a colour on itself', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrast('#2f6f5e', '#2f6f5e')).toBe(1);
  });
});
