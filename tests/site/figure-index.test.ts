import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { figurePages, pageWith } from './figure-visit.ts';
import { sitePages } from './pages.ts';
import { connect, desk, open } from './visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await connect();
});
afterAll(() => browser.close());

describe('the index of charts', () => {
  const index = pageWith('en', 'class="gallery"', sitePages());

  it('lists every chart and finds by words and kind, from the keyboard alone', async () => {
    await visitIndex(async (page) => {
      const all = await page.locator('.gallery > li').count();
      expect(all).toBe(figurePages.filter(({ language }) => language === 'en').length);
      await page.locator('[name=words]').focus();
      await page.keyboard.type('private');
      const shown = await page.locator('.gallery > li:visible').count();
      expect(shown).toBeGreaterThan(0);
      expect(shown).toBeLessThan(all);
      expect(await page.locator('.filters output').innerText()).toBe(`Showing ${shown} of ${all}.`);
      await expect.poll(() => page.evaluate(() => location.search)).toBe('?words=private');
      await page.reload();
      await page.locator('.filters[data-alive]').waitFor();
      expect(await page.locator('.gallery > li:visible').count()).toBe(shown);
      await page.locator('.filters [type=reset]').press('Enter');
      await expect.poll(() => page.locator('.gallery > li:visible').count()).toBe(all);
    });
  });

  it('says so when nothing fits', async () => {
    await visitIndex(async (page) => {
      await page.locator('[name=words]').fill('no such words');
      expect(await page.locator('.filters output').innerText()).toBe('No chart fits.');
    });
  });

  async function visitIndex(look: (page: Page) => Promise<void>): Promise<void> {
    const page = await browser.newPage(desk);
    await open(page, index);
    await page.locator('.filters[data-alive]').waitFor();
    await look(page);
    await page.context().close();
  }
});
