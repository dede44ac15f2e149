import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { attribute, elementsOf, parsePage } from '../../scripts/parse-page.ts';
import { type SitePage, siteFolder, sitePages } from './pages.ts';

const pageBudget = 40 * 1024;
const fontBudget = 60 * 1024;

interface Weight {
  readonly file: string;
  /** Bytes of the page, its stylesheets and its scripts, compressed. */
  readonly page: number;
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

  it('weighs at most 40 KiB without its fonts', () => {
    expect(weights.filter(({ page }) => page > pageBudget)).toEqual([]);
  });

  it('brings at most 60 KiB of fonts', () => {
    expect(weights.filter(({ fonts }) => fonts > fontBudget)).toEqual([]);
  });
});

function weigh({ file, html }: SitePage): Weight {
  const loaded = [...elementsOf(parsePage(html))].flatMap((element) => {
    const relation = attribute(element, 'rel') ?? '';
    const isLoaded = element.tagName === 'script' || /^(stylesheet|preload|modulepreload)$/.test(relation);
    return isLoaded ? [attribute(element, 'src') ?? attribute(element, 'href') ?? []] : [];
  });
  const files = [...new Set(loaded.flat())].map((address) => readFileSync(path.join(siteFolder(), address)));
  const isFont = (content: Buffer): boolean => content.toString('latin1', 0, 4) === 'wOF2';
  return {
    file,
    page: [Buffer.from(html), ...files.filter((content) => !isFont(content))].reduce(
      (sum, content) => sum + compressed(content),
      0,
    ),
    fonts: files.filter(isFont).reduce((sum, content) => sum + content.byteLength, 0),
  };
}

function compressed(content: Buffer): number {
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).byteLength;
}
