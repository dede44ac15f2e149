import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { csvParse } from 'd3';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { attribute, elementsOf, parsePage } from '../../scripts/parse-page.ts';
import { siteFolder, sitePages } from './pages.ts';
import { connect, desk, phone } from './visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await connect();
});
afterAll(() => browser.close());

/** Bytes, compressed: what the page loads at once, what comes with the first chart, and every value. */
const most = { script: 12 * 1024, chart: 90 * 1024, data: 64 * 1024 };
const axeSource = readFileSync(path.join('node_modules', 'axe-core', 'axe.min.js'), 'utf8');

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
const message = (page: Page) => page.locator('.explorer > output');
const drawn = (page: Page) => page.locator('.picture > svg:visible').waitFor();

/** The rows of the table of which two cells, or what is written in them, lie on each other. */
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
      const isLaid = boxes.some((own, index) =>
        boxes.slice(index + 1).some((other) => own.some((a) => other.some((b) => touch(a, b)))),
      );
      return isLaid ? [row.textContent] : [];
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

  it('is borne by its own page alone', () => {
    const others = sitePages().filter(({ kind }) => kind !== 'explore');
    const [explore = ''] = scriptsOf(sitePages().find(({ kind }) => kind === 'explore')?.html ?? '');
    expect(others.filter(({ html }) => scriptsOf(html).includes(explore))).toEqual([]);
    for (const script of new Set(others.flatMap(({ html }) => scriptsOf(html))))
      if (script.includes('/_astro/'))
        expect(readFileSync(path.join(folder, script), 'utf8')).not.toContain(charts[0]);
  });

  it('loads Plot only when there is something to draw', async () => {
    await visit('en/explore/', async (page) => {
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
  it('finds by typing, draws what is chosen, and goes back', async () => {
    await visit(`${language}/explore/`, async (page) => {
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
      await expect.poll(() => page.locator('[data-view]').isVisible()).toBe(false);
    });
  });

  it('refuses what the model refuses, and says why', async () => {
    await visit(`${language}/${output},gdp&show=growth`, async (page) => {
      await drawn(page);
      const said = (await message(page).textContent()) ?? '';
      expect(said).toContain(language === 'zh' ? '统计范围不同' : 'different universes');
      expect(said).toContain(language === 'zh' ? '跨越口径断点' : 'a break lies between');
      expect(await page.locator('.lines li').count()).toBe(1);
      await page.locator('[data-only]').uncheck();
      await page.locator('.found input[value=gdp]').click();
      await expect.poll(() => message(page).textContent()).toContain(language === 'zh' ? '不能' : 'cannot');
      expect(await page.locator('.found input[value=gdp]').isChecked()).toBe(false);
    });
  });

  it('gives exactly what it shows as a file, with its reference', async () => {
    await visit(`${language}/${output}&show=index&base=2008`, async (page) => {
      await drawn(page);
      const waiting = page.waitForEvent('download');
      await page.locator('[data-csv]').click();
      const chunks: Buffer[] = [];
      for await (const chunk of await (await waiting).createReadStream()) chunks.push(chunk as Buffer);
      const parsed = csvParse(Buffer.concat(chunks).toString('utf8'));
      expect(parsed).toHaveLength(await rows(page).count());
      expect(await page.locator('.explorer details dt').allTextContents()).toEqual(parsed.columns);
      const shown = await rows(page).locator('td:nth-of-type(1)').allTextContents();
      expect(parsed.map((row) => row.shown || '—')).toEqual(shown);
      expect(parsed[0]?.citation).toContain('SHA-256');
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
        await page.evaluate(axeSource);
        const found = await page.evaluate(async () => {
          const { axe } = window as unknown as {
            axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
          };
          return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
        });
        expect(found).toEqual([]);
        await page.locator('.picture').focus();
        await page.keyboard.press('ArrowRight');
        expect(await page.locator('[data-spoken]').textContent()).toMatch(/2004|2007/);
      },
      { ...phone, colorScheme, bypassCSP: false },
    );
  });

  it.each(['level', 'growth', 'index'])('lays no cell of a row over another on a phone: %s', async (mode) => {
    await visit(
      `${language}/${output},sales&show=${mode}`,
      async (page) => {
        await drawn(page);
        expect(await overlaps(page)).toEqual([]);
        await page.addStyleTag({ content: '.explorer .cards .num.num.num { grid-area: 1 / 2 }' });
        // Where all numbers are put into one place, they are found out.
        expect((await overlaps(page)).length > 0).toBe(mode !== 'level');
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
