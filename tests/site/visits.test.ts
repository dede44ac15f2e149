import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { samplePages, sitePages } from './pages.ts';
import { connect, open, phone, visitAll } from './visit.ts';

const pages = samplePages(sitePages());
let browser: Browser;
beforeAll(async () => {
  browser = await connect();
});
afterAll(() => browser.close());

describe('every kind of page', () => {
  it('asks nothing of another host, keeps nothing in the browser and has nothing to complain of', async () => {
    expect(
      await visitAll(browser, pages, phone, async (page, sitePage) => {
        const found: string[] = [];
        const home = new URL(inject('siteAddress')).origin;
        page.on('request', (request) => {
          const url = request.url();
          if (!url.startsWith(home) && !url.startsWith('data:')) found.push(`asks for ${url}`);
        });
        page.on('requestfailed', (request) => {
          // The icon may still be on its way when the visit ends; that is no failure.
          const reason = request.failure()?.errorText;
          if (reason !== 'net::ERR_ABORTED') found.push(`fails to load ${request.url()}: ${reason}`);
        });
        page.on('response', (response) => {
          const expected = sitePage.file === '404.html' ? [200, 404] : [200, 302];
          if (!expected.includes(response.status()))
            found.push(`gets ${response.status()} for ${response.url()}`);
        });
        page.on('console', (message) => {
          if (['error', 'warning'].includes(message.type())) found.push(`says: ${message.text()}`);
        });
        page.on('pageerror', (error) => found.push(`throws: ${error.message}`));
        await open(page, sitePage);
        const cookies = await page.context().cookies();
        if (cookies.length > 0) found.push(`sets the cookie ${cookies[0]?.name}`);
        found.push(...(await keptInBrowser(page)));
        return found;
      }),
    ).toEqual([]);
  }, 300_000);

  it('fits 360 pixels without sideways scrolling', async () => {
    expect(
      await visitAll(browser, pages, phone, async (page, sitePage) => {
        await open(page, sitePage);
        return sidewaysScroll(page);
      }),
    ).toEqual([]);
  }, 300_000);

  it('shows its text and its charts without script', async () => {
    expect(
      await visitAll(browser, pages, { ...phone, javaScriptEnabled: false }, async (page, sitePage) => {
        await page.goto(inject('siteAddress') + sitePage.address, { waitUntil: 'load' });
        return missingWithoutScript(page);
      }),
    ).toEqual([]);
  }, 300_000);
});

describe('the checks of a visit', () => {
  it('notice a page that is too wide', async () => {
    expect(
      await lookAt('<div id="wide">x</div><style>#wide{width:500px}</style>', sidewaysScroll),
    ).toHaveLength(1);
  });

  it('notice a page that keeps something', async () => {
    const page = await browser.newPage();
    await page.goto(inject('siteAddress'));
    await page.evaluate(() => localStorage.setItem('seen', 'yes'));
    expect(await keptInBrowser(page)).toHaveLength(1);
    await page.context().close();
  });

  it('notice a page that is empty or hides a chart without script', async () => {
    expect(await lookAt('<main><h1></h1></main>', missingWithoutScript)).toHaveLength(1);
    const hidden =
      '<main><h1>A heading and a text</h1><figure><svg width="0" height="0"></svg></figure></main>';
    expect(await lookAt(hidden, missingWithoutScript)).toHaveLength(1);
  });
});

async function lookAt(html: string, look: (page: Page) => Promise<string[]>): Promise<string[]> {
  const page = await browser.newPage(phone);
  await page.setContent(`<!doctype html><meta name="viewport" content="width=device-width">${html}`);
  const found = await look(page);
  await page.context().close();
  return found;
}

function sidewaysScroll(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const widest = [...document.querySelectorAll('body *')].find(
      (element) => element.getBoundingClientRect().right > clientWidth + 0.5,
    );
    const name = widest
      ? `${widest.tagName.toLowerCase()}.${widest.getAttribute('class') ?? ''}`
      : 'something';
    return [`is ${scrollWidth} pixels wide, because of ${name}`];
  });
}

function keptInBrowser(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const kept: string[] = [];
    if (localStorage.length > 0) kept.push(`keeps ${localStorage.key(0)} in local storage`);
    if (sessionStorage.length > 0) kept.push(`keeps ${sessionStorage.key(0)} in session storage`);
    const databases = await indexedDB.databases();
    if (databases.length > 0) kept.push(`keeps the database ${databases[0]?.name}`);
    return kept;
  });
}

/** Of the two drawings of a chart, wide and narrow, one is meant to be hidden: each figure needs one that shows. */
function missingWithoutScript(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const missing: string[] = [];
    // biome-ignore lint/performance/useDomNodeTextContent: only text that is drawn counts, not hidden text.
    const text = (document.querySelector('main') ?? document.body).innerText.trim();
    if (text.length < 5) missing.push('shows no text');
    for (const figure of document.querySelectorAll('figure')) {
      const charts = [...figure.querySelectorAll('svg')];
      const visible = charts.some((chart) => {
        const box = chart.getBoundingClientRect();
        return box.width > 40 && box.height > 40 && getComputedStyle(chart).visibility === 'visible';
      });
      if (charts.length > 0 && !visible)
        missing.push(`hides the chart of figure ${figure.id || '(without id)'}`);
    }
    return missing;
  });
}
