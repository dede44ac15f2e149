import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { levels, pageWith, placeOf, sortable, spoken, tip, visitFigure } from './figure-visit.ts';
import { type SitePage, sitePages } from './pages.ts';
import { connect, desk, phone } from './visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await connect();
});
afterAll(() => browser.close());

const visit = <T>(
  sitePage: SitePage,
  options: BrowserContextOptions,
  look: (page: Page, figure: Locator) => Promise<T>,
  query?: string,
): Promise<T> => visitFigure(browser, sitePage, options, look, query);

describe('reading a chart', () => {
  it('shows the mark nearest to the pointer with value, edition and source, and leaves with it', async () => {
    await visit(levels.en, desk, async (page, figure) => {
      const mark = figure.locator('svg:visible [data-key]').nth(1);
      const { x, y } = await placeOf(mark);
      await page.mouse.move(x + 12, y + 60);
      expect(await tip(figure).innerText()).toMatch(
        /billion yuan = [\d.]+亿元[\s\S]*Edition[\s\S]*Source[\s\S]*\(.+\)/,
      );
      await page.mouse.move(2, 2);
      expect(await tip(figure).isVisible()).toBe(false);
    });
  });

  it('is held by a press, so that its text can be reached, and closes with Escape', async () => {
    await visit(levels.en, desk, async (page, figure) => {
      await figure.locator('.picture').click({ position: { x: 300, y: 200 } });
      await tip(figure).hover();
      expect(await tip(figure).isVisible()).toBe(true);
      await page.keyboard.press('Escape');
      expect(await tip(figure).isVisible()).toBe(false);
    });
  });

  it('opens by touch and closes by a touch elsewhere', async () => {
    await visit(levels.zh, { ...phone, hasTouch: true }, async (page, figure) => {
      await figure.locator('.picture').tap({ position: { x: 150, y: 120 } });
      expect(await tip(figure).innerText()).toMatch(/亿元 = [\d.]+.billion yuan/);
      await page.locator('h1').tap();
      expect(await tip(figure).isVisible()).toBe(false);
    });
  });

  it.each([
    ['zh', /^\d{4}年.*；[\d.]+亿元 = [\d.]+.billion yuan；版本：.+；来源：.+（.+）/],
    ['en', /^\d{4}.*; [\d.,]+.billion yuan = [\d.]+亿元; Edition: .+; Source: .+\(.+\)/],
  ] as const)('goes by arrows, Home and End, and says in %s where it is', async (language, words) => {
    await visit(levels[language], desk, async (page, figure) => {
      await figure.locator('.picture').focus();
      const heard: string[] = [];
      for (const key of ['Home', 'ArrowRight', 'ArrowLeft', 'End', 'ArrowRight']) {
        await page.keyboard.press(key);
        heard.push(await spoken(figure));
      }
      const [first, second, back, last, stays] = heard;
      expect(first).toMatch(words);
      expect(second).not.toBe(first);
      expect(back).toBe(first);
      expect(stays).toBe(last);
      expect(
        await figure.locator('output').evaluate((each) => each.closest('[lang]')?.getAttribute('lang')),
      ).toMatch(new RegExp(`^${language}`));
      await page.keyboard.press('Escape');
      expect(await spoken(figure)).toBe('');
    });
  });
});

describe('a chart in other circumstances', () => {
  it('shows no control without script', async () => {
    for (const sitePage of [levels.en, sortable, pageWith('zh', 'class="gallery"', sitePages())])
      await visit(sitePage, { ...desk, javaScriptEnabled: false }, async (page) => {
        const controls = page.locator(
          ':is(.tools, .filters, .state):visible, main :is(button, select, input):visible',
        );
        expect(await controls.count()).toBe(0);
        expect(await page.locator('svg.chart:visible').count()).toBeGreaterThan(0);
      });
  });

  it('marks what is pressed and the mark that is read in forced colours', async () => {
    await visit(levels.en, { ...desk, forcedColors: 'active' }, async (page, figure) => {
      const colour = (selector: string): Promise<string> =>
        figure
          .locator(selector)
          .first()
          .evaluate((each) => getComputedStyle(each).backgroundColor);
      expect(await colour('.tools [aria-pressed=true]')).not.toBe(
        await colour('.tools [aria-pressed=false]'),
      );
      await figure.locator('.picture').focus();
      await page.keyboard.press('Home');
      expect(await figure.locator('.f-ring').isVisible()).toBe(true);
    });
  });

  it('moves nothing by itself where motion is unwanted', async () => {
    await visit(levels.en, { ...desk, reducedMotion: 'reduce' }, async (page, figure) => {
      await figure.locator('[data-mode=growth]').click();
      await page.mouse.move(600, 400);
      expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    });
  });

  it('fits a window at 400 per cent, tooltip included', async () => {
    await visit(levels.en, { viewport: { width: 320, height: 256 } }, async (page, figure) => {
      await figure.locator('.picture').focus();
      await page.keyboard.press('End');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    });
  });

  it('moves nothing around it when its mode changes', async () => {
    await visit(levels.en, desk, async (_page, figure) => {
      const before = await figure.locator('.picture').boundingBox();
      await figure.locator('[data-mode=growth]').click();
      expect(await figure.locator('.picture').boundingBox()).toEqual(before);
    });
  });
});
