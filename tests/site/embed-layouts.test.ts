import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { snippetKinds } from '../../src/embeds/panel-data.ts';
import { inWordPress, sanitizers } from '../embeds/sanitizers.ts';
import { type Host, offeredSnippets, startHost, waitOptions } from './embed-hosts.ts';
import {
  beyondCodes,
  columnWidths,
  faultsAround,
  layouts,
  type Placed,
  placesPage,
  viewInside,
} from './embed-layouts.ts';
import { siteFolder, sitePages, siteUrl } from './pages.ts';
import { connect } from './visit.ts';

/** The largest figure, which is the hardest to show. */
const largest = sitePages()
  .filter(({ kind, address }) => kind === 'figures/*' && !address.endsWith('/gallery/'))
  .sort((a, b) => b.html.length - a.html.length)[0];
if (!largest) throw new Error('There is no figure to embed.');
const [, language = '', id = ''] = /^(\w+)\/figures\/([^/]+)/.exec(largest.address) ?? [];
const answer = JSON.parse(readFileSync(path.join(siteFolder(), `oembed/${language}/${id}.json`), 'utf8')) as {
  html: string;
};
const codes: Readonly<Record<string, string>> = { ...offeredSnippets(largest.html), oEmbed: answer.html };

let browser: Browser;
let host: Host;
let page: Page;
beforeAll(async () => {
  browser = await connect();
  host = await startHost();
  page = await browser.newPage();
  const script = readFileSync(path.join(siteFolder(), 'embed/hz-figure.js'), 'utf8');
  await page.route('**/embed/hz-figure.js', (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: served(script).replace(/(["'`])lazy\1/, '"eager"'),
    }),
  );
});
afterAll(async () => {
  await browser.close();
  await host.close();
});

/** The code for the site as the tests serve it; frames load at once, although they are far below the window. */
const served = (code: string): string =>
  code.replaceAll(`${siteUrl}/`, inject('siteAddress')).replaceAll(' loading="lazy"', '');

const ways = [...snippetKinds, 'oEmbed'] as const;

/** Every way in, in every layout; behind every sanitizer, in a plain column. */
const places: readonly Placed[] = [
  ...ways.flatMap((way, first) => {
    const code = codes[way] ?? '';
    const all = [
      ...Object.keys(layouts).map((layout) => ({ name: `${way} in ${layout}`, code: served(code), layout })),
      ...Object.entries(sanitizers)
        .filter(([sanitizer]) => sanitizer !== 'no sanitizer')
        .map(([sanitizer, clean]) => ({
          name: `${way} behind ${sanitizer}`,
          code: served(clean(code)),
          layout: 'block',
        })),
    ];
    // Each way begins elsewhere, so that those of one width are in different layouts.
    return [...all.slice(first), ...all.slice(0, first)];
  }),
  { name: 'a link in WordPress', code: served(inWordPress(answer.html)), layout: 'block' },
];

/** Of the places, one in so many stands in a column of each width, another one in the next; 1 tries the full product. */
const share: number = 3;

/** Opens the places of one width in a window, and lists what is wrong with them. */
async function look(page: Page, tried: readonly Placed[], width: number): Promise<string[]> {
  await page.goto(host.show({ html: placesPage(tried, width) }), { waitUntil: 'load' });
  await settled(page);
  const inside = page.frames().slice(1);
  const faults = (await faultsAround(page)).map(({ place, fault }) => `${place}: ${fault}`);
  for (const frame of inside) {
    const element = await frame.frameElement();
    const place = await element.evaluate((each) => {
      // A frame in a shadow tree is found by the element that has it.
      const root = each.getRootNode();
      const found = root instanceof ShadowRoot ? root.host : each;
      return found instanceof Element ? found.closest('section')?.dataset.name : undefined;
    });
    const { height, wanted, letters, faults: found, ...view } = await frame.evaluate(viewInside);
    const empty = 1 - wanted / height;
    for (const fault of found) faults.push(`${place}: ${fault}`);
    if (empty >= 0.15)
      faults.push(`${place}: ${Math.round(empty * 100)} % of ${view.width} × ${height} empty`);
    if (letters < least(view.width))
      faults.push(`${place}: letters of ${letters.toFixed(1)} px in ${view.width} × ${height}`);
  }
  return faults
    .filter((fault) => !beyondCodes.some((known) => known.test(fault)))
    .map((fault) => `${width} px, ${fault}`);
}

/**
 * Below 300 px the narrow drawing is as wide as its frame, and its letters are as large as that allows: 8 px in a column
 * of 240. A third drawing would break the 6 KB of an embed.
 */
const least = (width: number): number => (width < 300 ? 7.9 : 9.95);

/** Waits until no frame changes its height any more. */
async function settled(page: Page): Promise<void> {
  let last = '';
  let equal = 0;
  await vi.waitUntil(
    async () => {
      const now = await page.evaluate(() => document.documentElement.scrollHeight.toString());
      equal = now === last ? equal + 1 : 0;
      last = now;
      return equal >= 4;
    },
    { ...waitOptions, interval: 60 },
  );
}

describe('every way in, in every layout and behind every sanitizer', () => {
  it.each(columnWidths.map((width, turn) => [width, turn] as const))(
    'cuts off, covers and empties nothing in a column of %i px',
    async (width, turn) => {
      const tried = places.filter((_, index) => index % share === turn % share);
      // A narrow column is that of a phone, or stands in a wide window.
      const windows = width > 480 ? [1280] : share === 1 ? [width, 1280] : [turn % 2 === 0 ? width : 1280];
      for (const screen of windows) {
        await page.setViewportSize({ width: screen, height: 800 });
        expect(await look(page, tried, width)).toEqual([]);
      }
    },
  );
});
