import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { type Browser, chromium } from 'playwright-core';
import { browserArguments, findBrowser } from '../tests/site/browser.ts';
import { type BenchPage, benchPages, libraries, ownFiles } from './bench-pages.ts';
import { parseOptions } from './options.ts';
import { runProgram } from './run-program.ts';
import { projectRoot } from './settings.ts';

// The same charts by this site and by libraries that draw in the browser, at their defaults, side by side on a slow
// phone with a slow line. The libraries are no dependencies of the site: they are installed when this runs, apart.

const rounds = 5;
const slowdown = 4;
const network = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6e6 / 8) | 0,
  uploadThroughput: (750e3 / 8) | 0,
};

interface Result {
  readonly bytes: number;
  readonly milliseconds: number;
}

/** Installs the libraries into a folder of their own, unless they are there. */
function installLibraries(): string {
  const folder = path.join(projectRoot, '.build', 'bench');
  const dependencies = Object.assign({}, ...Object.values(libraries).map(({ packages }) => packages));
  const manifest = `${JSON.stringify({ private: true, dependencies }, null, 2)}\n`;
  const file = path.join(folder, 'package.json');
  const installed = path.join(folder, 'node_modules', '.package-lock.json');
  if (existsSync(installed) && readFileSync(file, 'utf8') === manifest)
    return path.join(folder, 'node_modules');
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, manifest);
  console.log(
    `Installing ${Object.keys(dependencies).join(', ')} into ${path.relative(projectRoot, folder)}`,
  );
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'], {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return path.join(folder, 'node_modules');
}

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
};

/** Serves the pages and what they load, compressed beforehand as a good host does. */
async function serveCompressed(bodies: ReadonlyMap<string, Buffer>): Promise<Server> {
  const server = createServer((request, response) => {
    const body = bodies.get(request.url ?? '');
    const type = types[path.extname(request.url ?? '')];
    response.writeHead(body ? 200 : 404, {
      ...(type && body ? { 'Content-Type': type, 'Content-Encoding': 'br' } : {}),
      'Cache-Control': 'no-store',
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

/** Loads a page once, with nothing kept from before; gives what came over the line and when the chart could be seen. */
async function measure(
  browser: Browser,
  address: string,
  bodies: ReadonlyMap<string, Buffer>,
): Promise<Result> {
  const context = await browser.newContext({ viewport: { width: 800, height: 600 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  await session.send('Network.emulateNetworkConditions', network);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  let bytes = 0;
  page.on('response', (response) => {
    bytes += bodies.get(new URL(response.url()).pathname)?.byteLength ?? 0;
  });
  await page.addInitScript(() => {
    const seen = window as unknown as { drawn?: boolean; shown?: number };
    const look = (): void => {
      const own = document.querySelector('.picture svg.c-wide');
      // Without its stylesheet our picture is there, but not as it is meant.
      const isOwnDrawn =
        own !== null && getComputedStyle(own).display === 'block' && own.getBoundingClientRect().width > 300;
      // What is drawn in one frame is seen in the next.
      if (seen.drawn || isOwnDrawn)
        requestAnimationFrame((time) => {
          seen.shown = time;
        });
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.goto(address, { waitUntil: 'load' });
  await page.waitForFunction(() => 'shown' in window);
  const milliseconds = await page.evaluate(() => (window as unknown as { shown: number }).shown);
  await context.close();
  return { bytes, milliseconds };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function report(pages: readonly BenchPage[], results: ReadonlyMap<BenchPage, readonly Result[]>): string {
  const lines = [
    '| chart | drawn by | KB (brotli) | × ours | ms to the chart | × ours |',
    '|---|---|---:|---:|---:|---:|',
  ];
  let own: Result = { bytes: 1, milliseconds: 1 };
  for (const page of pages) {
    const all = results.get(page) ?? [];
    const bytes = median(all.map((each) => each.bytes));
    const milliseconds = median(all.map((each) => each.milliseconds));
    if (page.library === 'this site') own = { bytes, milliseconds };
    lines.push(
      `| ${page.chart} | ${page.library} | ${(bytes / 1000).toFixed(1)} | ${(bytes / own.bytes).toFixed(1)} | ${milliseconds.toFixed(0)} | ${(milliseconds / own.milliseconds).toFixed(1)} |`,
    );
  }
  return lines.join('\n');
}

async function bench(): Promise<number> {
  const modules = installLibraries();
  const pages = benchPages();
  const addressOf = (page: BenchPage): string => `/${pages.indexOf(page)}.html`;
  const bodies = new Map<string, Buffer>();
  for (const [name, text] of await ownFiles()) bodies.set(name, brotliCompressSync(text));
  for (const page of pages) bodies.set(addressOf(page), brotliCompressSync(page.html));
  for (const file of Object.values(libraries).flatMap(({ files }) => [...files]))
    bodies.set(`/${file}`, brotliCompressSync(readFileSync(path.join(modules, file))));
  const server = await serveCompressed(bodies);
  const root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const found = findBrowser(process.env);
  const browser = await chromium.launch({
    executablePath: found.executablePath,
    args: [...browserArguments],
    env: { ...(process.env as Record<string, string>), ...found.env },
  });
  const results = new Map<BenchPage, Result[]>(pages.map((page) => [page, []]));
  // Round by round, so that whatever else the machine does meets all alike.
  for (let round = 1; round <= rounds; round += 1) {
    console.log(`Round ${round} of ${rounds}`);
    for (const page of pages) results.get(page)?.push(await measure(browser, root + addressOf(page), bodies));
  }
  await browser.close();
  server.close();
  console.log(
    `\nMedians of ${rounds} loads, processor ${slowdown} times slower, 1.6 Mbit/s, 150 ms:\n\n${report(pages, results)}`,
  );
  return 0;
}

if (import.meta.main) {
  await runProgram(() => {
    parseOptions(process.argv.slice(2), {});
    return bench();
  });
}
