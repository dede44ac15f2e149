import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { samplePages, sitePages } from './pages.ts';
import { connect, desk, open, phone, visitAll } from './visit.ts';

// Every picture and every story is laid out in its own way; datasets differ in length only.
const all = sitePages().filter(({ language }) => language);
const pages = [
  ...all.filter(({ kind }) => ['home', 'stories/*'].includes(kind)),
  ...samplePages(all.filter(({ kind }) => kind === 'data/*')),
];
/** Every figure at either width, each time in another language. */
const figuresIn = (chosen: 'zh' | 'en') =>
  all.filter(({ kind, language }) => kind === 'figures/*' && language === chosen);
let browser: Browser;
beforeAll(async () => {
  browser = await connect();
});
afterAll(() => browser.close());

describe('home, stories, datasets and figures', () => {
  it.each([
    ['360', phone, 'zh'],
    ['1280', desk, 'en'],
  ] as const)(
    'never move while they load, at %s pixels',
    async (_width, size, language) => {
      expect(
        await visitAll(browser, [...pages, ...figuresIn(language)], size, async (page, sitePage) => {
          await open(page, sitePage);
          const shift = await layoutShift(page);
          return shift === 0 ? [] : [`moves by ${shift}`];
        }),
      ).toEqual([]);
    },
    300_000,
  );
});

describe('the layout check', () => {
  it('notices a paragraph that is pushed down', async () => {
    const page = await browser.newPage(desk);
    await page.setContent('<!doctype html><main><p>One paragraph</p></main>');
    await page.waitForTimeout(200);
    await page.evaluate(() => {
      const block = document.createElement('div');
      block.style.height = '200px';
      document.querySelector('main')?.prepend(block);
    });
    expect(await layoutShift(page)).toBeGreaterThan(0);
    await page.context().close();
  });
});

/** Scrolls through the whole page, as a reader does, and gives the sum of all shifts since it began to load. */
function layoutShift(page: Page): Promise<number> {
  return page.evaluate(async () => {
    let sum = 0;
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
    });
    observer.observe({ type: 'layout-shift', buffered: true });
    const frame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => resolve()));
    const height = document.documentElement.scrollHeight;
    for (let top = 0; top < height; top += 600) {
      window.scrollTo(0, top);
      await frame();
    }
    await new Promise((resolve) => setTimeout(resolve, 150));
    for (const entry of observer.takeRecords()) sum += (entry as unknown as { value: number }).value;
    return sum;
  });
}
