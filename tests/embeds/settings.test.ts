import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast, needsSettings, readSettings, writeSettings } from '../../src/embeds/settings.ts';

const usual = { theme: 'light', plain: false, background: 'paper', font: '', colours: {} } as const;

describe('the settings of an embed', () => {
  it('are usual where the address says nothing, or nothing that is known', () => {
    expect(readSettings('')).toEqual({ settings: usual, refused: [] });
    expect(readSettings('?theme=pink&background=url(//x)&other=1').settings).toEqual(usual);
  });

  it('come back as they were written', () => {
    const settings = {
      theme: 'dark',
      plain: true,
      background: 'none',
      font: 'Source Han Sans',
      colours: { ink: '#ffffff', accent: '#ffb3a0' },
    } as const;
    expect(readSettings(writeSettings(settings))).toEqual({ settings, refused: [] });
    expect(writeSettings(usual, ['output', 'index-2007'])).toBe('output=index-2007');
  });

  it.each(['"; } body { display:none', 'a"b', "a'b", 'a;b', 'a<b>', 'url(x)', 'x'.repeat(41), '\\41 '])(
    'take no font that is more than a name: %s',
    (font) => {
      const { settings, refused } = readSettings(`?${new URLSearchParams({ font })}`);
      expect(settings.font).toBe('');
      expect(refused).toEqual([{ name: 'font', why: 'form' }]);
    },
  );

  it.each(['red', 'var(--x)', '#12345', '#1234567', 'url(x)', '#12345g'])(
    'take no colour that is not six digits: %s',
    (ink) => {
      expect(readSettings(`?${new URLSearchParams({ ink })}`).refused).toEqual([
        { name: 'ink', why: 'form' },
      ]);
    },
  );

  it('take no colour that cannot be read on its background', () => {
    expect(readSettings('?ink=cccccc').refused).toEqual([{ name: 'ink', why: 'contrast' }]);
    expect(readSettings('?ink=cccccc&theme=dark').settings.colours).toEqual({ ink: '#cccccc' });
    // 4.54 : 1 on white, less on paper.
    expect(readSettings('?main=767676&background=white').refused).toEqual([]);
    expect(readSettings('?main=767676').refused).toEqual([{ name: 'main', why: 'contrast' }]);
    expect(readSettings('?ink=000000&theme=auto').refused).toEqual([{ name: 'ink', why: 'contrast' }]);
  });

  it('leave white to the light theme', () => {
    expect(readSettings('?theme=dark&background=white').settings.background).toBe('paper');
  });

  it('need a page of their own only beyond theme and headline', () => {
    expect(needsSettings({ ...usual, theme: 'dark', plain: true }, '')).toBe(false);
    expect(needsSettings({ ...usual, background: 'white' }, '')).toBe(true);
    expect(needsSettings(usual, 'growth')).toBe(true);
  });

  it('measure contrast as WCAG does, against the paper of the style sheet', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
    const tokens = readFileSync('src/styles/tokens.css', 'utf8');
    for (const paper of ['#f6f4ee', '#121a17']) expect(tokens).toContain(`--paper: ${paper};`);
  });
});
