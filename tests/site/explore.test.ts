import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { csvParse } from 'd3';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { attribute, elementsOf, parsePage } from '../../scripts/finish/parse-page.ts';
import { allRules, barriers, colourRules } from './checks/accessibility.ts';
import { siteFolder, sitePages } from './pages.ts';
import { connect, desk, phone } from './visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await connect();
});
afterAll(() => browser.close());

/** Limits in bytes, compressed: what the page loads at once, what comes with the first chart, and all values. */
const most = { script: 12 * 1024, chart: 90 * 1024, data: 64 * 1024 };

async function visit<T>(
  address: string,
  look: (page: Page) => Promise<T>,
  options: Parameters<Browser['newContext']>[0] = desk,
): Promise<T> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(`${inject('siteAddress')}${address}`);
  const found = await look(page);
  expect(complaints).toEqual([]);
  await context.close();
  return found;
}

const output = 'explore/?series=gross-output';
const rows = (page: Page) => page.locator('.explorer tbody tr');
const message = (page: Page) => page.locator('[data-message]');
const drawn = (page: Page) => page.locator('.picture > svg:visible').waitFor();

/** The rows of the table in which cells, or the texts in them, overlap. */
const overlaps = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.explorer tbody tr')].flatMap((row) => {
      const boxes = [...row.children].map((cell) => {
        const written = document.createRange();
        written.selectNodeContents(cell);
        return [cell, written].map((each) => each.getBoundingClientRect()).filter(({ width }) => width > 0);
      });
      const touch = (a: DOMRect, b: DOMRect): boolean =>
        Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.5 &&
        Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.5;
      const isOverlapping = boxes.some((own, index) =>
        boxes.slice(index + 1).some((other) => own.some((a) => other.some((b) => touch(a, b)))),
      );
      return isOverlapping ? [row.textContent] : [];
    }),
  );

describe('the weight of exploring', () => {
  const folder = siteFolder();
  const bytes = (file: string): number =>
    brotliCompressSync(readFileSync(path.join(folder, file))).byteLength;
  const scriptsOf = (html: string): string[] =>
    [...elementsOf(parsePage(html))].flatMap((element) =>
      element.tagName === 'script' ? (attribute(element, 'src') ?? []) : [],
    );
  const charts = readdirSync(path.join(folder, '_astro')).filter((name) => /^chart\..*\.js$/.test(name));

  it('is bounded: its script, Plot with D3, and the data', () => {
    const page = sitePages().find(({ address }) => address === 'zh/explore/');
    const scripts = scriptsOf(page?.html ?? '');
    expect(scripts.length).toBe(1);
    expect(scripts.reduce((sum, script) => sum + bytes(script), 0)).toBeLessThanOrEqual(most.script);
    expect(charts.length).toBe(1);
    expect(bytes(path.join('_astro', charts[0] ?? ''))).toBeLessThanOrEqual(most.chart);
    expect(bytes('explore.json')).toBeLessThanOrEqual(most.data);
  });

  it('loads Plot only when there is something to draw', async () => {
    await visit('en/explore/?series=', async (page) => {
      const loaded: string[] = [];
      page.on('request', (request) => loaded.push(request.url()));
      await page.locator('.found input').first().waitFor();
      expect(loaded.filter((url) => url.includes('/chart.'))).toEqual([]);
      await page.locator('.found input').first().check();
      await drawn(page);
      expect(loaded.filter((url) => url.includes('/chart.'))).toHaveLength(1);
      expect(loaded.filter((url) => !url.startsWith(inject('siteAddress')))).toEqual([]);
    });
  });
});

