import { describe, expect, it } from 'vitest';
import { colourRules, rulesFor, withTallFrames } from '../../src/embeds/embed-rules.ts';

const themes = {
  light: new Map([
    ['--ink', '#111'],
    ['--paper', '#fff'],
    ['--plum', '#808'],
  ]),
  dark: new Map([
    ['--ink', '#eee'],
    ['--paper', '#000'],
    ['--plum', '#c8c'],
  ]),
};
// A colour that is only set, for high contrast, is not used and need not be sent.
const rules =
  '.a{color:var(--ink);background:var(--paper)}@media (forced-colors:active){.a{--plum:CanvasText}}';

describe('colourRules', () => {
  it('writes the colours of one theme, those alone that the rules use, and tells the browser the scheme', () => {
    expect(colourRules(themes, 'light', rules)).toBe(':root{color-scheme:light;--ink:#111;--paper:#fff}');
    expect(colourRules(themes, 'dark', rules)).toBe(':root{color-scheme:dark;--ink:#eee;--paper:#000}');
  });

  it('follows the screen of the reader where that was asked for, and prints light', () => {
    expect(colourRules(themes, 'auto', rules)).toBe(
      ':root{color-scheme:light;--ink:#111;--paper:#fff}' +
        '@media screen and (prefers-color-scheme:dark){:root{color-scheme:dark;--ink:#eee;--paper:#000}}',
    );
  });
});

describe('rulesFor', () => {
  const drawing = '<svg class="chart c-wide"><path class="c-line c-main"/></svg>';

  it('keeps the rules for the marks that are drawn, and those for none', () => {
    const kept = 'h1{margin:0}.c-line{fill:none}.c-line.c-main{stroke:red}';
    expect(rulesFor(`${kept}.c-dot{r:3}.c-line.c-other{stroke:blue}`, drawing, 'zh')).toBe(kept);
  });

  it('keeps of a list of selectors what is drawn', () => {
    expect(rulesFor('.c-dot,.c-line{opacity:1}', drawing, 'zh')).toBe('.c-line{opacity:1}');
  });

  it('leaves out the rules for the other language, and the name of its own', () => {
    const both = ':lang(zh) h1{margin:0}:lang(en) h1{margin:1px}';
    expect(rulesFor(both, drawing, 'zh')).toBe('h1{margin:0}');
    expect(rulesFor(both, drawing, 'en')).toBe('h1{margin:1px}');
  });

  it('leaves out what the tooltips never show, and properties that no rule asks for', () => {
    expect(rulesFor('.f-tip{margin:0}.f-tip dl{margin:1px}', drawing, 'zh', ['.f-tip d'])).toBe(
      '.f-tip{margin:0}',
    );
    expect(rulesFor('h1{--a:red;--b:blue;color:var(--a)}h2{--b:red}', drawing, 'zh')).toBe(
      'h1{--a:red;color:var(--a)}',
    );
  });

  it('leaves no empty condition behind', () => {
    expect(
      rulesFor('@media print{.c-dot{r:3}}@media (width>=560px){.c-wide{display:block}}', drawing, 'zh'),
    ).toBe('@media (width>=560px){.c-wide{display:block}}');
  });
});

describe('withTallFrames', () => {
  it('sets the height of the figure, and refuses rules that have no place for it', () => {
    expect(withTallFrames('@media (min-height:9999px){a{b:c}}', 612)).toBe(
      '@media (min-height:612px){a{b:c}}',
    );
    expect(() => withTallFrames('a{b:c}', 612)).toThrow('no rule for tall frames');
  });
});
