import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { type SitePage, sitePages } from './pages.ts';
import { open } from './visit.ts';

const pages = sitePages();
/** The pages of figures, without the gallery of chart types, which is in the same folder. */
export const figurePages = pages.filter(
  ({ kind, html }) => kind === 'figures/*' && html.includes('class="large"'),
);

/** The first page in a language whose markup contains a text. */
export function pageWith(
  language: 'zh' | 'en',
  mark: string,
  among: readonly SitePage[] = figurePages,
): SitePage {
  const found = among.find((page) => page.language === language && page.html.includes(mark));
  if (!found) throw new Error(`No page in ${language} has ${mark}.`);
  return found;
}

/** For each kind of chart in each language the page with the most in it. */
export function onePerChart(): SitePage[] {
  const chosen = new Map<string, SitePage>();
  for (const page of figurePages) {
    const key = `${page.language} ${/c-[a-z]+-chart/.exec(page.html)?.[0]}`;
    if ((chosen.get(key)?.html.length ?? 0) < page.html.length) chosen.set(key, page);
  }
  return [...chosen.values()];
}

/** Pages of a figure whose levels can be turned into growth and indices. */
export const levels = { zh: pageWith('zh', 'data-mode='), en: pageWith('en', 'data-mode=') };
/** A page of a figure with bars that can be sorted. */
export const sortable = pageWith('en', 'data-sort');

/**
 * Opens a page in a context of its own and looks at its first figure, once its script runs.
 *
 * @param query of the address, such as `?output=growth`
 */
export async function visitFigure<T>(
  browser: Browser,
  sitePage: SitePage,
  options: BrowserContextOptions,
  look: (page: Page, figure: Locator) => Promise<T>,
  query = '',
): Promise<T> {
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    await open(page, { ...sitePage, address: sitePage.address + query });
    return await look(page, await firstFigure(page, options.javaScriptEnabled));
  } finally {
    await context.close();
  }
}

/**
 * @param page an open page
 * @param isScripted whether scripts run; default true
 * @returns the first figure of the page, once its script runs
 */
export async function firstFigure(page: Page, isScripted = true): Promise<Locator> {
  const figure = page
    .locator('figure[id]')
    .filter({ has: page.locator('.picture') })
    .first();
  if (isScripted) await figure.and(page.locator('[data-alive]')).waitFor();
  return figure;
}

/** The tooltip, the text last announced to screen readers, and the text about what the chart shows. */
export const tip = (figure: Locator): Locator => figure.locator('.f-tip');
export const spoken = (figure: Locator): Promise<string> => figure.locator('output').innerText();
export const state = (figure: Locator): Promise<string> => figure.locator('.state').innerText();

/** The keys of the marks that can be seen. */
export function keysShown(figure: Locator): Promise<string[]> {
  return figure
    .locator('.picture svg:visible [data-key]:visible')
    .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('data-key') ?? ''));
}

/** The position of a mark in the viewport, after scrolling to it. */
export async function placeOf(mark: Locator): Promise<{ x: number; y: number }> {
  await mark.evaluate((each) => each.scrollIntoView({ block: 'center' }));
  return (await mark.boundingBox()) as { x: number; y: number };
}

/** The id of the figure of a page. */
export const idOf = ({ address }: SitePage): string => address.split('/').at(-2) ?? '';

/** The view of the figure in the address of the page, empty when there is none. */
export async function viewOf(page: Page, sitePage: SitePage): Promise<string> {
  return new URLSearchParams(await page.evaluate(() => location.search)).get(idOf(sitePage)) ?? '';
}
