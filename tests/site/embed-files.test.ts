import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { attribute, elementsOf, parsePage, textOf } from '../../scripts/finish/parse-page.ts';
import { filesBelow } from '../../scripts/run/files-below.ts';
import { listenerPath, pictureKinds, storyCardPath } from '../../src/embeds/addresses.ts';
import contract from '../../src/embeds/contract.json' with { type: 'json' };
import { frozenHash } from '../../src/embeds/frozen.ts';
import type { PanelData } from '../../src/embeds/panel-data.ts';
import { offeredSnippets } from './embed-hosts.ts';
import { siteFolder, sitePages, siteUrl } from './pages.ts';
import { connect, visitInParallel } from './visit.ts';

const folder = siteFolder();
const pages = sitePages();
const figurePages = pages.filter(
  ({ kind, address }) => kind === 'figures/*' && !address.endsWith('/gallery/'),
);
const figures = [...new Set(figurePages.map(({ address }) => address.split('/')[2] ?? ''))];
const stories = pages
  .filter(({ kind, language }) => kind === 'stories/*' && language === 'zh')
  .map(({ address }) => address.split('/')[2] ?? '');
const reports = pages
  .filter(({ kind, language }) => kind === 'reports/*' && language === 'zh')
  .map(({ address }) => address.split('/')[2] ?? '');
const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8');
const filesIn = (name: string): string[] =>
  filesBelow(path.join(folder, name)).map((file) => `/${name}/${file}`);
let browser: Browser;
beforeAll(async () => {
  browser = await connect();
});
afterAll(() => browser.close());

/** Fills the placeholders of an address with every combination of values. */
function expand(pattern: string, values: Readonly<Record<string, readonly string[]>>): string[] {
  const [, name] = /\{(\w+)\}/.exec(pattern) ?? [];
  if (name === undefined) return [pattern];
  return (values[name] ?? []).flatMap((value) => expand(pattern.replace(`{${name}}`, value), values));
}

describe('the contract', () => {
  const { hash: _, ...listed } = contract.values;
  const values = { ...listed, figure: figures, story: stories, report: reports };

  it('names exactly the addresses that there are', () => {
    const { frozen, ...others } = contract.addresses;
    const expected = Object.values(others).flatMap((pattern) =>
      expand(pattern, values).map((address) => (address.endsWith('/') ? `${address}index.html` : address)),
    );
    const there = ['embed', 'oembed', 'image'].flatMap(filesIn);
    expect(there.sort()).toEqual(expected.sort());
    const pinned = filesIn('frozen');
    for (const start of expand(frozen.replace('{hash}.html', ''), values))
      expect(pinned.filter((name) => name.startsWith(start)).length, start).toBeGreaterThan(0);
    expect(contract.values.kind).toEqual([...pictureKinds]);
    expect(
      stories.map((story) => `/${storyCardPath('zh', story)}`).every((name) => there.includes(name)),
    ).toBe(true);
  });

  it('holds for the names of frozen files: each states the digest of its bytes', () => {
    const wrong = filesIn('frozen').filter(
      (name) => !name.endsWith(`-${frozenHash(readFileSync(path.join(folder, name)))}.html`),
    );
    expect(wrong).toEqual([]);
  });
});

describe('the scripts for other pages', () => {
  it('are small: the listener below one kilobyte in the snippet, the element below three', () => {
    const { listener } = offeredSnippets(figurePages[0]?.html ?? '');
    const [, script = ''] = /<script>([\s\S]*)<\/script>/.exec(listener) ?? [];
    expect(Buffer.byteLength(script)).toBeLessThan(1024);
    // In a snippet it stands in a comment; see `listenerSnippet`.
    expect(`<!--\n${read(listenerPath).trim()}\n-->`).toBe(script.trim());
    expect(Buffer.byteLength(read('embed/hz-figure.js'))).toBeLessThan(3 * 1024);
  });
});

describe('an embed with its interaction', () => {
  const embeds = pages.filter(({ kind }) => kind.startsWith('embed/'));
  /** Whether an embed weighs too much. Quick compression is tried first: what is small enough then is so at its best. */
  const isAbove = (most: number, html: string): boolean =>
    [5, 11].every(
      (quality) =>
        brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).byteLength > most,
    );

  it('weighs at most 6 KB where it draws a line of up to ten values, and at most 12 KB in any case', () => {
    const isLine = (html: string): boolean =>
      html.includes('c-line-chart') && (html.match(/data-key/g)?.length ?? 0) <= 2 * 10;
    expect(embeds.some(({ html }) => isLine(html))).toBe(true);
    const tooHeavy = embeds.filter(({ html }) => isAbove((isLine(html) ? 6 : 12) * 1024, html));
    expect(tooHeavy.map(({ address }) => address)).toEqual([]);
  });
});

describe('an embed of a map', () => {
  it('weighs at most 6 KB with its interaction', () => {
    const maps = pages.filter(({ kind, html }) => kind === 'embed/*' && html.includes('c-map-chart'));
    const heavy = maps
      .map(({ address, html }) => `${address}: ${brotliCompressSync(html).byteLength}`)
      .filter((each) => Number(each.split(': ')[1]) > 6 * 1024);
    expect(maps.length).toBeGreaterThan(0);
    expect(heavy).toEqual([]);
  });
});

