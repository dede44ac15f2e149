import { describe, expect, it } from 'vitest';
import { boxHeight, boxStyle } from '../../src/embeds/frame-size.ts';

const size = { width: 640, height: 500, least: 500, phone: 700 };

describe('boxStyle', () => {
  it('keeps the shape in any column, and on a narrow screen the height that a phone needs', () => {
    expect(boxStyle(size)).toBe(
      'max-width:640px;margin-inline:auto;aspect-ratio:640/500;min-height:max(500px,min(700px,(560px - 100vw)*99))',
    );
  });

  it('is short where a phone needs no more than a narrow column has', () => {
    expect(boxStyle({ ...size, least: 450, phone: 450 })).toContain(';aspect-ratio:640/500;min-height:450px');
  });

  it('stays in the middle of a column wider than its place, but fills a phone that is larger than most', () => {
    const maxWidth = (width: number) =>
      /^max-width:(\d+)px;margin-inline:auto;/.exec(boxStyle({ ...size, width }))?.[1];
    expect([360, 640, 960].map(maxWidth)).toEqual(['480', '640', '960']);
  });
});

describe('boxHeight', () => {
  it('says how high the same box is', () => {
    // A phone, a column beside other things, the place the frame was made for, a wider one that it does not fill.
    expect(boxHeight(size, 330, 360)).toBe(700);
    expect(boxHeight(size, 300, 1280)).toBe(500);
    expect(boxHeight(size, 640, 1280)).toBe(500);
    expect(boxHeight(size, 960, 1280)).toBe(500);
  });
});