describe.each(['zh', 'en'] as const)('exploring in %s', (language) => {
  it('opens on a view at a clean address, suggests others, and keeps a view in the other language', async () => {
    await visit(`${language}/explore/`, async (page) => {
      await drawn(page);
      expect(page.url()).toMatch(/explore\/$/);
      expect(await page.locator('.lines li').count()).toBeGreaterThan(0);
      // A citation names the address of the view, not that of the page, whose first view may change.
      expect(await page.locator('.address').textContent()).toContain('?series=gross-output');
      const starts = page.locator('.starts a');
      const all = await starts.count();
      expect(all).toBeGreaterThan(3);
      expect(await page.locator('.starts small:not(:empty)').count()).toBe(all);
      for (let index = 0; index < all; index += 1) {
        await starts.nth(index).click();
        await drawn(page);
        expect(await message(page).textContent()).toBe('');
        expect(await rows(page).count()).toBeGreaterThan(3);
      }
      const { search } = new URL(page.url());
      await page.locator('.switch').click();
      await drawn(page);
      expect(new URL(page.url()).search).toBe(search);
      expect(page.url()).not.toContain(`/${language}/`);
    });
  });

  it('says what of an address it does not know, and keeps the rest', async () => {
    await visit(`${language}/explore/?series=nothing,gdp`, async (page) => {
      await drawn(page);
      expect(await message(page).textContent()).toContain('nothing');
      expect(await page.locator('.lines li').count()).toBe(1);
    });
    await visit(`${language}/explore/?series=nothing`, async (page) => {
      await expect.poll(() => message(page).textContent()).toContain('nothing');
      expect(await page.locator('[data-view]:visible').count()).toBe(0);
      expect(await page.locator('.starts a:visible').count()).toBeGreaterThan(3);
    });
  });

  it('leaves the keyboard where it was when lines come and go', async () => {
    await visit(`${language}/explore/?series=gdp`, async (page) => {
      await drawn(page);
      const focused = () => page.evaluate(() => document.activeElement?.closest('.lines, #find')?.className);
      await page.locator('.lines button').first().focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => page.locator('.lines li').count()).toBe(2);
      expect(await focused()).toBe('lines');
      await page.locator('.lines li:last-child button').last().focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => page.locator('.lines li').count()).toBe(1);
      expect(await focused()).toBe('lines');
      await page.locator('.lines li:last-child button').last().focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => page.locator('.lines li').count()).toBe(0);
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('find');
      // A view without series stays so when the page is loaded again.
      await page.reload();
      await page.locator('.found input').first().waitFor();
      expect(await page.locator('[data-view]:visible').count()).toBe(0);
    });
  });

  it('speaks of fingers where there is no pointer that hovers', async () => {
    const seen = async (page: Page): Promise<string> => {
      await drawn(page);
      return (await page.locator('.hint span:visible').allTextContents()).join('');
    };
    const keys = language === 'zh' ? '方向键' : 'arrow keys';
    expect(await visit(`${language}/explore/`, seen)).toContain(keys);
    expect(
      await visit(`${language}/explore/`, seen, { ...phone, hasTouch: true, isMobile: true }),
    ).not.toContain(keys);
  });

  it('finds by typing, draws what is chosen, and goes back', async () => {
    await visit(`${language}/explore/?series=`, async (page) => {
      await page.locator('#find').fill('gdp');
      const count = await page.locator('.found .pick:visible').count();
      expect(count).toBeGreaterThan(0);
      await page.locator('.found input[value=gdp]').focus();
      await page.keyboard.press('Space');
      await drawn(page);
      expect(page.url()).toContain('?series=gdp');
      const all = await rows(page).count();
      await page.locator('[name=from]').selectOption('2010');
      await expect.poll(() => rows(page).count()).toBeLessThan(all);
      await page.locator('[data-mode=growth]').click();
      expect(page.url()).toContain('series=gdp&from=2010&show=growth');
      await page.goBack();
      await page.goBack();
      await expect.poll(() => rows(page).count()).toBe(all);
      await page.goBack();
      await expect.poll(() => page.locator('[data-view]:visible').count()).toBe(0);
    });
  });

  it('refuses what the model refuses, and says why', async () => {
    await visit(`${language}/${output},gdp&show=growth`, async (page) => {
      await drawn(page);
      const said = (await message(page).textContent()) ?? '';
      expect(said).toContain(language === 'zh' ? '统计范围不同' : 'different universes');
      const state = await page.locator('.state').textContent();
      expect(state).toContain(language === 'zh' ? '跨越口径断点' : 'a break lies between');
      expect(await page.locator('[data-summary]').textContent()).toContain(state);
      expect(await page.locator('.lines li').count()).toBe(1);
      // A series that is searched for and cannot be listed is mentioned.
      await page.locator('#find').fill('gdp');
      const count = await page.locator('[data-count]').textContent();
      expect(count).toContain(language === 'zh' ? '不能放在这张图上' : 'cannot share this chart');
      await page.locator('[data-only]').uncheck();
      await page.locator('.found input[value=gdp]').click();
      const answer = page.locator('[data-answer]');
      await expect.poll(() => answer.textContent()).toContain(language === 'zh' ? '不能' : 'cannot');
      expect(await page.locator('.found input[value=gdp]').isChecked()).toBe(false);
    });
  });

  it('gives exactly what it shows as a file, with its reference', async () => {
    await visit(`${language}/${output}&show=index&base=2008`, async (page) => {
      await drawn(page);
      const waiting = page.waitForEvent('download');
      await page.locator('.explorer [data-csv]').last().click();
      const chunks: Buffer[] = [];
      for await (const chunk of await (await waiting).createReadStream()) chunks.push(chunk as Buffer);
      const parsed = csvParse(Buffer.concat(chunks).toString('utf8'));
      expect(parsed).toHaveLength(await rows(page).count());
      expect(await page.locator('.explorer details dt').allTextContents()).toEqual(parsed.columns);
      const shown = await rows(page).locator('td:nth-of-type(1)').allTextContents();
      expect(parsed.map((row) => row.shown || '—')).toEqual(shown);
      expect(parsed[0]?.citation).toContain('SHA-256');
      expect(parsed.some((row) => row.break_before !== '' && row.refused !== '')).toBe(true);
      for (const name of ['prices', 'universe', 'is_current', 'grade', 'sources'])
        expect(parsed.map((row) => row[name])).not.toContain('');
      expect(parsed[0]?.view).toBe(page.url());
    });
  });

  it.each(['light', 'dark'] as const)('is accessible and fits a phone, %s', async (colorScheme) => {
    await visit(
      `${language}/${output},sales&show=level`,
      async (page) => {
        await drawn(page);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(wide).toBeLessThanOrEqual(0);
        const [from, to] = await Promise.all(
          ['from', 'to'].map((name) => page.locator(`[name=${name}]`).boundingBox()),
        );
        expect(from?.y).toBe(to?.y);
        await page.locator('.picture').focus();
        await page.keyboard.press('ArrowRight');
        expect(await page.locator('[data-spoken]').textContent()).toMatch(/2004|2007/);
        expect(await barriers(page, colorScheme === 'dark' ? colourRules : allRules)).toEqual([]);
      },
      { ...phone, colorScheme, bypassCSP: false },
    );
  });

  it('lays no cell of a row over another on a phone, whatever is drawn', async () => {
    await visit(
      `${language}/${output},sales&show=level`,
      async (page) => {
        for (const mode of ['level', 'growth', 'index']) {
          await page.locator(`[data-mode=${mode}]`).click();
          await drawn(page);
          expect(await overlaps(page), mode).toEqual([]);
          const style = await page.addStyleTag({
            content: '.explorer .cards .num.num.num { grid-area: 1 / 2 }',
          });
          // When all numbers are moved into one place, the check notices it.
          expect((await overlaps(page)).length > 0, mode).toBe(mode !== 'level');
          await style.evaluate((each) => (each as HTMLStyleElement).remove());
        }
      },
      { ...phone, bypassCSP: true },
    );
  });

  it('says without script what it does, and shows no dead control', async () => {
    await visit(
      `${language}/explore/`,
      async (page) => {
        expect(await page.locator('noscript, .explorer > p').first().textContent()).toContain('JavaScript');
        expect(await page.locator('main :is(input, select, button):visible').count()).toBe(0);
        expect(await page.locator(`main a[href$="/${language}/data/"]`).count()).toBe(1);
      },
      { ...desk, javaScriptEnabled: false },
    );
  });
});
