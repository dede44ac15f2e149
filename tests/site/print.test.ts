import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { onePerKind, sitePages } from './pages.ts';
import { connect, desk, open, visitAll } from './visit.ts';

const pages = onePerKind(sitePages().filter(({ language }) => language));
let browser: Browser;
beforeAll(async () => {
  browser = await connect();
});
afterAll(() => browser.close());

describe('the fullest page of each kind, printed by a reader with a dark screen,', () => {
  it('shows no navigation, prints dark text on white and gives every bound number exact', async () => {
    expect(
      await visitAll(browser, pages, { ...desk, colorScheme: 'dark' }, async (page, sitePage) => {
        await page.emulateMedia({ media: 'print' });
        await open(page, sitePage);
        return faultsInPrint(page);
      }),
    ).toEqual([]);
  }, 300_000);
});

describe('the print check', () => {
  it('notices navigation, light text, a hidden exact value and a folded table', async () => {
    const page = await browser.newPage();
    await page.setContent(
      '<nav>menu</nav><main><p>text</p><span class="exact" hidden>1.23</span><details><table><td>1</table></details></main><style>p{color:#bbb}</style>',
    );
    await page.emulateMedia({ media: 'print' });
    expect(await faultsInPrint(page)).toHaveLength(4);
    await page.context().close();
  });
});

function faultsInPrint(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const shows = (element: Element): boolean =>
      [...element.getClientRects()].some(({ width, height }) => width > 0 && height > 0);
    const brightness = (color: string): number => {
      const [red = 0, green = 0, blue = 0, alpha = 1] = (color.match(/[\d.]+/g) ?? []).map(Number);
      return alpha === 0 ? 1 : (red + green + blue) / 3 / 255;
    };
    for (const element of document.querySelectorAll('nav')) {
      if (shows(element)) faults.push(`prints the navigation ${element.getAttribute('aria-label')}`);
    }
    for (const element of [document.documentElement, document.body]) {
      if (brightness(getComputedStyle(element).backgroundColor) < 0.97) faults.push('prints a coloured page');
    }
    const pale = [...document.querySelectorAll('main :is(h1, h2, h3, p, li, td, th)')].find(
      (element) => shows(element) && brightness(getComputedStyle(element).color) > 0.45,
    );
    if (pale) faults.push(`prints pale text: ${pale.textContent?.trim().slice(0, 40)}`);
    for (const exact of document.querySelectorAll('main .exact')) {
      if (!shows(exact))
        faults.push(`does not print the exact value ${exact.textContent?.trim().slice(0, 40)}`);
    }
    for (const table of document.querySelectorAll('main details table'))
      if (!table.checkVisibility()) faults.push(`keeps folded: ${table.textContent?.trim().slice(0, 40)}`);
    const isRounded = document.querySelector('main label.n') !== null;
    if (isRounded && !document.querySelector('main .exact')) faults.push('has no exact values to print');
    return faults;
  });
}
