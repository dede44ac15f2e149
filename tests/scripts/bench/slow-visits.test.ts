import { type Browser, chromium } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { serveCompressed, visitInRounds } from '../../../scripts/bench/slow-visits.ts';

/** Visits one page, which counts as drawn once its title is `drawn`. */
async function visitPage(name: string, script: string, wait?: number) {
  using server = await serveCompressed(
    new Map([
      [
        '/page.html',
        `<!doctype html><title>empty</title><link rel="icon" href="data:,"><script>${script}</script>`,
      ],
      [
        '/framing.html',
        '<!doctype html><title>framing</title><link rel="icon" href="data:,"><iframe src="/page.html"></iframe>',
      ],
    ]),
  );
  const address = `${server.root}/${name === 'a frame' ? 'framing' : 'page'}.html`;
  const page = { name, address, isDrawn: 'document.title === "drawn"' };
  const visits = await visitInRounds([page], server, wait);
  return visits.get(page) ?? [];
}

/** What a promise was rejected with. */
async function failureOf(promise: Promise<unknown>): Promise<Error> {
  return promise.then(
    () => new Error('It did not fail.'),
    (error: Error) => error,
  );
}

describe('visitInRounds', () => {
  const launched: Browser[] = [];

  beforeEach(() => {
    vi.spyOn(console, 'log').mockImplementation(() => {});
    const launch = chromium.launch.bind(chromium);
    vi.spyOn(chromium, 'launch').mockImplementation(async (options) => {
      const browser = await launch(options);
      launched.push(browser);
      return browser;
    });
  });

  afterEach(() => {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
    // An open browser would keep a bench from ending. A visit starts one browser and closes it in every case.
    expect(launched.splice(0).map((browser) => browser.isConnected())).toEqual([false]);
  });

  it('gives pages a language that scripts can format numbers in, whatever the machine speaks', async () => {
    for (const name of ['LANG', 'LC_ALL', 'LANGUAGE']) vi.stubEnv(name, 'C.UTF-8');
    const visits = await visitPage(
      'a chart with numbers',
      'new Intl.NumberFormat(navigator.language); document.title = "drawn"',
    );
    expect(visits).toHaveLength(5);
    for (const { bytes, requests, milliseconds } of visits) {
      expect(bytes).toBeGreaterThan(0);
      expect(requests).toBe(1);
      expect(milliseconds).toBeGreaterThan(0);
    }
  });

  it.each(['a page', 'a frame'])(
    'ends at once when %s throws, and names it with the reason',
    async (name) => {
      const failure = await failureOf(visitPage(name, 'throw new RangeError("no such locale")'));
      expect(failure.message).toMatch(
        new RegExp(`^${name}, at http://127\\.0\\.0\\.1:\\d+/\\w+\\.html, showed no chart\\.$`),
      );
      expect(String(failure.cause)).toBe('RangeError: no such locale');
    },
  );

  it.each([
    ['never draws', ''],
    ['never comes to an end', 'for (;;);'],
  ])('names a page that %s when its time is over', async (_, script) => {
    const failure = await failureOf(visitPage('a slow page', script, 1500));
    expect(failure.message).toMatch(/^a slow page, at /);
    expect(String(failure.cause)).toBe('Error: Nothing was drawn within 1.5 s.');
  });
});

describe('serveCompressed', () => {
  it('serves what it is given, and nothing after the block that uses it', async () => {
    let address = '';
    {
      using server = await serveCompressed(new Map([['/page.html', 'A page']]));
      address = `${server.root}/page.html`;
      const answer = await fetch(address);
      expect(await answer.text()).toBe('A page');
      expect((await fetch(`${server.root}/other.html`)).status).toBe(404);
    }
    await expect(fetch(address)).rejects.toThrow('fetch failed');
  });
});
