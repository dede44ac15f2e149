import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import {
  idOf,
  keysShown,
  levels,
  pageWith,
  placeOf,
  sortable,
  spoken,
  state,
  tip,
  viewOf,
  visitFigure,
} from './figure-visit.ts';
import type { SitePage } from './pages.ts';
import { connect, desk, phone } from './visit.ts';

const toggled = pageWith('en', 'data-toggle=');
const queryOf = (page: Page): Promise<string> => page.evaluate(() => location.search);

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

describe('changing a chart', () => {
  it('switches a series off, with its mark, and never the last one', async () => {
    await visit(toggled, desk, async (page, figure) => {
      const before = (await keysShown(figure)).length;
      const buttons = figure.locator('[data-toggle]');
      const count = await buttons.count();
      await buttons.last().click();
      expect((await keysShown(figure)).length).toBeLessThan(before);
      expect(await buttons.last().getAttribute('aria-pressed')).toBe('false');
      for (let each = 0; each < count - 1; each += 1) await buttons.nth(each).click();
      expect((await keysShown(figure)).length).toBeGreaterThan(0);
      await figure.locator('[data-reset]').click();
      expect((await keysShown(figure)).length).toBe(before);
      expect(await viewOf(page, toggled)).toBe('');
    });
  });

  it.each([
    ['zh', /不可比.*跨越口径断点：/],
    ['en', /Not comparable.*a break lies between: /],
  ] as const)('turns levels into growth and says in %s what is refused and why', async (language, words) => {
    await visit(levels[language], desk, async (page, figure) => {
      await figure.locator('[data-mode=growth]').click();
      expect(await state(figure)).toMatch(words);
      expect(await spoken(figure)).toBe(await state(figure));
      const crosses = figure.locator('svg:visible .c-refused');
      expect(await crosses.count()).toBeGreaterThan(0);
      // The tooltip of the cross gives the reason as well.
      const { x, y } = await placeOf(crosses.first());
      await page.mouse.move(x + 4, y + 4);
      expect(await tip(figure).innerText()).toMatch(language === 'zh' ? /断点/ : /break/);
    });
  });

  it('takes any year as the base of an index, from the list and on the chart', async () => {
    await visit(levels.en, desk, async (page, figure) => {
      const bases = figure.locator('[data-base]');
      const second = (await bases.locator('option').nth(1).getAttribute('value')) ?? '';
      await bases.selectOption(second);
      expect(await viewOf(page, levels.en)).toContain(`index-${second}`);
      expect(await figure.locator('[data-mode=index]').getAttribute('aria-pressed')).toBe('true');
      await figure.locator('.picture').focus();
      await page.keyboard.press('Home');
      await page.keyboard.press('ArrowRight');
      expect(await spoken(figure)).toContain('; 100.0; ');
      // By keyboard Enter makes the mark the base; by mouse the button of the held tooltip does.
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('Enter');
      expect(await viewOf(page, levels.en)).not.toContain(`index-${second}`);
      const mark = figure.locator('svg:visible [data-key]').nth(1);
      const { x, y } = await placeOf(mark);
      await page.mouse.click(x + 3, y + 3);
      await tip(figure).locator('button').click();
      expect(await viewOf(page, levels.en)).toContain(`index-${second}`);
    });
  });

  it('sorts bars by size and back', async () => {
    await visit(sortable, desk, async (_page, figure) => {
      const lengths = async (): Promise<number[]> => {
        const bars = await figure.locator('svg:visible rect[data-key]').all();
        const boxes = await Promise.all(bars.map((bar) => bar.boundingBox()));
        return boxes.sort((a, b) => (a?.y ?? 0) - (b?.y ?? 0)).map((box) => Math.round(box?.width ?? 0));
      };
      const before = await lengths();
      await figure.locator('[data-sort]').click();
      expect(await lengths()).not.toEqual(before);
      expect((await lengths()).toSorted()).toEqual(before.toSorted());
      await figure.locator('[data-sort]').click();
      expect(await lengths()).toEqual(before);
    });
  });

  it('keeps its controls at least 24 pixels high and wide', async () => {
    for (const sitePage of [levels.en, sortable])
      await visit(sitePage, phone, async (page) => {
        const boxes = await page
          .locator('.tools :is(button, select, a):visible')
          .evaluateAll((controls) => controls.map((each) => each.getBoundingClientRect().toJSON()));
        expect(boxes.filter(({ width, height }) => width < 24 || height < 24)).toEqual([]);
      });
  });
});

describe('the address of a view', () => {
  it('brings the view back, and the way back leads through the views before it', async () => {
    await visit(levels.zh, desk, async (page, figure) => {
      await figure.locator('[data-mode=growth]').click();
      await figure.locator('[data-mode=index]').click();
      const link = (await figure.locator('[data-link]').getAttribute('href')) ?? '';
      const shown = await state(figure);
      await page.goBack();
      expect(await figure.locator('[data-mode=growth]').getAttribute('aria-pressed')).toBe('true');
      await page.goBack();
      expect(await figure.locator('[data-mode=level]').getAttribute('aria-pressed')).toBe('true');
      await page.goto(new URL(link, inject('siteAddress')).href);
      await figure.and(page.locator('[data-alive]')).waitFor();
      expect(await state(figure)).toBe(shown);
      expect(await figure.locator('[data-mode=index]').getAttribute('aria-pressed')).toBe('true');
    });
  });

  it('is plain again for words that the figure does not know', async () => {
    await visit(
      levels.en,
      desk,
      async (_page, figure) => {
        expect(await figure.locator('[data-mode=level]').getAttribute('aria-pressed')).toBe('true');
      },
      `?${idOf(levels.en)}=index-1066.off-nobody`,
    );
  });

  it('keeps the views of two charts on one page apart', async () => {
    // Whether a story has two such charts depends on its writer, so one page is given the chart of another.
    const [figure = ''] = /<figure[\s\S]*<\/figure>/.exec(sortable.html) ?? [];
    const html = levels.en.html.replace('</figure>', `</figure>${figure}`);
    const context = await browser.newContext(desk);
    const page = await context.newPage();
    const address = inject('siteAddress') + levels.en.address;
    await page.route(`${address}*`, (route) => route.fulfill({ body: html, contentType: 'text/html' }));
    try {
      await page.goto(address);
      const [first, second] = [0, 1].map((each) => page.locator('figure:has(.tools)').nth(each)) as [
        Locator,
        Locator,
      ];
      await second.and(page.locator('[data-alive]')).waitFor();
      const press = async (figure: Locator): Promise<void> =>
        figure.locator('.tools :is([data-mode=growth], [data-sort])').first().click();
      await press(first);
      await press(second);
      expect([...new URLSearchParams(await queryOf(page)).keys()]).toHaveLength(2);
      await first.locator('[data-reset]').click();
      expect([...new URLSearchParams(await queryOf(page)).keys()]).toHaveLength(1);
      expect(await second.locator('.tools [data-reset]').isVisible()).toBe(true);
    } finally {
      await context.close();
    }
  });
});
