import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type SitePage, sitePages } from './pages.ts';
import { connect, desk, open, phone } from './visit.ts';

const pages = sitePages();
const figurePages = pages.filter(({ kind }) => kind === 'figures/*');
/** The first page of a language whose figure has what is looked for. */
const pageWith = (language: 'zh' | 'en', mark: string, among = figurePages): SitePage => {
  const found = among.find((page) => page.language === language && page.html.includes(mark));
  if (!found) throw new Error(`No page in ${language} has ${mark}.`);
  return found;
};
const levels = { zh: pageWith('zh', 'data-mode='), en: pageWith('en', 'data-mode=') };
const toggled = pageWith('en', 'data-toggle=');
const sortable = pageWith('en', 'data-sort');

let browser: Browser;
beforeAll(async () => {
  browser = await connect();
});
afterAll(() => browser.close());

async function visit<T>(
  sitePage: SitePage,
  options: BrowserContextOptions,
  look: (page: Page, figure: Locator) => Promise<T>,
  query = '',
): Promise<T> {
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    await open(page, { ...sitePage, address: sitePage.address + query });
    const figure = page
      .locator('figure[id]')
      .filter({ has: page.locator('.picture') })
      .first();
    if (options.javaScriptEnabled !== false) await figure.and(page.locator('[data-alive]')).waitFor();
    return await look(page, figure);
  } finally {
    await context.close();
  }
}

const tip = (figure: Locator): Locator => figure.locator('.f-tip');
const spoken = (figure: Locator): Promise<string> => figure.locator('output').innerText();
const state = (figure: Locator): Promise<string> => figure.locator('.state').innerText();
const keysShown = (figure: Locator): Promise<string[]> =>
  figure
    .locator('.picture svg:visible [data-key]:visible')
    .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('data-key') ?? ''));
/** Where a mark lies in the window, once it has been brought there. */
async function placeOf(mark: Locator): Promise<{ x: number; y: number }> {
  await mark.evaluate((each) => each.scrollIntoView({ block: 'center' }));
  return (await mark.boundingBox()) as { x: number; y: number };
}
const idOf = ({ address }: SitePage): string => address.split('/').at(-2) ?? '';
const queryOf = (page: Page): Promise<string> => page.evaluate(() => location.search);
/** The view of the figure in the address of the page, empty when there is none. */
const viewOf = async (page: Page, sitePage: SitePage): Promise<string> =>
  new URLSearchParams(await queryOf(page)).get(idOf(sitePage)) ?? '';

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

  it.each([
    ['360', phone],
    ['1280', desk],
  ] as const)(
    'keeps the tooltip of every mark inside a window of %s pixels',
    async (_width, size) => {
      for (const sitePage of figurePages)
        await visit(sitePage, size, async (page, figure) => {
          await figure.locator('.picture').focus();
          const { length } = await keysShown(figure);
          for (let press = 0; press < Math.min(length, 12); press += 1) {
            await page.keyboard.press('ArrowRight');
            const box = await tip(figure).boundingBox();
            expect(box && box.x >= 0 && box.x + box.width <= size.viewport.width, sitePage.address).toBe(
              true,
            );
          }
        }).catch((error: unknown) => {
          throw new Error(`${sitePage.address}: ${error}`);
        });
    },
    300_000,
  );
});

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
      // The reason stands in the tooltip of the cross as well.
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
    const story = pages.find(
      ({ kind, html }) => kind === 'stories/*' && (html.match(/class="tools"/g) ?? []).length > 1,
    );
    if (!story) throw new Error('No story has two charts with controls.');
    await visit(story, desk, async (page) => {
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
    });
  });
});

describe('a chart in other circumstances', () => {
  it('shows no control without script', async () => {
    for (const sitePage of [levels.en, sortable, pageWith('zh', 'class="gallery"', pages)])
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

describe('the index of charts', () => {
  const index = pageWith('en', 'class="gallery"', pages);

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
      expect(await page.evaluate(() => location.search)).toBe('?words=private');
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
