import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { onePerKind, sitePages } from './pages.ts';
import { connect, desk, open, phone, visitAll } from './visit.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const pages = onePerKind(sitePages());
let browser: Browser;
beforeAll(async () => {
  browser = await connect();
});
afterAll(() => browser.close());

describe('the fullest page of each kind, in both languages,', () => {
  it.each([
    ['light', 'on a desk', desk],
    ['dark', 'on a desk', desk],
    ['light', 'on a phone', phone],
  ] as const)(
    'has no barrier that axe knows, %s, %s',
    async (colorScheme, _where, size) => {
      const options = { ...size, colorScheme, reducedMotion: 'reduce' } as const;
      expect(
        await visitAll(browser, pages, options, async (page, sitePage) => {
          await open(page, sitePage);
          return violations(page);
        }),
      ).toEqual([]);
    },
    300_000,
  );
});

describe('the accessibility check', () => {
  it('notices a picture without text', async () => {
    const page = await browser.newPage();
    await page.setContent('<html lang="en"><title>x</title><main><h1>x</h1><img src="data:,"></main></html>');
    expect(await violations(page)).toEqual([expect.stringContaining('image-alt')]);
    await page.context().close();
  });
});

/** The script comes in through the debugger, which the page's policy does not concern. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const results = await page.evaluate(
    () => (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run() as Promise<AxeResults>,
  );
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(
      (node) => `${id} at ${node.target.join(' ')}: ${node.failureSummary?.split('\n')[1]?.trim() ?? ''}`,
    ),
  );
}
