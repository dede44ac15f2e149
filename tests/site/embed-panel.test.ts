import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { attribute, elementsOf, parsePage, textOf } from '../../scripts/finish/parse-page.ts';
import { giveOwnClipboard } from './own-clipboard.ts';
import { sitePages } from './pages.ts';
import { connect, desk, phone } from './visit.ts';

const figure = sitePages().find(
  ({ kind, language, address }) =>
    kind === 'figures/*' && language === 'en' && !address.endsWith('/gallery/'),
);
const id = figure?.address.split('/')[2] ?? '';
let browser: Browser;
beforeAll(async () => {
  browser = await connect();
});
afterAll(() => browser.close());

/** Opens the page of a figure and scrolls to the panel, whose script must run before the panel is in view. */
async function openPanel(options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({
    ...options,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await giveOwnClipboard(context);
  const page = await context.newPage();
  await page.goto(inject('siteAddress') + (figure?.address ?? ''));
  const panel = page.locator('#embed[data-alive]');
  await page
    .locator('#embed')
    .evaluate((each) => scrollBy(0, each.getBoundingClientRect().top - innerHeight - 100));
  await panel.waitFor({ state: 'attached' });
  await panel.evaluate((each) => {
    for (const fold of each.querySelectorAll('details')) fold.open = true;
    each.scrollIntoView();
  });
  return page;
}

const code = (page: Page, way: string): Promise<string> =>
  page.locator(`textarea[data-field="${way}"]`).inputValue();
const copied = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

describe('the panel of those who embed', () => {
  it('keeps the code and the preview in step with what is chosen', async () => {
    const page = await openPanel(desk);
    const frozen = await code(page, 'frozen');
    await page.getByLabel('中文').check();
    await page.getByLabel('Dark', { exact: true }).check();
    await page.getByRole('radio', { name: 'Wide' }).check();
    await page.getByLabel('With its headline').uncheck();
    const address = `embed/zh/${id}/dark/plain/`;
    expect(await page.locator('.preview iframe').getAttribute('src')).toBe(`/${address}`);
    for (const way of ['frame', 'listener']) {
      expect(await code(page, way)).toContain(`src="https://record.example/${address}"`);
      expect(await code(page, way)).toContain('max-width:960px');
    }
    expect(await code(page, 'element')).toMatch(/lang="zh" theme="dark" plain /);
    // Light and dark charts are pinned, with the headline and without; the row of the code says what is not.
    const unlike = page.locator('[data-unlike="frozen"]');
    expect(await unlike.isVisible()).toBe(false);
    await page.getByLabel('White', { exact: true }).check();
    await page.getByLabel('Light', { exact: true }).check();
    expect(await unlike.isVisible()).toBe(true);
    await page.getByLabel('Paper', { exact: true }).check();
    expect(await unlike.isVisible()).toBe(false);
    expect(await code(page, 'frozen')).not.toBe(frozen);
    expect(await code(page, 'frozen')).toMatch(/\/frozen\/zh\/[\w-]+-[0-9a-f]{12}\.html/);
    await page.context().close();
  });

  it('brings texts, link and pictures in the language that is chosen, and copies them so', async () => {
    const page = await openPanel(desk);
    const field = (name: string) => page.locator(`[data-field="${name}"]`);
    const other = sitePages().find(({ address }) => address === `zh/figures/${id}/`)?.html ?? '';
    const inChinese = (name: string): string =>
      [...elementsOf(parsePage(other))]
        .filter((element) => attribute(element, 'data-field') === name)
        .map(textOf)
        .join();
    const pictures = page.locator('.pictures a');
    const addresses = (): Promise<(string | null)[]> =>
      pictures.evaluateAll((all) => all.map((each) => each.getAttribute('href')));
    const before = await addresses();
    await page.getByLabel('中文').check();
    for (const name of ['caption', 'credit', 'alt', 'link']) {
      expect(await field(name).textContent()).toBe(inChinese(name));
      expect(await field(name).getAttribute('lang')).toBe('zh-Hans');
      await page.locator(`[data-copies="${name}"]`).click();
      await page.getByText('Copied').first().waitFor();
      expect(await copied(page)).toBe(inChinese(name));
    }
    expect(await addresses()).toEqual(before.map((each) => each?.replace('/image/en/', '/image/zh/')));
    await page.getByLabel('English').check();
    expect(await addresses()).toEqual(before);
    expect(await field('caption').getAttribute('lang')).toBe('en');
    await page.context().close();
  });

  it('copies by one click or key, says so, and forgets it when the code has changed', async () => {
    const page = await openPanel(desk);
    const button = page.locator('[data-copies="listener"]');
    await button.click();
    expect(await copied(page)).toBe(await code(page, 'listener'));
    expect(await button.textContent()).toBe('Copied');
    expect(await page.locator('#embed .hidden[role="status"]').textContent()).toBe('Copied');
    await page.locator('[data-copies="alt"]').focus();
    await page.keyboard.press('Enter');
    await page.getByText('Copied').first().waitFor();
    expect(await copied(page)).toBe(await page.locator('[data-field="alt"]').textContent());
    expect(await button.textContent()).toBe('Copy');
    await page.getByLabel('Dark', { exact: true }).check();
    expect(await page.locator('.done').count()).toBe(0);
    await page.context().close();
  });

  it('marks the code where the clipboard is out of reach', async () => {
    const page = await openPanel(desk);
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
    });
    const button = page.locator('[data-copies="frame"]');
    await button.click();
    await page.getByText('Selected, now copy').first().waitFor();
    const marked = await page
      .locator('textarea[data-field="frame"]')
      .evaluate((area: HTMLTextAreaElement) => area.value.slice(area.selectionStart, area.selectionEnd));
    expect(marked).toBe(await code(page, 'frame'));
    await page.context().close();
  });

  it('is found from right below the chart, as are the file and the reference', async () => {
    const page = await openPanel(desk);
    const leads = page.locator('figure.large + p.actions a');
    expect(await leads.allTextContents()).toEqual(['Embed', 'Share', 'Data', 'Cite']);
    const hrefs = await leads.evaluateAll((all) => all.map((each) => each.getAttribute('href')));
    expect(hrefs[0]).toBe('#embed');
    expect(hrefs[2]).toMatch(/^\/download\/figures\/[\w-]+\.csv$/);
    await leads.nth(1).click();
    await page.getByText('Link copied').waitFor();
    expect(await copied(page)).toBe(`${inject('siteAddress')}${figure?.address}`);
    await page.context().close();
  });

  it('is gone through in the order in which it is read', async () => {
    const page = await openPanel(desk);
    await page.locator('.embed-panel [name=accent]').focus();
    const reached: string[] = [];
    // The frame of the preview has focusable elements of its own.
    for (let press = 0; press < 12 && reached.length < 4; press += 1) {
      await page.keyboard.press('Tab');
      const name = await page.evaluate(() => {
        const { dataset } = document.activeElement as HTMLElement;
        return dataset.copies ? `button ${dataset.copies}` : dataset.field && `code ${dataset.field}`;
      });
      if (name) reached.push(name);
    }
    expect(reached).toEqual(['button frame', 'code frame', 'button listener', 'code listener']);
    await page.context().close();
  });

  it('shows on a phone what a phone will show, and lets nothing stick out', async () => {
    const page = await openPanel(phone);
    const stickingOut = await page
      .locator('#embed *')
      .evaluateAll((all) =>
        all
          .filter((each) => each.getBoundingClientRect().right > innerWidth + 1 && each.checkVisibility())
          .map((each) => each.outerHTML.slice(0, 80)),
      );
    expect(stickingOut).toEqual([]);
    const { clientHeight, phoneNeeds } = await page.locator('.preview iframe').evaluate((frame) => ({
      clientHeight: frame.clientHeight,
      phoneNeeds: Number(/min-height:(\d+)px/.exec(document.querySelector('textarea')?.value ?? '')?.[1]),
    }));
    expect(clientHeight).toBe(phoneNeeds);
    await page.context().close();
  });
});
