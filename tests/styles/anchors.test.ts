import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const folder = new URL('../../src/styles/', import.meta.url);
const wrapped = /\b(?:min|max|clamp|calc)\((?:[^()]|\([^()]*\))*\banchor\(/;

describe('a place beside an anchor', () => {
  it('is given by `anchor()` alone, because Firefox and WebKit clamp arithmetic around it before they add the scrolling', () => {
    const styles = readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]);
    expect(styles.some(([, css = '']) => css.includes('anchor('))).toBe(true);
    expect(styles.filter(([, css = '']) => wrapped.test(css)).map(([name]) => name)).toEqual([]);
  });

  it.each([
    ['top: max(1rem, min(anchor(top), 100dvh - 1rem))', true],
    ['top: calc(anchor(top) + 1rem)', true],
    ['inset: anchor(top) max(1.75rem, 50vw - 532px) auto auto', false],
  ])('%s', (css, refused) => {
    expect(wrapped.test(css)).toBe(refused);
  });
});
