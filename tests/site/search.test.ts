import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { findFile } from '../../scripts/run/serve.ts';
import { siteFolder } from './pages.ts';
import { connect, desk } from './visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await connect();
});
afterAll(() => browser.close());

const mostBytes = 150_000;

async function visit<T>(
  address: string,
  look: (page: Page) => Promise<T>,
  javaScriptEnabled = true,
): Promise<T> {
  const context = await browser.newContext({ ...desk, javaScriptEnabled });
  const page = await context.newPage();
  await page.goto(`${inject('siteAddress')}${address}`);
  const found = await look(page);
  await context.close();
  return found;
}

describe.each(['zh', 'en'] as const)('the search of %s', (language) => {
  const content = readFileSync(path.join(siteFolder(), language, 'search', 'entries.json'));

  it('loads at most 150 kB, and only when it is used', async () => {
    expect(brotliCompressSync(content).byteLength).toBeLessThanOrEqual(mostBytes);
    await visit(`${language}/search/`, async (page) => {
      let isLoaded = false;
      page.on('request', (request) => {
        if (request.url().endsWith('entries.json')) isLoaded = true;
      });
      await page.waitForLoadState('networkidle');
      expect(isLoaded).toBe(false);
      const answer = page.waitForResponse((response) => response.url().endsWith('entries.json'));
      await page.locator('#q').focus();
      await answer;
    });
  });

  it('lists nothing that leads nowhere', () => {
    const entries = JSON.parse(content.toString('utf8')) as { path: string }[];
    const dead = entries.filter(({ path: address }) => {
      const [file = ''] = address.split(/[?#]/);
      return !path.isAbsolute(findFile(siteFolder(), `${language}/${file}`) ?? '');
    });
    expect(dead).toEqual([]);
  });

  it('is used by keyboard alone, keeps its words in the address and says how much it found', async () => {
    await visit(`${language}/search/`, async (page) => {
      // A single key that took the focus from wherever it is could not be switched off (WCAG 2.1.4).
      await page.keyboard.press('/');
      expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
      await page.locator('#q').focus();
      await page.keyboard.insertText('杭州');
      await page.locator('.find li').first().waitFor();
      expect(await page.locator('.find output').textContent()).toMatch(/\d/);
      expect(decodeURIComponent(page.url())).toContain('?q=杭州');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      expect(await page.evaluate(() => document.activeElement?.closest('li')?.matches(':nth-child(2)'))).toBe(
        true,
      );
      await page.keyboard.press('Escape');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('q');
      await page.keyboard.press('ArrowDown');
      const target = await page.evaluate(() => (document.activeElement as HTMLAnchorElement).href);
      await page.keyboard.press('Enter');
      await page.waitForURL(target);
    });
  });

  it('shows what is sought as text, never as markup', async () => {
    await visit(
      `${language}/search/?q=${encodeURIComponent('<img src=x onerror=alert(1)> 杭州')}`,
      async (page) => {
        await page.locator('.find output:not(:empty)').waitFor();
        expect(await page.locator('main img').count()).toBe(0);
      },
    );
  });

  it('leads on without script and shows no field that does nothing', async () => {
    await visit(
      `${language}/search/`,
      async (page) => {
        expect(await page.locator('input').isVisible()).toBe(false);
        expect(await page.locator('main ul a').count()).toBeGreaterThan(4);
      },
      false,
    );
  });
});
