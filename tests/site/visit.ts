import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { inject } from 'vitest';
import type { SitePage } from './pages.ts';

/** Connects to the browser that all test files share. */
export function connect(): Promise<Browser> {
  return chromium.connect(inject('browserEndpoint'));
}

/**
 * Visits pages, two at a time, and collects what a look at each finds. Opening a fresh context for every page
 * would take longer than the visits themselves; so a page may meet what an earlier one kept in the browser,
 * which is itself a complaint.
 *
 * @param browser from `connect`
 * @param pages what to visit
 * @param options of the context, such as the size of the window
 * @param look gives the complaints about a page; empty when there are none
 * @returns all complaints, each with its page's address, in the order of the pages
 */
export async function visitAll(
  browser: Browser,
  pages: readonly SitePage[],
  options: BrowserContextOptions,
  look: (page: Page, sitePage: SitePage) => Promise<readonly string[]>,
): Promise<string[]> {
  const complaints: string[][] = pages.map(() => []);
  let next = 0;
  const worker = async (): Promise<void> => {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    while (next < pages.length) {
      const index = next;
      next += 1;
      const sitePage = pages[index];
      if (!sitePage) continue;
      const found = await look(page, sitePage);
      page.removeAllListeners();
      complaints[index] = found.map((complaint) => `/${sitePage.address}: ${complaint}`);
    }
    await context.close();
  };
  await Promise.all([worker(), worker()]);
  return complaints.flat();
}

/**
 * Opens a page and waits until its fonts and pictures are there.
 *
 * @param page an empty page
 * @param sitePage what to open
 */
export async function open(page: Page, sitePage: SitePage): Promise<void> {
  await page.goto(inject('siteAddress') + sitePage.address, { waitUntil: 'load' });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/** A phone held upright, the narrowest that the site promises to fit. */
export const phone = { viewport: { width: 360, height: 740 } } as const;

/** A window on a desk. */
export const desk = { viewport: { width: 1280, height: 800 } } as const;
