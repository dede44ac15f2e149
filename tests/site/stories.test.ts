import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { giveOwnClipboard } from './own-clipboard.ts';
import { type SitePage, sitePages } from './pages.ts';
import { connect, desk, open, phone } from './visit.ts';

const stories = sitePages().filter(({ kind }) => kind === 'stories/*');
const scrolling = stories.filter(({ html }) => html.includes('data-scroll'));
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
  it.each(stories.map((story) => [story.address, story] as const))(
    'is copied with its source and address: %s',
    async (_address, story) => {
      const [, , id = ''] = story.address.split('/');
      const permissions = ['clipboard-read', 'clipboard-write'];
      const copied = await visit(story, { ...desk, permissions }, async (page) => {
        await page.locator('.mark').first().click();
        await page.locator('.numbers:popover-open .copy').first().click();
        await page.locator('.numbers:popover-open [role=status]:not(:empty)').first().waitFor();
        return page.evaluate(() => navigator.clipboard.readText());
      });
      expect(copied).toMatch(/\d/);
      expect(copied).toMatch(
        new RegExp(`${inject('siteAddress')}(zh|en)/(data/[a-z0-9-]+/#[a-z0-9-]+|stories/${id}/#n\\d+)$`),
      );
    },
  );

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
  const lit = (page: Page): Promise<string[]> =>
    page
      .locator('[data-scroll] svg .lit')
      .evaluateAll((marks) => [...new Set(marks.map((each) => each.getAttribute('data-key') ?? ''))]);
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
    scrolling.flatMap((story) => [
      [story.address, 'desk', story, desk] as const,
      [story.address, 'phone', story, phone] as const,
    ]),
  )(
    'lights what the step speaks of and stays in view: %s on a %s',
    async (_address, _device, story, device) => {
      await visit(story, device, async (page) => {
        const steps = await page
          .locator('[data-scroll]')
          .first()
          .locator('[data-step]')
          .evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset.step ?? ''));
        for (const [index, keys] of steps.entries()) {
          await read(page, index);
          await expect
            .poll(async () => (await lit(page)).toSorted(), { message: `step ${index + 1}` })
            .toEqual(keys.split(' ').filter(Boolean).toSorted());
          const scene = page.locator('[data-scene]:has(.now)').first();
          const picture = await scene.locator('.picture').boundingBox();
          const middle = (picture?.y ?? 0) + (picture?.height ?? 0) / 2;
          expect(middle, `step ${index + 1}`).toBeGreaterThan(0);
          expect(middle, `step ${index + 1}`).toBeLessThan(device.viewport.height);
        }
      });
    },
  );

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

  it.each(scrolling.map((story) => [story.address, story] as const))(
    'has all its marks and its text without script: %s',
    async (_address, story) => {
      await visit(story, { ...phone, javaScriptEnabled: false }, async (page) => {
        expect(await page.locator('[data-scroll] .dim').count()).toBe(0);
        expect(await page.locator('[data-scroll] [data-step] p').first().isVisible()).toBe(true);
      });
    },
  );
});
