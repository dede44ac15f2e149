import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { SitePage } from './pages.ts';

/** A phone held upright, the narrowest that the site promises to fit. */
export const phone = { viewport: { width: 360, height: 740 } } as const;

/** A window on a desk. */
export const desk = { viewport: { width: 1280, height: 800 } } as const;

/** Looks at an open page and gives its complaints, empty when there are none. */
export type Check = (page: Page, sitePage: SitePage) => Promise<readonly string[]>;

/** One question that a visit asks of some pages. */
export interface Question {
  /** The name of the test: what is true of every page when nobody complains. */
  readonly name: string;
  readonly pages: readonly SitePage[];
  readonly check: Check;
  /** Begins to listen before the page is opened; what it gives is asked when everything else has been. */
  readonly listen?: (page: Page, sitePage: SitePage) => () => readonly string[];
}

/** How many pages a visit has open at the same time: while one loads, another is looked at. */
const pagesAtATime = 2;

/** How a page is looked at unless a check says otherwise. */
const everyday = { media: 'screen', colorScheme: 'light', reducedMotion: 'no-preference' } as const;

/** Connects to the browser that all test files share. */
export function connect(): Promise<Browser> {
  return chromium.connect(inject('browserEndpoint'));
}

/**
 * Describes a visit: every page that a question is asked of is opened one time, and all its questions are asked then,
 * in their order. Each question is a test of its own, which fails with the pages that gave cause.
 *
 * Opening a fresh context for every page would take longer than the visits themselves; so a page may meet what an
 * earlier one kept in the browser, which is itself a complaint.
 *
 * @param name how the pages are visited
 * @param options of the browser, such as the size of the window
 * @param questions what is asked; the first come first, so that what changes the page comes last
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
      await inTurns(
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
 * Looks at one thing after the other, in as many pages of the browser as are open at the same time: each takes from
 * what is left.
 *
 * @param browser from `connect`
 * @param options of the contexts
 * @param things what is looked at
 * @param look does so in a page that may have shown something else before
 */
export async function inTurns<T>(
  browser: Browser,
  options: BrowserContextOptions,
  things: readonly T[],
  look: (page: Page, thing: T) => Promise<void>,
): Promise<void> {
  const left = things.values();
  const takeTurns = async (): Promise<void> => {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    for (const thing of left) await look(page, thing);
    await context.close();
  };
  await Promise.all(Array.from({ length: pagesAtATime }, takeTurns));
}

/**
 * Opens a page and asks the questions that concern it.
 *
 * @returns the complaints for each question that was asked; each begins with the page's address
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

/** Makes a check in a window of another size, and leaves the window as it was. */
export function inWindow(size: { readonly width: number; readonly height: number }, check: Check): Check {
  return async (page, sitePage) => {
    const before = page.viewportSize() ?? phone.viewport;
    await page.setViewportSize(size);
    const found = await check(page, sitePage);
    await page.setViewportSize(before);
    return found;
  };
}

/** Makes a check of a page under other circumstances, such as on paper or on a dark screen, and restores the usual. */
export function under(circumstances: Parameters<Page['emulateMedia']>[0], check: Check): Check {
  return async (page, sitePage) => {
    await page.emulateMedia({ ...everyday, ...circumstances });
    const found = await check(page, sitePage);
    await page.emulateMedia(everyday);
    return found;
  };
}
