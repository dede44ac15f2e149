import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { giveOwnClipboard } from './own-clipboard.ts';
import { scrolling, stories } from './page-choices.ts';
import type { SitePage } from './pages.ts';
import { connect, desk, open } from './visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await connect();
});
afterAll(() => browser.close());

async function visit<T>(
  story: SitePage,
  options: Parameters<Browser['newContext']>[0],
  look: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext(options);
  await giveOwnClipboard(context);
  const page = await context.newPage();
  await open(page, story);
  const found = await look(page);
  await context.close();
  return found;
}

describe('a number of a story', () => {
  it('that was worked out is copied with what it was worked out from, and the address of its paragraph', async () => {
    const story = stories.find(({ address }) => address === 'en/stories/ten-plans-in-six-weeks/');
    if (!story) throw new Error('No story of ten plans');
    const permissions = ['clipboard-read', 'clipboard-write'];
    const copied = await visit(story, { ...desk, permissions }, async (page) => {
      await page.locator('.mark').first().click();
      await page.locator('.numbers:popover-open li:has(> ul) > .copy').first().click();
      await page.locator('.numbers:popover-open [role=status]:not(:empty)').first().waitFor();
      return page.evaluate(() => navigator.clipboard.readText());
    });
    expect(copied).toMatch(/^42 days .* worked out from 14 January 2009 .*\); 25 February 2009 .* \S+#n1$/);
  });
});

describe('a figure that stays while the text moves', () => {
  /** Scrolls a step to where it becomes the current one. */
  const read = async (page: Page, step: number): Promise<void> => {
    await page
      .locator('[data-scroll] [data-step]')
      .nth(step)
      .evaluate((each) => {
        window.scrollTo({ top: window.scrollY + each.getBoundingClientRect().top - innerHeight * 0.55 });
      });
    await page.locator('[data-step].now').nth(0).waitFor();
  };

  it.each(
    scrolling
      .filter(({ html }) => html.split('data-scene').length > html.split('data-scroll').length)
      .map((story) => [story.address, story] as const),
  )('gives way, on a wide screen, to the figure that a step brings: %s', async (_address, story) => {
    await visit(story, { ...desk, reducedMotion: 'reduce' }, async (page) => {
      const scroll = page.locator('[data-scroll]').first();
      const scenes = await scroll.locator('[data-scene]').count();
      let step = 0;
      const places: string[] = [];
      for (let scene = 0; scene < scenes; scene += 1) {
        await read(page, step);
        const opacities = () =>
          scroll
            .locator('.stays')
            .evaluateAll((all) => all.map((each) => Number(getComputedStyle(each).opacity)));
        await expect
          .poll(opacities, { message: `scene ${scene + 1}` })
          .toEqual(Array.from({ length: scenes }, (_, index) => (index === scene ? 1 : 0)));
        const box = await scroll.locator('.stays').nth(scene).boundingBox();
        places.push(String(box?.x));
        step += await scroll.locator('[data-scene]').nth(scene).locator('[data-step]').count();
      }
      expect(new Set(places).size).toBe(1);
    });
  });
});
