import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { findFile } from '../../scripts/run/serve.ts';
import {
  article,
  framesLoaded,
  type Host,
  offeredSnippets,
  startHost,
  visitor,
  waitOptions,
} from './embed-hosts.ts';
import { siteFolder, sitePages } from './pages.ts';
import { connect, desk } from './visit.ts';

const figures = sitePages().filter(
  ({ kind, language, address }) =>
    kind === 'figures/*' && language === 'en' && !address.endsWith('/gallery/'),
);
const [figure] = figures;
if (!figure) throw new Error('There is no figure to embed.');
const id = figure.address.split('/')[2] ?? '';
const { element, frame } = offeredSnippets(figure.html);
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

/** Opens an article with something at its top. */
async function read(code: string, routes?: (page: Page) => Promise<unknown>) {
  const { context, asked } = await visitor(browser, desk);
  const page = await context.newPage();
  await routes?.(page);
  await page.goto(host.show({ html: article(code, { atTop: true }) }), { waitUntil: 'load' });
  return { context, page, asked };
}

describe('five charts as custom elements', () => {
  it('load at most 60 KB, and no picture', async () => {
    const codes = figures.slice(0, 5).map(({ html }) => offeredSnippets(html).element);
    const { context, page, asked } = await read(codes.join('\n'));
    await page.evaluate(async () => {
      for (let top = 0; top < document.documentElement.scrollHeight; top += 400) {
        scrollTo(0, top);
        await new Promise((resolve) => setTimeout(resolve, 30));
      }
    });
    await framesLoaded(page, 5);
    expect(asked.filter((each) => each.startsWith('/image/'))).toEqual([]);
    const bytes = [...new Set(asked)].map((each) => {
      const file = findFile(siteFolder(), each.slice(1)) ?? '';
      return brotliCompressSync(readFileSync(path.resolve(file))).byteLength;
    });
    expect(asked.length).toBe(6);
    expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(60 * 1024);
    await context.close();
  });
});

describe('a frame of the custom element', () => {
  it('is titled with the headline', async () => {
    const { context, page } = await read(element);
    await framesLoaded(page, 1);
    const title = await page.locator('hz-figure iframe').getAttribute('title');
    expect(title).toBe(await page.frames()[1]?.title());
    expect(await page.locator('hz-figure a').isVisible()).toBe(false);
    await context.close();
  });

  it('gives way to the picture and the link when the chart does not come', async () => {
    const { context, page } = await read(element, (each) =>
      each.route('**/embed/en/**', (route) => route.fulfill({ status: 503, body: 'Out of order' })),
    );
    await page.locator('hz-figure img').waitFor(waitOptions);
    expect(await page.locator('hz-figure iframe').isVisible()).toBe(false);
    expect(await page.locator('hz-figure a').getAttribute('href')).toBe(
      `https://record.example/en/figures/${id}/`,
    );
    expect(await page.locator('hz-figure a').isVisible()).toBe(true);
    await context.close();
  });

  it('says that there is no such chart, with links out of the frame, and so does the element', async () => {
    const unknown =
      '<hz-figure figure="unknown" lang="en"></hz-figure>' + element.slice(element.indexOf('<script'));
    const { context, page } = await read(unknown, (each) =>
      each.route('**/embed/en/unknown/', (route) =>
        route.fulfill({
          status: 404,
          contentType: 'text/html',
          body: readFileSync(path.join(siteFolder(), 'embed/404.html'), 'utf8'),
        }),
      ),
    );
    const link = page.locator('hz-figure a');
    await link.waitFor(waitOptions);
    expect(await link.getAttribute('href')).toBe('https://record.example/en/figures/unknown/');
    const inside = page.frames()[1];
    expect(await inside?.locator('body').textContent()).toContain('There is no chart at this address.');
    expect(
      await inside?.locator('a').evaluateAll((all) => all.map((each) => each.getAttribute('target'))),
    ).toEqual(['_blank', '_blank']);
    await context.close();
  });

  it('leads on where the name is none', async () => {
    const { context, page } = await read(
      '<hz-figure figure="../evil"></hz-figure>' + element.slice(element.indexOf('<script')),
    );
    await page.locator('hz-figure a').waitFor(waitOptions);
    expect(await page.locator('hz-figure a').getAttribute('href')).toBe('https://record.example/');
    await context.close();
  });
});

describe('the credit in a sandboxed frame', () => {
  const sandboxed = (rights: string): string => frame.replace('<iframe ', `<iframe sandbox="${rights}" `);

  it('says its address where the page lets no window open', async () => {
    const { context, page } = await read(sandboxed('allow-scripts'));
    await framesLoaded(page, 1);
    const inside = page.frames()[1];
    await inside?.locator('figcaption a').click();
    const address = `https://record.example/en/figures/${id}/`;
    await vi.waitUntil(
      async () => (await inside?.locator('figcaption').textContent())?.includes(address),
      waitOptions,
    );
    expect(await inside?.locator('output').textContent()).toContain(address);
    await context.close();
  });

  it('opens the page of the chart where it may', async () => {
    const { context, page } = await read(
      sandboxed('allow-scripts allow-popups allow-popups-to-escape-sandbox'),
    );
    await framesLoaded(page, 1);
    const opened = context.waitForEvent('page');
    await page.frames()[1]?.locator('figcaption a').click();
    const other = await opened;
    await other.waitForURL(`https://record.example/en/figures/${id}/`);
    expect(await other.evaluate('opener')).toBe(null);
    await context.close();
  });
});

describe('the exact height without a script of the host', () => {
  /** Chromium 154 and later have this function; here it notes what the browser would then measure. */
  const asks = (page: Page): Promise<unknown> =>
    page.addInitScript(() => {
      const noted: number[] = [];
      Object.assign(window, {
        noted,
        requestResize: () => noted.push(document.documentElement.scrollHeight),
      });
    });

  it('is offered by every embed, in a page that may be any', () => {
    const embeds = sitePages().filter(
      ({ kind, html }) => kind.startsWith('embed/') && html.includes('<figure>'),
    );
    const meta = '<meta name="responsive-embedded-sizing" content="allow-origins=*">';
    expect(embeds.length).toBeGreaterThan(0);
    expect(embeds.filter(({ html }) => !html.includes(meta)).map(({ file }) => file)).toEqual([]);
  });

  it('is asked for out of sight only, so that nothing moves before a reader’s eyes', async () => {
    const low = frame.replaceAll(/min-height:[^";]*/g, 'min-height:300px!important');
    for (const atTop of [true, false]) {
      const { context } = await visitor(browser, desk);
      const page = await context.newPage();
      await asks(page);
      const code = low.replace(' loading="lazy"', '');
      await page.goto(host.show({ html: article(code, { atTop }) }), { waitUntil: 'load' });
      await framesLoaded(page, 1);
      const noted = (): Promise<number[] | undefined> | undefined => page.frames()[1]?.evaluate('noted');
      if (atTop) {
        await page.waitForTimeout(300);
        expect(await noted()).toEqual([]);
      } else {
        await vi.waitUntil(async () => ((await noted()) ?? []).length > 0, waitOptions);
        expect((await noted())?.[0]).toBeGreaterThan(300);
      }
      await context.close();
    }
  });
});
