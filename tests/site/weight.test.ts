import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { attribute, elementsOf, parsePage, textOf } from '../../scripts/finish/parse-page.ts';
import { type SitePage, siteFolder, sitePages } from './pages.ts';

const pageBudget = 40 * 1024;
/** A story has three to six charts; where the steps of a scroll bring others, each adds its drawings and its table. */
const [usualCharts, budgetOfChart] = [6, 3 * 1024];
const fontBudget = 60 * 1024;
const figureBudget = 30 * 1024;
const scriptBudget = 10 * 1024;
const chartScriptBudget = 8 * 1024;
const panelScriptBudget = 4 * 1024;

interface Weight {
  readonly file: string;
  /** Bytes of the page, its stylesheets and its scripts, compressed. */
  readonly page: number;
  /** Bytes of its scripts alone, those in the page included; data and other inert text left out. */
  readonly scripts: number;
  /** Bytes of its fonts, which are compressed already. */
  readonly fonts: number;
}

describe('a story', () => {
  const weights = sitePages()
    .filter(({ kind, language }) => language && kind === 'stories/*')
    .map(weigh);

  it('is there to be weighed', () => {
    expect(weights.length).toBeGreaterThan(0);
  });

  it('weighs at most 40 KiB without its fonts, and 3 KiB more for each chart above six', () => {
    const budgetOf = (file: string): number => {
      const html = readFileSync(path.join(siteFolder(), file), 'utf8');
      const charts = [...html.matchAll(/<div class="picture/g)].length;
      return pageBudget + Math.max(0, charts - usualCharts) * budgetOfChart;
    };
    expect(weights.filter(({ page, file }) => page > budgetOf(file))).toEqual([]);
  });

  it('brings at most 60 KiB of fonts', () => {
    expect(weights.filter(({ fonts }) => fonts > fontBudget)).toEqual([]);
  });
});

describe('a page with a chart', () => {
  // Embeds, frozen files and the Explore page are weighed by tests of their own: they have their own scripts.
  const pages = sitePages().filter(
    ({ language, kind, html }) => language && kind !== 'explore' && html.includes('class="picture"'),
  );
  const weights = pages.map(weigh);
  const figures = pages
    .filter(({ kind, html }) => kind === 'figures/*' && html.includes('class="large"'))
    .map(weigh);

  it('is there to be weighed', () => {
    expect(figures.length).toBeGreaterThan(0);
  });

  it('weighs at most 30 KiB without its fonts where it is the page of a figure', () => {
    expect(figures.filter(({ page }) => page > figureBudget)).toEqual([]);
  });

  it('has scripts, of at most 10 KiB with the tools around the chart', () => {
    expect(figures.filter(({ scripts }) => scripts === 0)).toEqual([]);
    expect(weights.filter(({ scripts }) => scripts > scriptBudget)).toEqual([]);
  });

  it('is alone in loading the script of the charts, which weighs at most 8 KiB', () => {
    const scripts = pages.map(({ html }) => /src="([^"]*FigurePicture[^"]*)"/.exec(html)?.[1]);
    const others = sitePages().filter(({ html }) => !html.includes('class="picture"'));
    expect(new Set(scripts).size).toBe(1);
    const [script = ''] = scripts;
    expect(compressed(readFileSync(path.join(siteFolder(), script)))).toBeLessThanOrEqual(chartScriptBudget);
    expect(others.filter(({ html }) => html.includes(script)).map(({ file }) => file)).toEqual([]);
  });
});

describe('the script of the panel', () => {
  it('weighs at most 4 KiB', () => {
    const [page] = sitePages().filter(({ html }) => html.includes('class="section embed-panel"'));
    const [, program = ''] = /data-program="([^"]+)"/.exec(page?.html ?? '') ?? [];
    expect(compressed(readAt(program))).toBeLessThanOrEqual(panelScriptBudget);
  });
});

describe('the weight', () => {
  it('counts what a script imports at once, and not what it may import later', () => {
    const scripts: Record<string, string> = {
      '/a/one.js': 'import{x as y}from"./two.js";import"./three.js";const later=()=>import("./four.js")',
      '/a/two.js': 'export const x=1',
      '/a/three.js': 'import "../five.js"',
      '/five.js': '',
    };
    const found = withImports(['/a/one.js'], (address) => Buffer.from(scripts[address] ?? ''));
    expect(found).toEqual(['/a/one.js', '/a/two.js', '/a/three.js', '/five.js']);
  });
});

function weigh({ file, html }: SitePage): Weight {
  const loaded = [...elementsOf(parsePage(html))].flatMap((element) => {
    const relation = attribute(element, 'rel') ?? '';
    const isLoaded = element.tagName === 'script' || /^(stylesheet|preload|modulepreload)$/.test(relation);
    return isLoaded ? [attribute(element, 'src') ?? attribute(element, 'href') ?? []] : [];
  });
  const names = withImports(loaded.flat(), readAt);
  const files = names.map(readAt);
  const isFont = (content: Buffer): boolean => content.toString('latin1', 0, 4) === 'wOF2';
  return {
    file,
    scripts: [...files.filter((_content, index) => names[index]?.endsWith('.js')), ...inline(html)].reduce(
      (sum, content) => sum + compressed(content),
      0,
    ),
    page: [Buffer.from(html), ...files.filter((content) => !isFont(content))].reduce(
      (sum, content) => sum + compressed(content),
      0,
    ),
    fonts: files.filter(isFont).reduce((sum, content) => sum + content.byteLength, 0),
  };
}

function readAt(address: string): Buffer {
  return readFileSync(path.join(siteFolder(), address));
}

/** Addresses of files and of the scripts that they import statically, each once. */
function withImports(addresses: readonly string[], read: (address: string) => Buffer): string[] {
  const found = new Set(addresses);
  // Iterating over a set includes what is added on the way.
  for (const address of found) {
    if (!address.endsWith('.js')) continue;
    for (const [, name = ''] of read(address)
      .toString()
      .matchAll(/\b(?:from|import)\s*["'](\.[^"']+)["']/g)) {
      found.add(path.posix.join(path.posix.dirname(address), name));
    }
  }
  return [...found];
}

/** The scripts that stand in a page itself. */
function inline(html: string): Buffer[] {
  return [...elementsOf(parsePage(html))]
    .filter((element) => element.tagName === 'script' && attribute(element, 'src') === undefined)
    .filter((element) => ['', 'module'].includes(attribute(element, 'type') ?? ''))
    .map((element) => Buffer.from(textOf(element)));
}

const cache = new Map<string, number>();

/** Bytes of a file, compressed; a stylesheet or script that many pages load is compressed one time. */
function compressed(content: Buffer): number {
  const key = content.toString('latin1');
  const cached = cache.get(key);
  if (cached !== undefined) return cached;
  const { byteLength } = brotliCompressSync(content, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11 },
  });
  cache.set(key, byteLength);
  return byteLength;
}
