import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { onePerKind, sitePages } from './pages.ts';
import { connect, desk, open, phone, visitAll } from './visit.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const pages = onePerKind(sitePages());
/** Without the other language: for what the first look, at both, leaves to see. */
const pagesIn = (language: 'zh' | 'en') =>
  pages.filter((page) => [language, undefined].includes(page.language));
// Off unless asked for, though WCAG 2.2 AA asks for it.
const allRules: RunOptions = { rules: { 'target-size': { enabled: true } } };
// A dark page differs from a light one in its colours only.
const colourRules: RunOptions = { runOnly: ['color-contrast', 'link-in-text-block'] };
let browser: Browser;
beforeAll(async () => {
  browser = await connect();
});
afterAll(() => browser.close());

describe('the fullest page of each kind', () => {
  it.each([
    ['light', 'on a desk in both languages', desk, allRules, pages],
    ['dark', 'on a desk', desk, colourRules, pagesIn('zh')],
    ['light', 'on a phone', phone, allRules, pagesIn('en')],
  ] as const)(
    'has no barrier that axe knows, %s, %s',
    async (colorScheme, _where, size, rules, chosen) => {
      const options = { ...size, colorScheme, reducedMotion: 'reduce' } as const;
      expect(
        await visitAll(browser, chosen, options, async (page, sitePage) => {
          await open(page, sitePage);
          return violations(page, rules);
        }),
      ).toEqual([]);
    },
    300_000,
  );
});

describe('the accessibility check', () => {
  const small = '<button style="width:9px;height:9px;padding:0" aria-label="x"></button>';

  it.each([
    ['a picture without text', '<img src="data:,">', allRules, 'image-alt'],
    ['targets too small and too near', small.repeat(2), allRules, 'target-size'],
    ['pale text', '<p style="color:#bbb">Pale words</p>', colourRules, 'color-contrast'],
  ] as const)('notices %s', async (_what, html, rules, rule) => {
    const page = await browser.newPage();
    await page.setContent(`<html lang="en"><title>x</title><main><h1>x</h1>${html}</main></html>`);
    expect(await violations(page, rules)).toEqual(expect.arrayContaining([expect.stringContaining(rule)]));
    await page.context().close();
  });
});

/** The script comes in through the debugger, which the page's policy does not concern. */
async function violations(page: Page, rules: RunOptions): Promise<string[]> {
  await page.evaluate(axe);
  // What is folded is read as well.
  await page.evaluate(() => {
    for (const each of document.querySelectorAll('details')) each.open = true;
  });
  const results = await page.evaluate(
    (options) =>
      (window as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }).axe.run(options),
    rules,
  );
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(
      (node) => `${id} at ${node.target.join(' ')}: ${node.failureSummary?.split('\n')[1]?.trim() ?? ''}`,
    ),
  );
}
