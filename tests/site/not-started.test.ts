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

const sentence = '.not-started';

/** Lets the seconds pass after which a page gives up waiting for its script; gives how many they were. */
const waitInVain = (page: Page): Promise<number> =>
  page.locator(sentence).evaluate((element) => {
    const waits = element.getAnimations();
    for (const wait of waits) wait.finish();
    return waits.reduce((sum, { effect }) => sum + Number(effect?.getComputedTiming().endTime), 0) / 1000;
  });

describe.each(['zh/search/', 'en/search/', 'zh/explore/', 'en/explore/'])('%s', (address) => {
  it('says so when its script does not start within six seconds', async () => {
    await visit(
      address,
      () => true,
      async (page) => {
        expect(await page.locator(sentence).isVisible()).toBe(false);
        expect(await waitInVain(page)).toBe(6);
        expect(await page.locator(sentence).isVisible()).toBe(true);
      },
    );
  });

  it('says nothing of it when its script is alive', async () => {
    await visit(
      address,
      () => false,
      async (page) => {
        await page.locator('[data-alive=""]').waitFor({ state: 'attached' });
        expect(await waitInVain(page)).toBe(0);
        expect(await page.locator(sentence).isVisible()).toBe(false);
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
