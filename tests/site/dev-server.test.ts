import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { copyProject, ending, startProgram } from './project-copy.ts';
import { connect } from './visit.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'record-dev-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** Requests the home page until the response is as wanted. */
async function waitForHome(port: number, wanted: (status: number, html: string) => boolean): Promise<string> {
  const deadline = Date.now() + 40_000;
  for (let last = ''; ; ) {
    try {
      const response = await fetch(`http://localhost:${port}/zh/`, { headers: { Accept: 'text/html' } });
      const html = await response.text();
      if (wanted(response.status, html)) return html;
      last = `${response.status} ${html.slice(0, 500)}`;
    } catch (error) {
      // The server is not there yet.
      last = String(error);
    }
    if (Date.now() > deadline) throw new Error(`The page never came to be as wanted; last: ${last}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

const story = 'threshold-trap';

/**
 * The files that writers and curators save most often: a story with a visible change, and a data file with a change of
 * white space.
 */
function savedFiles(copy: string): [string, string, (good: string, round: number) => string][] {
  const dataset = path.join(copy, 'data', 'datasets', 'above-scale-industry', 'observations.json');
  return [
    [
      'A story',
      path.join(copy, 'src', 'stories', story, 'en.md'),
      (good, round) => `${good.trimEnd()} Saved${' again'.repeat(round)}.\n`,
    ],
    ['An observation', dataset, (good, round) => good + '\n'.repeat(round)],
  ];
}

/**
 * Saves a file twice while a browser shows a story, and waits each time until the page has reloaded with the
 * change. The time depends on the machine, so it is printed and not limited.
 */
async function reloads(
  port: number,
  file: string,
  change: (good: string, round: number) => string,
): Promise<number[]> {
  const browser = await connect();
  const page = await browser.newPage();
  await page.goto(`http://localhost:${port}/en/stories/${story}/`);
  // The page follows changes once its scripts run and its connection to the server is open.
  await page.waitForTimeout(1000);
  const good = readFileSync(file, 'utf8');
  const times: number[] = [];
  for (let round = 1; round <= 2; round += 1) {
    const loaded = page.waitForEvent('load', { timeout: 40_000 });
    const started = performance.now();
    const saved = change(good, round);
    writeFileSync(file, saved);
    await loaded;
    times.push(Math.round(performance.now() - started));
    const [words] = /Saved.*$/.exec(saved.trimEnd()) ?? [];
    if (words) expect(await page.locator('article').textContent()).toContain(words);
    // A second change shortly after the first is a different case.
    await page.waitForTimeout(1000);
  }
  writeFileSync(file, good);
  await browser.close();
  return times;
}

describe('npm run dev', () => {
  it('shows the page, loads it anew when its story or an observation is saved, then what is refused when a file breaks, then the page again, and stops when told', async () => {
    const copy = copyProject(path.join(folder, 'project'));
    const port = await freePort();
    const child = startProgram(copy, 'dev', [], { PORT: String(port) });
    const ended = ending(child);
    try {
      await waitForHome(port, (status) => status === 200);
      const download = await fetch(`http://localhost:${port}/download/datasets/above-scale-industry.csv`);
      expect([download.status, (await download.text()).slice(0, 20)]).toEqual([200, 'dataset,observation,']);
      for (const [what, file, change] of savedFiles(copy))
        console.log(
          `${what} saved, ms to the reloaded page: ${(await reloads(port, file, change)).join(', ')}`,
        );
      const sources = path.join(copy, 'data', 'sources.json');
      const good = readFileSync(sources, 'utf8');
      writeFileSync(sources, '{"not": "a list of sources"}\n');
      const refused = await waitForHome(port, (status) => status === 500);
      expect(refused).toContain('data/sources.json');
      expect(refused).toContain('@vite/client');
      writeFileSync(sources, good);
      await waitForHome(port, (status) => status === 200);
    } finally {
      child.kill('SIGINT');
    }
    expect((await ended).code).toBe(0);
  }, 240_000);
});
