import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { sitePages } from './pages.ts';
import { connect, phone } from './visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await connect();
});
afterAll(() => browser.close());

const stories = sitePages().filter(({ language, kind }) => language === 'zh' && kind === 'stories/*');

describe('the evidence of numbers on a narrow phone', () => {
  it.each(stories)('keeps each unit on one line in $address', async ({ address }) => {
    const context = await browser.newContext({ ...phone, viewport: { width: 360, height: 740 } });
    const page = await context.newPage();
    await page.goto(`${inject('siteAddress')}${address}`);
    const { looked, parted } = await page.evaluate(() => {
      const found: string[] = [];
      let units = 0;
      for (const list of document.querySelectorAll<HTMLElement>('.numbers')) {
        list.showPopover();
        for (const value of list.querySelectorAll('b')) {
          const text = value.firstChild;
          const unit = /[亿万][^\d\s（，]+/.exec(text?.textContent ?? '');
          if (!text || !unit) continue;
          units += 1;
          const range = document.createRange();
          range.setStart(text, unit.index);
          range.setEnd(text, unit.index + unit[0].length);
          const tops = [...range.getClientRects()].map(({ top }) => Math.round(top));
          if (new Set(tops).size > 1) found.push(text.textContent ?? '');
        }
        list.hidePopover();
      }
      return { looked: units, parted: found };
    });
    await context.close();
    expect(looked).toBeGreaterThan(0);
    expect(parted).toEqual([]);
  });
});
