import { readdirSync, readFileSync } from 'node:fs';
import { type AtRule, parse } from 'postcss';
import { describe, expect, it } from 'vitest';

const folder = new URL('../../src/styles/', import.meta.url);

/** Rules that show something because scripts are allowed, whether or not one is alive. */
function shownByScripting(css: string): string[] {
  const shown: string[] = [];
  parse(css).walkAtRules('media', (media: AtRule) => {
    if (!media.params.includes('scripting: enabled')) return;
    media.walkRules((rule) => {
      const declared = rule.nodes.map((node) => node.toString());
      const keepsRoom =
        declared.includes('visibility: hidden') || !/^(display|visibility)/m.test(declared.join('\n'));
      if (!keepsRoom) shown.push(rule.selector);
    });
  });
  return shown;
}

describe('a media feature that browsers have not known for long', () => {
  it('only keeps room: what needs a script is shown by the mark of the script that serves it', () => {
    const styles = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'));
    expect(styles.some((css) => css.includes('scripting: enabled'))).toBe(true);
    expect(styles.flatMap(shownByScripting)).toEqual([]);
  });

  it.each([
    ['.a { display: flex }', ['.a']],
    ['.a { display: flex; visibility: hidden }', []],
    ['.a { min-height: 40rem }', []],
  ])('with %s', (rule, shown) => {
    expect(shownByScripting(`@media (scripting: enabled) { ${rule} }`)).toEqual(shown);
  });
});
