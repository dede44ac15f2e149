import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { giveOwnClipboard } from './own-clipboard.ts';
import type { SitePage } from './pages.ts';

/** A phone held upright, the narrowest that the site promises to fit. */
export const phone = { viewport: { width: 360, height: 740 } } as const;

/** A window on a desk. */
export const desk = { viewport: { width: 1280, height: 800 } } as const;

/** Checks an open page and returns its complaints; empty when there are none. */
export type Check = (page: Page, sitePage: SitePage) => Promise<readonly string[]>;

/** A check of some pages during a visit. */
export interface Question {
  /** The name of the test: what is true of every page that passes. */
  readonly name: string;
  readonly pages: readonly SitePage[];
  readonly check: Check;
  /** Starts listening before the page is opened; the function that it returns is called after all checks. */
  readonly listen?: (page: Page, sitePage: SitePage) => () => readonly string[];
}

/** How many pages a visit has open at the same time, so that one is checked while another loads. */
const pagesAtATime = 2;

/** The default media settings of a page. */
const defaultMedia = { media: 'screen', colorScheme: 'light', reducedMotion: 'no-preference' } as const;

/** Connects to the browser that all test files share. */
export function connect(): Promise<Browser> {
  return chromium.connect(inject('browserEndpoint'));
}

/**
 * Describes a visit: every page that a check concerns is opened once, and all its checks are made then, in their
 * order. Each check is a test of its own, which fails with the complaints about all pages.
 *
 * A new context for every page would take longer than the visits themselves. So a page may find what an earlier one
 * stored in the browser, which is a complaint of its own.
 *
 * @param name how the pages are visited
 * @param options of the browser, such as the size of the window
 * @param questions the checks, in their order: one that changes the page comes last
 */
export function describeVisit(
  name: string,
  options: BrowserContextOptions,
  questions: readonly Question[],
): void {
  describe(name, () => {
    const complaints = new Map<Question, string[]>();
    let browser: Browser;
    beforeAll(async () => {
      browser = await connect();
      const pages = [...new Map(questions.flatMap((each) => each.pages.map((page) => [page.file, page])))];
      await visitInParallel(
        browser,
        options,
        pages.map(([, sitePage]) => sitePage),
        async (page, sitePage) => {
          for (const [question, found] of await visit(page, sitePage, questions))
            complaints.set(question, [...(complaints.get(question) ?? []), ...found]);
        },
      );
    }, 400_000);
    afterAll(() => browser?.close());

    it.each(questions)('$name', (question) => {
      expect(question.pages.length).toBeGreaterThan(0);
      expect(complaints.get(question)).toEqual([]);
    });
  });
}

/**
 * Looks at one thing after the other in a few pages of the browser at the same time; each page takes the next thing
 * that is left.
 *
 * @param browser from `connect`
 * @param options of the contexts
 * @param things what is looked at
 * @param look looks at one thing; its page may have shown others before
 */
export async function visitInParallel<T>(
  browser: Browser,
  options: BrowserContextOptions,
  things: readonly T[],
  look: (page: Page, thing: T) => Promise<void>,
): Promise<void> {
  const left = things.values();
  const takeTurns = async (): Promise<void> => {
    const context = await browser.newContext(options);
    await giveOwnClipboard(context);
    const page = await context.newPage();
    for (const thing of left) await look(page, thing);
    await context.close();
  };
  await Promise.all(Array.from({ length: pagesAtATime }, takeTurns));
}

/**
 * Opens a page and makes the checks that concern it.
 *
 * @returns the complaints of each check that was made; each begins with the address of the page
 * @throws when the page cannot be opened
 */
export async function visit(
  page: Page,
  sitePage: SitePage,
  questions: readonly Question[],
): Promise<Map<Question, string[]>> {
  const asked = questions.filter(({ pages }) => pages.some(({ file }) => file === sitePage.file));
  const heard = asked.map((question) => [question, question.listen?.(page, sitePage)] as const);
  const found = new Map<Question, readonly string[]>();
  try {
    await open(page, sitePage);
  } catch (error) {
    throw new Error(`/${sitePage.address} cannot be opened: ${error}`);
  }
  for (const question of asked)
    found.set(
      question,
      await question
        .check(page, sitePage)
        .catch((error: unknown) => [`the question could not be asked: ${error}`]),
    );
  for (const [question, complaintsHeard] of heard)
    found.set(question, [...(found.get(question) ?? []), ...(complaintsHeard?.() ?? [])]);
  page.removeAllListeners();
  return new Map(
    asked.map((question) => [
      question,
      (found.get(question) ?? []).map((complaint) => `/${sitePage.address}: ${complaint}`),
    ]),
  );
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

/** Makes a check in a window of another size, and restores the size afterwards. */
export function inWindow(size: { readonly width: number; readonly height: number }, check: Check): Check {
  return async (page, sitePage) => {
    const before = page.viewportSize() ?? phone.viewport;
    await page.setViewportSize(size);
    const found = await check(page, sitePage);
    await page.setViewportSize(before);
    return found;
  };
}

/**
 * Makes a check with other media settings, such as for print or a dark screen, and restores the defaults afterwards.
 */
export function withMedia(media: Parameters<Page['emulateMedia']>[0], check: Check): Check {
  return async (page, sitePage) => {
    await page.emulateMedia({ ...defaultMedia, ...media });
    const found = await check(page, sitePage);
    await page.emulateMedia(defaultMedia);
    return found;
  };
}
