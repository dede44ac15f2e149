import { describe, expect, it } from 'vitest';
import { embedHeight, frameSize } from '../../src/embeds/height.ts';
import type { Figure } from '../../src/figures/figure.ts';

const drawing = (width: number, height: number) => ({ width, height });
const short = {
  id: 'output',
  language: 'en',
  headline: 'Output rose',
  subtitle: 'Billion yuan',
  drawings: { wide: drawing(720, 360), narrow: drawing(344, 430) },
} as Figure;
const caption = { note: undefined, source: 'Source: a yearbook', credit: 'The Record' };
const long = 'Words that go on. '.repeat(12).trim();

/** Height of rule and margins, a subtitle and a footer of one line each. */
const around = 2 + 12 + (4 + 19.5 + 10) + (8 + 1 + 6 + 18) + 12;
/** Height of a headline of one line in a wide frame. */
const headline = 21 * 1.3;

describe('embedHeight', () => {
  it('is the sum of the parts, rounded up', () => {
    expect(embedHeight(short, caption, 752, false)).toBe(Math.ceil(around + headline + 360));
    expect(embedHeight(short, caption, 752, true)).toBe(Math.ceil(around + 360));
  });

  it('counts on the narrow drawing and smaller letters below 560 px, and on neither from there on', () => {
    const wide = embedHeight(short, caption, 560, false);
    const narrow = embedHeight(short, caption, 559, false);
    expect(wide).toBe(Math.ceil(around + headline + (360 * (560 - 32)) / 720));
    // The narrow drawing grows no wider than 480 px.
    expect(narrow).toBe(Math.ceil(around + 19 * 1.3 + (430 * 480) / 344));
  });

  it('has less to both sides in the narrowest frames', () => {
    const drawn = (width: number, inner: number) =>
      expect(embedHeight(short, caption, width, true)).toBe(Math.ceil(around + (430 * inner) / 344));
    drawn(340, 308);
    drawn(339, 323);
  });

  it('grows no further than the widest drawing', () => {
    expect(embedHeight(short, caption, 1200, true)).toBe(embedHeight(short, caption, 992, true));
  });

  it('never draws lower than the stylesheet does', () => {
    const flat = { ...short, drawings: { ...short.drawings, wide: drawing(720, 30) } } as Figure;
    expect(embedHeight(flat, caption, 640, true)).toBe(Math.ceil(around + 80));
  });

  it('counts the lines of each text', () => {
    const usual = embedHeight(short, caption, 360, false);
    const higher = (figure: Partial<Figure>, more = {}) =>
      embedHeight({ ...short, ...figure }, { ...caption, ...more }, 360, false) - usual;
    // Twelve times eighteen characters: some seven lines of a headline, five of the smaller texts.
    expect(higher({ headline: long }) / (19 * 1.3)).toBeGreaterThan(4);
    expect(higher({ subtitle: long }) / 19.5).toBeGreaterThan(3);
    expect(higher({}, { source: long }) / 18).toBeGreaterThan(3);
    expect(higher({}, { note: 'A note' })).toBe(20);
  });
});

describe('frameSize', () => {
  it('states the height at the width of its place, and what a phone needs', () => {
    const size = frameSize(short, caption, false, 'column');
    expect(size).toMatchObject({ width: 640, height: embedHeight(short, caption, 640, false) });
    expect(size.phone).toBe(embedHeight(short, caption, 360, false));
  });

  it('lets a narrow column make do rather than leave a wide frame empty', () => {
    const { height, least, phone } = frameSize(short, caption, false, 'column');
    expect(phone).toBeGreaterThan(height);
    expect(least).toBe(height);
    const flat = { ...short, drawings: { ...short.drawings, narrow: drawing(344, 100) } } as Figure;
    const low = frameSize(flat, caption, false, 'column');
    expect(low.least).toBe(low.phone);
  });
});
