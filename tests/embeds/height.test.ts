import { describe, expect, it } from 'vitest';
import { embedHeight, frameSize, tallFrame } from '../../src/embeds/height.ts';
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

  it('counts on the narrow drawing and smaller letters below 632 px, and on neither from there on', () => {
    const wide = embedHeight(short, caption, 632, false);
    const narrow = embedHeight(short, caption, 631, false);
    expect(wide).toBe(Math.ceil(around + headline + (360 * (632 - 32)) / 720));
    // The narrow drawing grows no wider than 480 px.
    expect(narrow).toBe(Math.ceil(around + 19 * 1.3 + (430 * 480) / 344));
  });

  it('has less to both sides in the narrowest frames', () => {
    const drawn = (width: number, inner: number) =>
      expect(embedHeight(short, caption, width, true)).toBe(Math.ceil(around + (430 * inner) / 344));
    drawn(340, 308);
    drawn(339, 327);
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
  const natural = (width: number) => embedHeight(short, caption, width, false);

  it('is the height at its place where that leaves the labels legible and little empty', () => {
    expect(frameSize(short, caption, false, 'column')).toMatchObject({ width: 640, height: natural(640) });
  });

  it('has one height for a phone and any column narrower than the wide drawing', () => {
    const { height, phone } = frameSize(short, caption, false, 'phone');
    expect(height).toBe(phone);
    for (const width of [300, 360, 414, 480, 631]) {
      // The chart shrinks, but its letters of 12 px to no less than 10.
      const chart = (430 * Math.min(width - (width < 340 ? 12 : 32), 480)) / 344;
      expect(phone).toBeGreaterThanOrEqual(Math.floor(natural(width) - Math.max(0, chart - (430 * 10) / 12)));
      expect(natural(width) / phone).toBeGreaterThan(0.85);
    }
  });

  it('lets the labels decide where some width would leave more empty', () => {
    const tall = { ...short, drawings: { ...short.drawings, wide: drawing(720, 2000) } } as Figure;
    const { height } = frameSize(tall, caption, false, 'wide');
    expect(height).toBeGreaterThanOrEqual(Math.floor(around + headline + (2000 * 10) / 12));
  });
});

describe('tallFrame', () => {
  it('is higher than the wide drawing can fill, and than any frame that is offered for a wide place', () => {
    const filling = Math.floor(embedHeight(short, caption, 632, false) / 0.94);
    const stated = frameSize(short, caption, false, 'wide').height;
    expect(tallFrame(short, caption, false)).toBe(Math.max(filling, stated) + 1);
  });
});
