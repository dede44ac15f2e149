import { describe, expect, it } from 'vitest';
import { frozenVariantOf, setPathOf, usualChoice, withText } from '../../src/embeds/panel-data.ts';

const usual = usualChoice('en');

describe('the address of an embed', () => {
  it('is the short one for theme and headline, and takes settings for anything else', () => {
    expect(setPathOf('output', usual)).toBeUndefined();
    expect(setPathOf('output', { ...usual, theme: 'dark', plain: true })).toBeUndefined();
    expect(setPathOf('output', { ...usual, view: 'index-2007' })).toBe(
      'embed/en/output/set/?output=index-2007',
    );
    expect(setPathOf('output', { ...usual, language: 'zh', background: 'none', plain: true })).toBe(
      'embed/zh/output/set/?plain=1&background=none',
    );
  });

  it('is pinned light or dark, never as the screen of the reader', () => {
    expect(frozenVariantOf({ theme: 'auto', plain: true })).toEqual({ theme: 'light', plain: true });
    expect(frozenVariantOf({ theme: 'dark', plain: false })).toEqual({ theme: 'dark', plain: false });
  });
});

describe('the room of a frame', () => {
  const size = { width: 640, height: 500, phone: 600 };

  it('grows with what a view says, more on a phone, and not without it', () => {
    expect(withText(size, '', 'en')).toBe(size);
    const grown = withText(size, 'Not comparable: 2004 to 2006, '.repeat(4), 'en');
    expect(grown.height).toBeGreaterThan(size.height + 19);
    expect(grown.phone - size.phone).toBeGreaterThan(grown.height - size.height);
    expect(grown.width).toBe(size.width);
  });
});
