import { text } from 'node:stream/consumers';
import type { Browser, Download, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { elementsOf, parsePage } from '../../scripts/finish/parse-page.ts';
import { giveOwnClipboard } from './own-clipboard.ts';
import { sitePages } from './pages.ts';
import { connect, desk } from './visit.ts';

/** A line whose index and growth are refused across a break. */
const compared = sitePages().find(
  ({ kind, language, html }) =>
    kind === 'figures/*' &&
    language === 'en' &&
    html.includes('data-mode="index"') &&
    html.includes('c-break'),
);
const id = compared?.address.split('/')[2] ?? '';
let browser: Browser;
beforeAll(async () => {
  browser = await connect();
});
afterAll(() => browser.close());

/** Opens a page, and collects what its scripts and its policy complain of. */
async function open(address: string): Promise<{ readonly page: Page; readonly complaints: string[] }> {
  const context = await browser.newContext({
    ...desk,
    acceptDownloads: true,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await giveOwnClipboard(context);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(inject('siteAddress') + address);
  return { page, complaints };
}

describe('an embed that takes settings', () => {
  it('shows the view of its address, and says in words what that view refuses', async () => {
    const { page, complaints } = await open(`embed/en/${id}/set/?${id}=growth`);
    await page.locator('figure[data-alive]').waitFor();
    expect(await page.locator('.picture .c-wide .c-refused').count()).toBeGreaterThan(0);
    expect(await page.locator('.state').textContent()).toMatch(
      /Change on a year earlier.*Not comparable.*break/,
    );
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('is the chart as it is without a view, or with one that the chart does not have', async () => {
    for (const query of ['', `?${id}=index-1066.off-nothing.pink`]) {
      const { page } = await open(`embed/en/${id}/set/${query}`);
      await page.locator('figure[data-alive]').waitFor();
      expect(await page.locator('.state').textContent()).toBe('');
      await page.context().close();
    }
  });

  it('takes background, font and colours, and nothing that is not of their form', async () => {
    const { page, complaints } = await open(
      `embed/en/${id}/set/?background=none&font=Georgia&main=8a1c1c&plain`,
    );
    await page.locator('figure[data-alive]').waitFor();
    const look = await page.evaluate(() => ({
      ground: getComputedStyle(document.body).backgroundColor,
      font: getComputedStyle(document.body).fontFamily,
      line: getComputedStyle(document.querySelector('.c-line.c-main') ?? document.body).stroke,
      headline: document.querySelector('h1')?.className,
    }));
    expect(look).toEqual({
      ground: 'rgba(0, 0, 0, 0)',
      font: expect.stringMatching(/^"?Georgia"?,/),
      line: 'rgb(138, 28, 28)',
      headline: 'hidden',
    });
    expect(complaints).toEqual([]);
    const evil = encodeURIComponent('x"; } body { display: none } <img src=x onerror=alert(1)>');
    await page.goto(
      `${inject('siteAddress')}embed/en/${id}/set/?font=${evil}&main=${evil}&ink=fafafa&theme=${evil}`,
    );
    await page.locator('figure[data-alive]').waitFor();
    expect(await page.locator('body').isVisible()).toBe(true);
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.locator('body').getAttribute('style')).toBeNull();
    await page.context().close();
  });

  it('works in a sandbox that lets scripts run', async () => {
    // A page that may show frames of the site.
    const { page } = await open(`en/figures/${id}/`);
    const height = await page.evaluate(
      (source) =>
        new Promise<number>((resolve) => {
          const frame = document.createElement('iframe');
          addEventListener('message', ({ data, source: from }) => {
            if (from === frame.contentWindow && data?.message === 'height') resolve(data.value);
          });
          frame.setAttribute('sandbox', 'allow-scripts');
          frame.width = '640';
          frame.height = '600';
          frame.src = source;
          document.body.append(frame);
        }),
      `/embed/en/${id}/set/?${id}=growth`,
    );
    expect(height).toBeGreaterThan(300);
    const frame = page.frames().find((each) => each.url().includes('/set/?'));
    expect(await frame?.locator('.state').textContent()).toMatch(/Change on a year earlier/);
    await page.context().close();
  });
});

/** The browser may run elsewhere, so a saved file is read as a stream. */
const contentOf = async (file: Download): Promise<string> => text(await file.createReadStream());

/** What is in an SVG that a picture for WeChat or a drawing program must not have. */
function foreignParts(svg: string): string[] {
  const allowed = ['svg', 'g', 'text', 'path', 'rect', 'circle', 'line', 'polyline', 'polygon', 'ellipse'];
  return [...elementsOf(parsePage(svg))]
    .filter(({ tagName }) => !['html', 'head', 'body'].includes(tagName))
    .flatMap(({ tagName, attrs }) => [
      ...(allowed.includes(tagName) ? [] : [`<${tagName}>`]),
      ...attrs
        .filter(
          ({ name, value }) =>
            /^(id|class|style|data-.*|aria-.*|on.*)$/.test(name) || /url\(|var\(/.test(value),
        )
        .map(({ name, value }) => `${tagName} ${name}="${value}"`),
    ]);
}

describe('the panel', () => {
  it('embeds the view that is set in the chart above, and takes what it shows', async () => {
    const { page, complaints } = await open(`en/figures/${id}/?${id}=growth`);
    await page.locator('#embed').scrollIntoViewIfNeeded();
    await page.locator('#embed[data-alive]').waitFor();
    const source = `/embed/en/${id}/set/?${id}=growth`;
    expect(await page.locator('.preview iframe').getAttribute('src')).toBe(source);
    const code = page.locator('textarea[data-field="frame"]');
    expect(await code.inputValue()).toContain(`src="https://record.example${source}"`);
    await page.locator('.preview iframe').contentFrame().locator('figure[data-alive]').waitFor();
    await page.locator('#embed').evaluate((each) => {
      for (const fold of each.querySelectorAll('details')) fold.open = true;
    });

    await page.locator('[data-takes=wechat]').click();
    await page.getByText('Copied', { exact: true }).first().waitFor();
    const wechat = await page.evaluate(() => navigator.clipboard.readText());
    expect(wechat).toMatch(/^<svg [^>]*viewBox="0 0 677 \d+"[^>]*width="100%"/);
    expect(foreignParts(wechat)).toEqual([]);
    expect(wechat).toMatch(/Not comparable/);

    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('[data-takes=drawing]').click(),
    ]);
    const drawing = await contentOf(saved);
    expect(foreignParts(drawing)).toEqual([]);
    const shown = await page
      .locator('.preview iframe')
      .contentFrame()
      .locator('.c-wide text')
      .evaluateAll((all) =>
        all.filter(({ children }) => children.length === 0).map((each) => each.textContent),
      );
    for (const label of shown) expect(drawing).toContain(`>${label}</text>`);

    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('[data-takes=file]').click(),
    ]);
    const pinned = await contentOf(file);
    expect(pinned).not.toMatch(/<script|<template/);
    expect(pinned).toMatch(/default-src 'none'; style-src 'sha256-/);
    expect(pinned).toContain('Not comparable');

    await page.locator('[data-takes=picture]').click();
    await page.locator('[data-takes=picture].done').waitFor();
    const types = await page.evaluate(async () =>
      (await navigator.clipboard.read()).flatMap((each) => each.types),
    );
    expect(types).toEqual(['image/png']);
    // The picture for readers without a script is loaded by nobody here; all else would be a mistake of the panel.
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('says which colour of a host it leaves out, and why', async () => {
    const { page } = await open(`en/figures/${id}/`);
    await page.locator('#embed').scrollIntoViewIfNeeded();
    await page.locator('#embed[data-alive]').waitFor();
    await page.locator('#embed form summary').click();
    await page.locator('#embed [name=main]').fill('#dddddd');
    expect(await page.locator('[data-refused]').textContent()).toMatch(
      /First series is left out: too little contrast/,
    );
    await page.locator('#embed [name=main]').fill('#8a1c1c');
    expect(await page.locator('[data-refused]').textContent()).toBe('');
    expect(await page.locator('textarea[data-field="frame"]').inputValue()).toContain('set/?main=8a1c1c"');
    await page.context().close();
  });
});

describe('Explore', () => {
  it('offers its view as a frame that shows it, with sources and a way back', async () => {
    const { page, complaints } = await open('en/explore/');
    await page.locator('.picture > svg').first().waitFor();
    await page.locator('.embed-view summary').click();
    const code = page.locator('.embed-view textarea');
    await expect.poll(() => code.inputValue()).toMatch(/src="[^"]*\/embed\/en\/explore\/\?series=/);
    const frame = page.locator('.embed-view iframe').contentFrame();
    await frame.locator('.picture > svg').first().waitFor();
    expect(await frame.locator('h1').textContent()).toBe(await page.locator('#explore-name').textContent());
    await expect.poll(() => frame.locator('[data-sources]').textContent()).toMatch(/^Sources: \S/);
    expect(await frame.locator('figcaption a').getAttribute('href')).toMatch(/\/en\/explore\/\?series=/);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe('under every chart', () => {
  it('stand Embed, Share and Data, in stories and on the front page too', () => {
    const pages = sitePages().filter(
      ({ language, kind }) => language && ['', 'stories/*', 'figures/*'].includes(kind),
    );
    const without = pages.filter(({ html }) => {
      const charts = html.match(/class="drawn"/g)?.length ?? 0;
      return charts !== (html.match(/class="actions"/g)?.length ?? 0);
    });
    expect(pages.length).toBeGreaterThan(10);
    expect(without.map(({ file }) => file)).toEqual([]);
  });
});
