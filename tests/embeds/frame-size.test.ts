import { describe, expect, it } from 'vitest';
import { boxHeight, columnStyle, frameStyle } from '../../src/embeds/frame-size.ts';

const size = { width: 640, height: 500, phone: 700 };

describe('columnStyle', () => {
  it('stays in the middle of a column wider than its place, but fills a phone that is larger than most', () => {
    const maxWidth = (width: number) =>
      /max-width:(\d+)px;margin:0 auto$/.exec(columnStyle({ ...size, width }))?.[1];
    expect([360, 640, 960].map(maxWidth)).toEqual(['480', '640', '960']);
  });
});

describe('frameStyle', () => {
  const heights = (style: string): string[] =>
    [...style.matchAll(/min-height:([^!]*)!important/g)].map(([, value = '']) => value);

  it('has one height for all columns, then one by the window, then one by the column', () => {
    expect(heights(frameStyle(size))).toEqual([
      '700px',
      'clamp(500px,(632px - 100vw)*99,700px)',
      'clamp(500px,(632px - 100cqw)*99,700px)',
    ]);
  });

  it('is higher in a wide column where the wide drawing is higher', () => {
    expect(heights(frameStyle({ ...size, phone: 400 }))).toEqual([
      '400px',
      'clamp(400px,(100vw - 631px)*99,500px)',
      'clamp(400px,(100cqw - 631px)*99,500px)',
    ]);
  });

  it('never states a height of auto, which alone would be 150 px', () => {
    expect(frameStyle(size)).not.toMatch(/(^|;)height:/);
  });

  it('takes the height of the content where the browser can', () => {
    expect(frameStyle(size)).toContain(';frame-sizing:content-height;');
  });
});

describe('boxHeight', () => {
  it('says how high the same frame is', () => {
    expect([240, 631, 632, 960].map((column) => boxHeight(size, column))).toEqual([700, 700, 500, 500]);
    expect(boxHeight({ ...size, width: 360 }, 960)).toBe(700);
  });
});