describe('oEmbed', () => {
  it.each(figurePages.map(({ address }) => address))(
    'is found from %s and answers what WordPress takes',
    (address) => {
      const page = figurePages.find((each) => each.address === address);
      const head = page?.html.slice(0, 150_000) ?? '';
      const link = [...elementsOf(parsePage(head))].find(
        (element) => attribute(element, 'type') === 'application/json+oembed',
      );
      const href = (link && attribute(link, 'href')) ?? '';
      expect(href).toMatch(/^https:\/\/record\.example\/oembed\//);
      const answer = JSON.parse(read(href.replace(`${siteUrl}/`, ''))) as Record<string, string | number>;
      expect(answer).toMatchObject({ version: '1.0', type: 'rich', provider_url: `${siteUrl}/` });
      expect(answer.html).toMatch(
        /^<blockquote><a href="[^"]+">[^<]+<\/a><\/blockquote><iframe [^<>]* width="100%" [^<>]*><\/iframe>$/,
      );
      // Other programs show the quotation above the frame, which shows the headline.
      expect(answer.html).not.toMatch(new RegExp(`<a [^>]*>${answer.title}`));
      expect(Number(answer.height)).toBeGreaterThanOrEqual(200);
      expect(Number(answer.height)).toBeLessThanOrEqual(1000);
    },
  );
});

describe('oEmbed of a story', () => {
  it('is found from each story, and is a link with its title and its card', () => {
    const told = pages.filter(({ kind }) => kind === 'stories/*');
    expect(told.length).toBeGreaterThan(0);
    for (const { address, language, html } of told) {
      const id = address.split('/')[2] ?? '';
      const name = `oembed/${language}/stories/${id}.json`;
      expect(html).toContain(`type="application/json+oembed" href="${siteUrl}/${name}"`);
      expect(JSON.parse(read(name))).toMatchObject({
        version: '1.0',
        type: 'link',
        url: `${siteUrl}/${address}`,
        thumbnail_url: `${siteUrl}/${storyCardPath(language ?? 'zh', id)}`,
      });
    }
  });
});

describe('the frame of a snippet', () => {
  it('leaves less than 15 % empty and its labels legible from 300 to 1000 pixels, and cuts nothing off', async () => {
    const faults: string[] = [];
    await visitInParallel(browser, {}, figurePages, async (page, { address, language, html }) => {
      const [data] = [...elementsOf(parsePage(html))].flatMap((element) =>
        attribute(element, 'type') === 'application/json' && textOf(element).startsWith('{"root"')
          ? textOf(element)
          : [],
      );
      const panel = JSON.parse(data ?? '') as PanelData;
      const sizes = panel.languages[language ?? 'zh'].sizes;
      for (const [look, end] of [
        ['full', ''],
        ['plain', 'plain/'],
      ] as const) {
        await page.goto(`${inject('siteAddress')}embed/${language}/${address.split('/')[2]}/${end}`);
        const { phone, column, wide } = sizes[look];
        for (const { width, height, spare } of [
          { width: 280, height: 2000, spare: 1 },
          ...[300, 480, 631].map((width) => ({ width, height: phone.phone, spare: 0.15 })),
          // One height for all widths, where styles are stripped.
          { width: 1000, height: phone.phone, spare: 0.15 },
          { width: column.width, height: column.height, spare: 0.15 },
          { width: wide.width, height: wide.height, spare: 0.15 },
          { width: 1200, height: 2000, spare: 1 },
        ]) {
          await page.setViewportSize({ width, height });
          const { letters, content, over } = await page.evaluate(() => ({
            letters: Math.min(
              ...[...document.querySelectorAll<SVGSVGElement>('.picture > svg')].flatMap((svg) => {
                const { width, height } = svg.getBoundingClientRect();
                const { viewBox } = svg;
                const scale = Math.min(width / viewBox.baseVal.width, height / viewBox.baseVal.height);
                return width === 0
                  ? []
                  : [...svg.querySelectorAll('text')].map(
                      (text) => Number.parseFloat(getComputedStyle(text).fontSize) * scale,
                    );
              }),
            ),
            content: document.querySelector('figure')?.getBoundingClientRect().height ?? 0,
            over: Math.max(
              document.documentElement.scrollHeight - innerHeight,
              document.documentElement.scrollWidth - innerWidth,
            ),
          }));
          const empty = (height - content) / height;
          const where = `${address} ${look} ${width} × ${height}`;
          // A low chart below a long note: what its labels need at 300 pixels leaves 19 % empty at 480.
          const most = width === 480 && address === 'en/figures/private-share-2007/' ? 0.2 : spare;
          if (empty >= most) faults.push(`${where} leaves ${Math.round(empty * 100)} % empty`);
          if (width >= 300 && letters < 9.95) faults.push(`${where} has letters of ${letters.toFixed(1)} px`);
          if (over > 0) faults.push(`${where} cuts off ${over} px`);
        }
      }
    });
    expect(faults).toEqual([]);
  }, 300_000);
});
