import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
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
    expect(read(listenerPath).trim()).toBe(script.trim());
    expect(Buffer.byteLength(read('embed/hz-figure.js'))).toBeLessThan(3 * 1024);
  });
});

describe('an embed with its interaction', () => {
  const weights = pages
    .filter(({ kind }) => kind.startsWith('embed/'))
    .map(({ address, html }) => ({ address, html, bytes: brotliCompressSync(html).byteLength }))
    .sort((a, b) => a.bytes - b.bytes);

  it('weighs at most 6 KB where it draws a line of up to ten values, and at most 12 KB in any case', () => {
    const median = weights[Math.floor(weights.length / 2)];
    const most = weights.at(-1);
    console.log(`Embeds: median ${median?.bytes} bytes, largest ${most?.bytes} bytes (${most?.address})`);
    expect(weights.filter(({ bytes }) => bytes > 12 * 1024)).toEqual([]);
    const lines = weights.filter(
      ({ html }) => html.includes('c-line-chart') && (html.match(/data-key/g)?.length ?? 0) <= 2 * 10,
    );
    expect(
      lines.filter(({ bytes }) => bytes > 6 * 1024).map(({ address, bytes }) => `${address}: ${bytes}`),
    ).toEqual([]);
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
        /^<blockquote><a href="[^"]+">[^<]+<\/a><\/blockquote><iframe [^<>]*><\/iframe>$/,
      );
      expect(Number(answer.height)).toBeGreaterThanOrEqual(200);
      expect(Number(answer.height)).toBeLessThanOrEqual(1000);
    },
  );
});

describe('the frame of a snippet', () => {
  it('leaves less than 15 % empty at the widths it states, and cuts nothing off from 280 to 1200 pixels', async () => {
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
          { width: phone.width, height: column.least, spare: 0.15 },
          { width: phone.width, height: column.phone, spare: 0.15 },
          { width: column.width, height: column.height, spare: 0.15 },
          { width: wide.width, height: wide.height, spare: 0.15 },
          { width: 1200, height: 2000, spare: 1 },
        ]) {
          await page.setViewportSize({ width, height });
          const { content, over } = await page.evaluate(() => ({
            content: document.querySelector('figure')?.getBoundingClientRect().height ?? 0,
            over: Math.max(
              document.documentElement.scrollHeight - innerHeight,
              document.documentElement.scrollWidth - innerWidth,
            ),
          }));
          const empty = (height - content) / height;
          const where = `${address} ${look} ${width} × ${height}`;
          if (empty >= spare) faults.push(`${where} leaves ${Math.round(empty * 100)} % empty`);
          if (over > 0) faults.push(`${where} cuts off ${over} px`);
        }
      }
    });
    expect(faults).toEqual([]);
  }, 300_000);
});
