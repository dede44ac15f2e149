import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sitePages } from './pages.ts';
import { connect, desk, open, phone, visitAll } from './visit.ts';

/** Narrower than any phone that the site promises to fit: what holds here holds in a sidebar and at larger letters. */
const narrow = { viewport: { width: 280, height: 740 } } as const;

const kinds = ['home', 'stories', 'stories/*', 'figures/*', 'industries', 'industries/*'];
const pages = sitePages().filter(({ language, kind }) => language !== undefined && kinds.includes(kind));
let browser: Browser;
beforeAll(async () => {
  browser = await connect();
});
afterAll(() => browser.close());

describe('the headlines of home, stories, figures and industries', () => {
  it.each([
    ['280', narrow],
    ['360', phone],
    ['1280', desk],
  ] as const)(
    'stay within %s pixels and end their lines between words',
    async (_width, size) => {
      expect(
        await visitAll(browser, pages, size, async (page, sitePage) => {
          await open(page, sitePage);
          return complaintsAbout(page);
        }),
      ).toEqual([]);
    },
    300_000,
  );
});

describe('the check of headlines', () => {
  it.each([
    ['wider than its page', '<h1 style="width: 400px">产值</h1>', /too wide/],
    ['with a word that is too long', '<h1 style="white-space: pre">a word without any end</h1>', /too wide/],
    ['cut within a Chinese word', '<h1 style="width: 2em"><span class="clause">建筑业</span></h1>', /cut/],
    ['cut at a hyphen', '<h1 style="width: 5em"><span class="whole">about two-thirds</span></h1>', /cut/],
  ])('notices one %s', async (_, html, complaint) => {
    const page = await browser.newPage(narrow);
    await page.setContent(`<!doctype html><style>h1 { font-size: 40px }</style><main>${html}</main>`);
    expect((await complaintsAbout(page)).join()).toMatch(complaint);
    await page.context().close();
  });
});

/** Headings that reach beyond the page, and words of headlines that stand on two lines. */
function complaintsAbout(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const rectsOf = (node: Node): DOMRect[] => {
      const range = document.createRange();
      range.selectNodeContents(node);
      return [...range.getClientRects()].filter(({ width }) => width > 0);
    };
    for (const heading of document.querySelectorAll('main :is(h1, h2, h3)')) {
      const right = Math.max(
        0,
        ...rectsOf(heading).map((rect) => rect.right),
        heading.getBoundingClientRect().right,
      );
      if (heading.checkVisibility() && right > document.documentElement.clientWidth + 0.5)
        found.push(`too wide: ${heading.textContent}`);
    }
    for (const whole of document.querySelectorAll('main :is(.clause, .whole)'))
      for (const word of whole.childNodes) {
        const lines = new Set(rectsOf(word).map(({ top }) => Math.round(top)));
        if (lines.size > 1) found.push(`cut: ${word.textContent}`);
      }
    return found;
  });
}
