import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { brotliCompressSync } from 'node:zlib';
import { type Browser, chromium, type Page } from 'playwright-core';
import { browserArguments, findBrowser } from '../../tests/site/browser.ts';
import { contentTypes } from '../run/content-types.ts';

/** How often each page is visited. */
const rounds = 5;
const slowdown = 4;
const network = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6e6 / 8) | 0,
  uploadThroughput: (750e3 / 8) | 0,
};

export const conditions = `Medians of ${rounds} loads, processor ${slowdown} times slower, 1.6 Mbit/s, 150 ms, nothing cached`;

/** What one visit cost. */
export interface Visit {
  readonly bytes: number;
  readonly requests: number;
  readonly milliseconds: number;
}

/** A page that is measured. */
export interface Measured {
  /** What the page is called when it fails, such as `line by uPlot`. */
  readonly name: string;
  readonly address: string;
  /** An expression that is true in the page, or in a frame of it, once the chart is drawn. */
  readonly isDrawn: string;
}

/** A server that `using` closes at the end of its block. */
export interface SlowServer extends Disposable {
  /** Address without a slash at its end. */
  readonly root: string;
  /** What was sent since the last call. */
  takeSent(): Pick<Visit, 'bytes' | 'requests'>;
}

/** File formats that are already compressed. */
const compressed = /\.(png|woff2)$/;

/** Serves files by their address, compressed beforehand, and counts what it sends. */
export async function serveCompressed(files: ReadonlyMap<string, string | Uint8Array>): Promise<SlowServer> {
  const bodies = new Map(
    [...files].map(([name, text]) => [name, compressed.test(name) ? text : brotliCompressSync(text)]),
  );
  let sent = { bytes: 0, requests: 0 };
  const server = createServer((request, response) => {
    const name = new URL(request.url ?? '', 'http://localhost').pathname;
    const body = bodies.get(name);
    if (body === undefined) {
      response.writeHead(404).end();
      return;
    }
    sent = { bytes: sent.bytes + body.length, requests: sent.requests + 1 };
    response.writeHead(200, {
      'Content-Type': contentTypes[path.extname(name)] ?? 'text/html; charset=utf-8',
      ...(compressed.test(name) ? {} : { 'Content-Encoding': 'br' }),
      'Cache-Control': 'no-store',
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    root: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    takeSent() {
      const taken = sent;
      sent = { bytes: 0, requests: 0 };
      return taken;
    },
    [Symbol.dispose]() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/**
 * Visits all pages, round by round, so that other load on the machine affects all of them.
 *
 * @param pages what to visit
 * @param server whose bytes and requests are counted
 * @param timeout of one visit, ms; shorter in tests
 * @returns the visits of each page
 * @throws an Error that names the first page that shows no chart, with the reason as its cause; the browser is closed
 */
export async function visitInRounds<Page extends Measured>(
  pages: readonly Page[],
  server: SlowServer,
  timeout = 60_000,
): Promise<ReadonlyMap<Page, readonly Visit[]>> {
  const found = findBrowser(process.env);
  await using browser = await chromium.launch({
    executablePath: found.executablePath,
    args: [...browserArguments],
    env: { ...(process.env as Record<string, string>), ...found.env },
  });
  const visits = new Map<Page, Visit[]>(pages.map((page) => [page, []]));
  for (let round = 1; round <= rounds; round += 1) {
    console.log(`Round ${round} of ${rounds}`);
    for (const page of pages) {
      server.takeSent();
      const milliseconds = await timeToChart(browser, page, timeout).catch((cause: unknown) => {
        throw new Error(`${page.name}, at ${page.address}, showed no chart.`, { cause });
      });
      visits.get(page)?.push({ ...server.takeSent(), milliseconds });
    }
  }
  return visits;
}

/**
 * Loads a page once with an empty cache, and measures how long it takes until the chart is visible, ms. An uncaught
 * error in a script of the page ends the visit at once.
 */
async function timeToChart(
  browser: Browser,
  { address, isDrawn }: Measured,
  timeout: number,
): Promise<number> {
  // Without a locale the page gets that of the machine, and scripts cannot format numbers in `en-US@posix`.
  const context = await browser.newContext({ locale: 'en-US', viewport: { width: 800, height: 600 } });
  const page = await context.newPage();
  const thrown = new Promise<never>((_, reject) => page.once('pageerror', reject));
  const late = setTimeout(timeout, undefined, { ref: false }).then((): never => {
    throw new Error(`Nothing was drawn within ${timeout / 1000} s.`);
  });
  const time = await Promise.race([visit(page, address, isDrawn), thrown, late]);
  await context.close();
  return time;
}

async function visit(page: Page, address: string, isDrawn: string): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  await session.send('Network.emulateNetworkConditions', network);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  // This runs in every frame of the page. What is drawn in one animation frame is visible in the next.
  await page.addInitScript(`(() => {
    const look = () => {
      if (${isDrawn}) requestAnimationFrame((time) => { window.shownAt = performance.timeOrigin + time; });
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  })()`);
  await page.goto(address, { waitUntil: 'load' });
  const shown = await shownAt(page);
  const began = await page.evaluate(() => performance.timeOrigin);
  return shown - began;
}

/** When the chart became visible, in whichever frame it is: ms since 1970. */
async function shownAt(page: Page): Promise<number> {
  for (;;) {
    for (const frame of page.frames()) {
      const time = await frame.evaluate(() => (window as typeof window & { shownAt?: number }).shownAt);
      if (time !== undefined) return time;
    }
    await page.waitForTimeout(100);
  }
}
