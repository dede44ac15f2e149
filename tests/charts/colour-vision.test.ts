import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Triple = readonly [number, number, number];

const [light = '', dark = ''] = readFileSync(
  new URL('../../src/styles/tokens.css', import.meta.url),
  'utf8',
).split('@media (prefers-color-scheme: dark)');

function coloursOf(css: string): Record<string, string> {
  return Object.fromEntries(
    [...css.matchAll(/(--[a-z0-9-]+):\s*(#[0-9a-f]{6})/g)].map(([, name, value]) => [name, value]),
  );
}

/** A colour as linear light, 0 to 1. */
function toLinear(hex: string): Triple {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return [r, g, b];
}

function apply(m: readonly number[], [r, g, b]: Triple): Triple {
  const row = (i: number) =>
    Math.min(1, Math.max(0, (m[i] ?? 0) * r + (m[i + 1] ?? 0) * g + (m[i + 2] ?? 0) * b));
  return [row(0), row(3), row(6)];
}

/** Simulates colour blindness with the matrices of Machado, Oliveira and Fernandes (2009), at full severity. */
const visions = {
  usual: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
} as const;

function toOklab([r, g, b]: Triple): Triple {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

/** The distance of two colours in OKLab, in hundredths of that from black to white; 2 is just noticeable. */
function distance(a: Triple, b: Triple): number {
  const [p, q] = [toOklab(a), toOklab(b)];
  return 100 * Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

function luminance([r, g, b]: Triple): number {
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: Triple, b: Triple): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

/**
 * The tones that must be distinguishable in one picture. The quiet grey is not among them: its lines are thinner and
 * always labelled at their ends.
 */
const tones = ['celadon', 'indigo', 'gold', 'plum', 'cinnabar'];
/** More than three times the just noticeable distance. */
const leastDistance = 7;

describe.each([
  ['light', coloursOf(light)],
  ['dark', { ...coloursOf(light), ...coloursOf(dark) }],
])('the tones of the charts, %s', (_scheme, colours) => {
  const seen = (name: string, vision: keyof typeof visions) =>
    apply(visions[vision], toLinear(colours[`--${name}`] ?? ''));

  it.each(Object.keys(visions) as (keyof typeof visions)[])('are told apart with %s', (vision) => {
    const close = tones.flatMap((a, i) =>
      tones.slice(i + 1).flatMap((b) => {
        const apart = distance(seen(a, vision), seen(b, vision));
        return apart >= leastDistance ? [] : [`${a} and ${b}: ${apart.toFixed(1)}`];
      }),
    );
    expect(close).toEqual([]);
  });

  it.each(Object.keys(visions) as (keyof typeof visions)[])('stand out from the paper with %s', (vision) => {
    const faint = [...tones, 'ink-3'].flatMap((tone) => {
      const found = contrast(seen(tone, vision), seen('paper', vision));
      return found >= 3 ? [] : [`${tone}: ${found.toFixed(2)}`];
    });
    expect(faint).toEqual([]);
  });
});

describe('a print without colour', () => {
  const grey = (colour: string): Triple => {
    const y = luminance(toLinear(colour));
    return [y, y, y];
  };
  const stylesheet = readFileSync(new URL('../../src/charts/chart.css', import.meta.url), 'utf8');
  const printed = stylesheet.slice(stylesheet.indexOf('@media print, (forced-colors'));

  it('keeps every tone readable on white paper', () => {
    const colours = coloursOf(light);
    for (const tone of tones)
      expect(contrast(grey(colours[`--${tone}`] ?? ''), [1, 1, 1]), tone).toBeGreaterThanOrEqual(4.5);
  });

  it('tells lines apart by their dashes', () => {
    const dashes = ['second', 'third', 'fourth'].map(
      (tone) => new RegExp(`\\.c-line\\.c-${tone}\\s*{\\s*stroke-dasharray:\\s*([^;]+);`).exec(printed)?.[1],
    );
    expect(dashes.every((each) => each !== undefined)).toBe(true);
    expect(new Set(dashes).size).toBe(dashes.length);
  });
});

describe('the distance of colours', () => {
  it('is nothing between a colour and itself and a hundred between black and white', () => {
    expect(distance(toLinear('#2f6f5e'), toLinear('#2f6f5e'))).toBe(0);
    expect(distance([0, 0, 0], [1, 1, 1])).toBeCloseTo(100, 0);
  });

  it('shrinks between red and green for eyes that do not tell them apart', () => {
    const [red, green] = [toLinear('#c0392b'), toLinear('#6a7f1f')];
    const usual = distance(red, green);
    const less = distance(apply(visions.deuteranopia, red), apply(visions.deuteranopia, green));
    expect(less).toBeLessThan(usual / 2);
  });
});
