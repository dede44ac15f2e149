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
beforeAll(async () => {
  browser = await connect();
  host = await startHost();
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
function placesFor(): { readonly plain: Placed[]; readonly ruled: ReadonlyMap<string, Placed[]> } {
  const plain: Placed[] = [];
  const ruled = new Map<string, Placed[]>();
  for (const way of ways) {
    const code = codes[way] ?? '';
    for (const [layout, { box, rules }] of Object.entries(layouts)) {
      const placed = { name: `${way} in ${layout}`, code: served(code), box };
      if (rules) ruled.set(layout, [...(ruled.get(layout) ?? []), placed]);
      else plain.push(placed);
    }
    for (const [sanitizer, clean] of Object.entries(sanitizers)) {
      if (sanitizer === 'no sanitizer') continue;
      plain.push({ name: `${way} behind ${sanitizer}`, code: served(clean(code)), box: '' });
    }
  }
  plain.push({ name: 'a link in WordPress', code: served(inWordPress(answer.html)), box: '' });
  return { plain, ruled };
}

/** Opens the places of one width in a window, and lists what is wrong with them. */
async function look(page: Page, places: readonly Placed[], width: number, rules = ''): Promise<string[]> {
  await page.goto(host.show({ html: placesPage(places, width, rules) }), { waitUntil: 'load' });
  await settled(page);
  const inside = page.frames().slice(1);
  const faults = (await faultsAround(page)).map(({ place, fault }) => `${place}: ${fault}`);
  const views = await Promise.all(
    inside.map(async (frame) => {
      const element = await frame.frameElement();
      const place = await element.evaluate((each) => {
        // A frame in a shadow tree is found by the element that has it.
        const root = each.getRootNode();
        const found = root instanceof ShadowRoot ? root.host : each;
        return found instanceof Element ? found.closest('section')?.dataset.name : undefined;
      });
      return { place, view: await frame.evaluate(viewInside) };
    }),
  );
  for (const { place, view } of views) {
    const { height, wanted, letters, faults: found } = view;
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

/** Below 300 px the narrow drawing is as wide as its frame, and its letters are as large as that allows. */
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
  const { plain, ruled } = placesFor();

  it.each(columnWidths)(
    'cuts off, covers and empties nothing in a column of %i px',
    async (width) => {
      for (const screen of width <= 480 ? [width, 1280] : [1280]) {
        const context = await browser.newContext({ viewport: { width: screen, height: 800 } });
        const page = await context.newPage();
        await page.route('**/embed/hz-figure.js', (route) =>
          route.fulfill({
            contentType: 'text/javascript',
            body: served(readFileSync(path.join(siteFolder(), 'embed/hz-figure.js'), 'utf8')).replace(
              /(["'`])lazy\1/,
              '"eager"',
            ),
          }),
        );
        expect(await look(page, plain, width)).toEqual([]);
        for (const [layout, places] of ruled)
          expect(await look(page, places, width, layouts[layout]?.rules)).toEqual([]);
        await context.close();
      }
    },
    120_000,
  );
});
