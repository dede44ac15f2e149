import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { oldestEngines, wholeEngines } from '../../scripts/astro/engines.ts';
import { filesBelow } from '../../scripts/run/files-below.ts';
import { type Engines, enginesOf } from './engines/first-versions.ts';
import { newInScript } from './engines/script-features.ts';
import { newInStyle } from './engines/style-features.ts';
import { siteFolder, sitePages } from './pages.ts';

const oldest = enginesOf(oldestEngines);
const whole = enginesOf(wholeEngines);

/** Names in scripts that are not the browser's, or that it may pass over, or that a script asks for first. */
const ownNames: Readonly<Record<string, string>> = {
  show: 'of the tooltip',
  share: 'asked for first; where it is not, the link is copied',
  Segmenter: 'asked for first; where it is not, a picture may break a line after any Chinese character',
  segment: 'of `Segmenter`',
  loading: 'a frame that does not wait loads at once',
  alpha: 'of the curves of D3',
  toArray: 'a function of Plot, which takes part in no iterator',
  ariaDescription: 'an option of Plot, which it writes as an attribute',
};

/** What a browser may pass over, and what a reader sees then. */
const harmless: readonly (readonly [pattern: RegExp, instead: string])[] = [
  [
    /^(text-(wrap|autospace|spacing-trim|size-adjust)|hanging-punctuation)\b/,
    'lines break and are spaced more plainly',
  ],
  [/^overflow-wrap: anywhere$/, 'a cell is as wide as its longest word'],
  [
    /^(break-after: avoid|box-decoration-break: clone|print-color-adjust: exact|@page|:details-content)$/,
    'print is plainer',
  ],
  [/^content-visibility\b/, 'what is folded is not printed'],
  [/^(scroll-behavior|overscroll-behavior)\b/, 'a page scrolls as any other'],
  [/^(accent-color|outline|:focus-visible|rotate)$/, 'controls look as the browser draws them'],
  [/^(@media \(forced-colors\)|forced-color-adjust)/, 'forced colours come from the browser alone'],
  [/^@media \(scripting\)$/, 'the room of controls is not kept until their script is alive'],
  [/^(align-content|align-self): start$/, 'known in grids, where it is used, though not in every box'],
  [/^float: inline-start$/, 'what would float stands above'],
  [/^grid-template-rows: subgrid$/, 'cards beside each other are not level'],
  [/^paint-order$/, 'known in pictures, where it is used, though not in text'],
  [/^(container-type|@container)\b/, 'figures show their narrow drawing'],
  [/^:has$/, 'lists stay whole, without choices'],
  [/^dvh$/, 'the window is measured without its bars moving'],
  [
    /^(:popover-open|:backdrop|@position-try)$/,
    'evidence opens by `open-evidence.ts`, at the foot of the window',
  ],
];

