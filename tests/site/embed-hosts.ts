import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Frame, Page } from 'playwright-core';
import { vi } from 'vitest';
import { attribute, elementsOf, parsePage, textOf } from '../../scripts/finish/parse-page.ts';
import { contentTypes } from '../../scripts/run/content-types.ts';
import { findFile } from '../../scripts/run/serve.ts';
import { type SnippetKind, snippetKinds } from '../../src/embeds/panel-data.ts';
import { siteFolder, siteUrl } from './pages.ts';

/** A page of another site, on a host of its own. */
interface HostPage {
  readonly html: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Host {
  /** Shows a page under a new address. */
  show(page: HostPage): string;
  close(): Promise<void>;
}

/** Starts the host of another site. */
export async function startHost(): Promise<Host> {
  const pages = new Map<string, HostPage>();
  const server = createServer((request, response) => {
    const page = pages.get(request.url ?? '');
    response.writeHead(page ? 200 : 404, { 'Content-Type': 'text/html; charset=utf-8', ...page?.headers });
    response.end(page?.html ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    show(page) {
      const name = `/article-${pages.size}`;
      pages.set(name, page);
      return `http://127.0.0.1:${port}${name}`;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A browser in which the built site is at the address it was built for; all requests are recorded. */
export interface Visitor {
  readonly context: BrowserContext;
  /** Addresses requested from the site. */
  readonly asked: string[];
  /** Addresses requested from other hosts, apart from the host's own page. */
  readonly elsewhere: string[];
}

/** @param delay how long the site takes to answer, ms */
export async function visitor(browser: Browser, options: BrowserContextOptions, delay = 0): Promise<Visitor> {
  const context = await browser.newContext(options);
  const asked: string[] = [];
  const elsewhere: string[] = [];
  await context.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    if (url.origin !== siteUrl) {
      if (!/\/article-\d+$|\/favicon\.ico$/.test(url.pathname)) elsewhere.push(url.href);
      return route.continue();
    }
    asked.push(url.pathname);
    await new Promise((resolve) => setTimeout(resolve, delay));
    const file = findFile(siteFolder(), url.pathname.slice(1));
    if (file === undefined || !existsSync(file)) return route.fulfill({ status: 404, body: '' });
    return route.fulfill({
      body: readFileSync(file),
      headers: { 'Content-Type': contentTypes[path.extname(file)] ?? 'application/octet-stream' },
    });
  });
  return { context, asked, elsewhere };
}

/** The code that the panel of a built page offers, as a journalist would copy it. */
export function offeredSnippets(html: string): Readonly<Record<SnippetKind, string>> {
  const fields = [...elementsOf(parsePage(html))].filter((element) => element.tagName === 'textarea');
  const found = Object.fromEntries(
    fields.map((element) => [attribute(element, 'data-field') ?? '', textOf(element)]),
  );
  for (const way of snippetKinds) if (!found[way]) throw new Error(`The panel offers no code for ${way}.`);
  return found as Record<SnippetKind, string>;
}

const filler = '<p>What the article says, at some length, before and after the chart.</p>'.repeat(25);

/** An article with something in the middle or at its top, in a column as wide as a phone or as a text. */
export function article(
  content: string,
  options: { readonly attributes?: string; readonly style?: string; readonly atTop?: boolean } = {},
): string {
  const { attributes = 'lang="en"', style = '', atTop = false } = options;
  return (
    `<!doctype html><html ${attributes}><head><meta charset="utf-8"><title>An article</title>` +
    '<meta name="viewport" content="width=device-width,initial-scale=1">' +
    `<style>body{margin:0}main{max-width:640px;margin:0 auto;font:16px/1.5 sans-serif}${style}</style>` +
    '<script>window.shifts=0;new PerformanceObserver((l)=>{for(const e of l.getEntries())shifts+=e.value})' +
    '.observe({type:"layout-shift",buffered:true})</script></head>' +
    `<body><main>${atTop ? '' : filler}<div id="here">${content}</div>${filler}</main></body></html>`
  );
}

/** How long to wait on a slow machine, ms. */
export const waitOptions = { timeout: 20_000 } as const;

/** The frames of a page that show the site. */
const framesOf = (page: Page): Frame[] => page.frames().filter((frame) => frame.url().startsWith(siteUrl));

/** Waits until a page has so many frames of the site and each has loaded. */
export async function framesLoaded(page: Page, expected: number): Promise<void> {
  await vi.waitUntil(() => framesOf(page).length === expected, waitOptions);
  await Promise.all(framesOf(page).map((frame) => frame.waitForLoadState('load')));
}

/** Waits until what has changed in a page is drawn. */
export async function changesDrawn(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}

/** Waits until every picture of a page that has begun to load is there. */
export async function picturesLoaded(page: Page): Promise<void> {
  // This polls from outside, because in a browser without script a promise inside the page would never settle.
  const isComplete = (): Promise<boolean> =>
    page.evaluate(() => [...document.images].every(({ complete }) => complete));
  await vi.waitUntil(isComplete, waitOptions);
}

/** How many samples in a row must be equal, and the time between two, ms. */
const samples = { equal: 6, interval: 50 };

/** Waits until the heights of a page and of the frames in it no longer change. */
export async function heightsSettled(page: Page): Promise<void> {
  const heights = (): Promise<string> =>
    page.evaluate(() =>
      [document.documentElement, ...document.querySelectorAll('iframe')]
        .map(({ scrollHeight, clientHeight }) => `${scrollHeight} ${clientHeight}`)
        .join(),
    );
  let last = '';
  for (let equal = 0; equal < samples.equal; ) {
    const now = await heights();
    equal = now === last ? equal + 1 : 0;
    last = now;
    await new Promise((resolve) => setTimeout(resolve, samples.interval));
  }
}

/** The faults of the charts in the frames of a page; empty when there is none. */
export async function faultsInFrames(page: Page, expected: number): Promise<string[]> {
  const faults: string[] = [];
  const sticksOut = await page.evaluate(() => {
    const main = document.querySelector('main');
    return main !== null && main.scrollWidth > main.clientWidth;
  });
  if (sticksOut) faults.push('something sticks out of the column');
  const frames = framesOf(page);
  if (frames.length !== expected) faults.push(`${frames.length} frames instead of ${expected}`);
  for (const frame of frames) {
    const found = await frame.evaluate(() => {
      const complaints: string[] = [];
      const { scrollWidth, scrollHeight, clientWidth, clientHeight } = document.documentElement;
      if (scrollWidth > clientWidth) complaints.push(`is ${scrollWidth - clientWidth} px too wide`);
      if (scrollHeight > clientHeight) complaints.push(`cuts off ${scrollHeight - clientHeight} px`);
      const shown = [...document.querySelectorAll('.picture > svg')].find(
        (svg) => svg.getBoundingClientRect().height > 40,
      );
      if (!shown) complaints.push('shows no chart');
      const box = document.querySelector('figure')?.getBoundingClientRect();
      for (const text of shown?.querySelectorAll('text') ?? []) {
        const { left, right, bottom } = text.getBoundingClientRect();
        if (left < -1 || right > clientWidth + 1 || bottom > (box?.bottom ?? 0) + 1)
          complaints.push(`cuts off the label ${text.textContent}`);
      }
      return complaints;
    });
    faults.push(...found.map((complaint) => `${new URL(frame.url()).pathname} ${complaint}`));
  }
  return faults;
}
