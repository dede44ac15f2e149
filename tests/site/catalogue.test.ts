import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { facets } from '../../src/views/series-catalogue.ts';
import { connect, desk } from './visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await connect();
});
afterAll(() => browser.close());

async function visit<T>(
  address: string,
  javaScriptEnabled: boolean,
  look: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ ...desk, javaScriptEnabled });
  const page = await context.newPage();
  await page.goto(`${inject('siteAddress')}${address}`);
  const found = await look(page);
  await context.close();
  return found;
}

/**
 * How many rows are visible. All are counted in one call, because a call for each row would take longer than the rest
 * of the test.
 */
const shown = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      [...document.querySelectorAll('.catalogue tbody tr')].filter((row) => row.getClientRects().length > 0)
        .length,
  );

describe('the catalogue of series', () => {
  it('is narrowed by two of its fields at once', async () => {
    await visit('zh/data/', true, async (page) => {
      const all = await shown(page);
      await page.locator('select[name=measure]').selectOption('growth');
      const growth = await page.locator('.catalogue tbody tr[data-measure=growth]').count();
      expect(await shown(page)).toBe(growth);
      expect(growth).toBeLessThan(all);
      await page.locator('select[name=entity]').selectOption('hangzhou');
      expect(await shown(page)).toBe(
        await page.locator('.catalogue tbody tr[data-measure=growth][data-entity=hangzhou]').count(),
      );
      await page.locator('.catalogue [type=reset]').click();
      expect(await shown(page)).toBe(all);
    });
  });

  it('is narrowed by each of its fields without script, and shows none that does nothing', async () => {
    await visit('en/data/', false, async (page) => {
      const rows = page.locator('.catalogue tbody tr');
      // A sixth of the rows tells as much, in a sixth of the time.
      await rows.evaluateAll((all) => all.forEach((row, index) => index % 6 > 0 && row.remove()));
      const all = await shown(page);
      for (const facet of facets) {
        const field = page.locator(`select[name=${facet}]`);
        const [first = ''] = ((await rows.first().getAttribute(`data-${facet}`)) ?? '').split(' ');
        await field.selectOption(first);
        const own = page.locator(`.catalogue tbody tr[data-${facet}~="${first}"]`);
        expect(await shown(page), facet).toBe(await own.count());
        expect(await own.count(), facet).toBeLessThan(all);
        await field.selectOption('');
        expect(await shown(page), facet).toBe(all);
      }
      for (const [facet, value] of [
        ['measure', 'growth'],
        ['entity', 'hangzhou'],
      ] as const)
        await page.locator(`select[name=${facet}]`).selectOption(value);
      const both = await page.locator('.catalogue tr[data-measure=growth][data-entity=hangzhou]').count();
      expect(both).toBeGreaterThan(0);
      expect(await shown(page)).toBe(both);
      await page.locator('.catalogue [type=reset]').click();
      expect(await shown(page)).toBe(all);
      expect(await page.locator('input[name=words]').isVisible()).toBe(false);
    });
  });

  it('finds words, counts, and keeps the choice in its address', async () => {
    await visit('zh/data/', true, async (page) => {
      await page.locator('input[name=words]').fill('销售产值');
      await page.locator('select[name=measure]').selectOption('level');
      const count = await shown(page);
      expect(count).toBeGreaterThan(0);
      expect(await page.locator('.catalogue output').textContent()).toContain(`${count}个`);
      await expect.poll(() => page.url()).toContain('measure=level');
      const address = page.url();
      const again = await visit(address.slice(inject('siteAddress').length), true, shown);
      expect(again).toBe(count);
    });
  });

  it.each([
    ['en/data/', '销售产值'],
    ['zh/data/', 'sales'],
  ])('finds series by their names in the other language, on %s', async (address, words) => {
    await visit(address, true, async (page) => {
      await page.locator('input[name=words]').fill(words);
      expect(await shown(page)).toBeGreaterThan(0);
    });
  });
});

describe('a dataset page', () => {
  it('sets every heading of a series above what it heads, on a desk and 360 px wide', async () => {
    await visit('en/data/gdp/', true, async (page) => {
      for (const width of [desk.viewport.width, 360]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await page.locator('section.series > h3').count()).toBeGreaterThan(0);
        const astray = await page.evaluate(() =>
          [...document.querySelectorAll('section.series > h3')].flatMap((heading) => {
            const [own, next, around] = [heading, heading.nextElementSibling, heading.parentElement].map(
              (each) => each?.getBoundingClientRect(),
            );
            const stands = own && next && around && own.left === around.left && own.bottom <= next.top;
            return stands ? [] : [heading.textContent];
          }),
        );
        expect(astray, `${width} px`).toEqual([]);
      }
    });
  });

  it('folds many printings of a series, and opens them for an address that names one', async () => {
    const isVisible = (page: Page): Promise<boolean> => page.locator('#gdp-2007').isVisible();
    await visit('en/data/gdp/', true, async (page) => {
      expect(await isVisible(page)).toBe(false);
      await page.locator('a[href="#gdp-2007"]').first().click();
      expect(await isVisible(page)).toBe(true);
    });
    expect(await visit('en/data/gdp/#gdp-2007', true, isVisible)).toBe(true);
  });
});