/** Scripts of Explore and the search, with what they import; the rest is promised to older browsers. */
function scriptsOfWhole(): ReadonlySet<string> {
  const found = new Set<string>();
  const take = (name: string): void => {
    if (found.has(name)) return;
    found.add(name);
    const code = readFileSync(path.join(siteFolder(), '_astro', name), 'utf8');
    for (const [, next = ''] of code.matchAll(/["'`]\.\/([\w.-]+\.js)["'`]/g)) take(next);
  };
  for (const { html, address } of sitePages())
    if (/^(zh|en)\/(explore|search)\/$/.test(address))
      for (const [, name = ''] of html.matchAll(/_astro\/([\w.-]+\.js)/g)) take(name);
  return found;
}

/** Where on the pages each script and style sheet stands, every text once. */
function onPages(element: 'script' | 'style'): ReadonlyMap<string, string> {
  const pattern = new RegExp(`<${element}(?![^>]*(?:json|src=))[^>]*>([^]+?)</${element}>`, 'g');
  return new Map(
    sitePages().flatMap(({ file, html }) => [...html.matchAll(pattern)].map(([, code = '']) => [code, file])),
  );
}

function scripts(): { readonly name: string; readonly code: string; readonly engines: Engines }[] {
  const later = scriptsOfWhole();
  const others = new Set(
    sitePages()
      .filter(({ address }) => !/^(zh|en)\/(explore|search)\/$/.test(address))
      .flatMap(({ html }) => [...html.matchAll(/_astro\/([\w.-]+\.js)/g)].map(([, name = '']) => name)),
  );
  const files = filesBelow(siteFolder(), '.js').map((name) => ({
    name,
    code: readFileSync(path.join(siteFolder(), name), 'utf8'),
    engines: later.has(path.basename(name)) && !others.has(path.basename(name)) ? whole : oldest,
  }));
  return [...files, ...[...onPages('script')].map(([code, name]) => ({ name, code, engines: oldest }))];
}

function tellEach(name: string, found: ReadonlyMap<string, readonly string[]>): string[] {
  return [...found].map(([feature, engines]) => `${name}: ${feature} is not in ${engines.join(', ')}`);
}

describe('the browsers that the site promises to work in', () => {
  it('have everything that its scripts call, build or set', () => {
    const all = scripts();
    expect(all.some(({ engines }) => engines === whole)).toBe(true);
    expect(all.some(({ engines }) => engines === oldest)).toBe(true);
    const known = new Set<string>();
    const missing = all.flatMap(({ name, code, engines }) => {
      const found = newInScript(code, engines);
      for (const own of Object.keys(ownNames)) if (found.delete(own)) known.add(own);
      return tellEach(name, found);
    });
    expect(missing).toEqual([]);
    expect([...known].sort()).toEqual(Object.keys(ownNames).sort());
  });

  it('have everything that its style sheets ask for, or do well without', () => {
    const files = filesBelow(siteFolder(), '.css').map(
      (name) => [readFileSync(path.join(siteFolder(), name), 'utf8'), name] as const,
    );
    const passedOver = new Set<RegExp>();
    const missing = [...files, ...onPages('style')].flatMap(([code, name]) => {
      const found = newInStyle(code, oldest);
      for (const [pattern] of harmless)
        for (const feature of [...found.keys()].filter((each) => pattern.test(each))) {
          found.delete(feature);
          passedOver.add(pattern);
        }
      return tellEach(name, found);
    });
    expect(missing).toEqual([]);
    expect(harmless.filter(([pattern]) => !passedOver.has(pattern))).toEqual([]);
  });
});

describe('what is too new', () => {
  it.each([
    ['Map.groupBy([], f)', 'groupBy'],
    ['a.toSorted()', 'toSorted'],
    ['a.at(-1)', 'at'],
    ['new Intl.Segmenter("zh")', 'Segmenter'],
    ['a.values().map(f).toArray()', 'toArray'],
    ['b.ariaPressed = "true"', 'ariaPressed'],
    ['structuredClone(a); new CSSStyleSheet().replaceSync("")', 'replaceSync'],
    ['class A { static { f(); } }', 'static {}'],
    ['/(?<=a)b/.test(c)', '(?<=…)'],
    ['new RegExp("(?<!a)b")', '(?<=…)'],
  ])('is found in the script %s', (code, name) => {
    expect([...newInScript(code, oldest).keys()]).toContain(name);
  });

  it.each([
    ['@media (width >= 40rem) { a { top: 0 } }', '@media (a < b)'],
    ['@media (scripting: enabled) { a { top: 0 } }', '@media (scripting)'],
    ['a { & b { top: 0 } }', '&'],
    ['a { height: 100dvh }', 'dvh'],
    ['a { inset: anchor(top) auto auto }', 'anchor()'],
    ['a:has(b) { top: 0 }', ':has'],
    ['@container (min-width: 1px) { a { top: 0 } }', '@container'],
    ['a { color: color-mix(in srgb, red, blue) }', 'color-mix()'],
  ])('is found in the style sheet %s', (code, name) => {
    expect([...newInStyle(code, oldest).keys()]).toContain(name);
  });

  it('is what asks for itself no more', () => {
    expect([...newInStyle('@supports (top: anchor(top)) { a { top: anchor(top) } }', oldest)]).toEqual([]);
    expect([...newInScript('a.sort(); a[a.length - 1]; x.at', oldest)]).toEqual([]);
  });
});
