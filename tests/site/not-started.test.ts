import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { connect, desk } from './visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await connect();
});
afterAll(() => browser.close());

async function visit<T>(
  address: string,
  isLost: (script: string) => boolean,
  look: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext(desk);
  const page = await context.newPage();
  await page.route('**/*.js', (route) => (isLost(route.request().url()) ? route.abort() : route.continue()));
  await page.goto(`${inject('siteAddress')}${address}`);
  const found = await look(page);
  await context.close();
  return found;
}

const sentence = (page: Page): Promise<boolean> => page.locator('.not-started').isVisible();

describe.each(['zh/search/', 'en/search/', 'zh/explore/', 'en/explore/'])('%s', (address) => {
  it('says so when its script does not start', async () => {
    await visit(
      address,
      () => true,
      (page) => page.locator('.not-started').waitFor({ state: 'visible' }),
    );
  });

  it('says nothing of it when its script is alive', async () => {
    await visit(
      address,
      () => false,
      async (page) => {
        expect(await sentence(page)).toBe(false);
        await page.locator('[data-alive=""]').waitFor();
        await page.waitForTimeout(7000);
        expect(await sentence(page)).toBe(false);
      },
    );
  });
});

describe('explore', () => {
  it('says so at once when what draws its charts fails', async () => {
    await visit(
      'en/explore/',
      (script) => script.includes('/chart.'),
      (page) => page.locator('[data-alive="no"] > .not-started').waitFor({ state: 'visible' }),
    );
  });
});
