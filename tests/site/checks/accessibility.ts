import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The rule for target size is off by default, although WCAG 2.2 AA requires it. */
export const allRules: RunOptions = { rules: { 'target-size': { enabled: true } } };

/** The rules for a dark page, which differs from a light one only in colours. */
export const colourRules: RunOptions = { runOnly: ['color-contrast', 'link-in-text-block'] };

/** A page into which axe has been loaded. */
interface AxeWindow {
  readonly axe?: { run(options: RunOptions): Promise<AxeResults> };
}

/**
 * The accessibility barriers that axe finds on a page, with everything folded opened first.
 *
 * @param page an open page
 * @param rules the rules of axe to run
 * @returns a complaint for each element, with its place and the reason
 */
export async function barriers(page: Page, rules: RunOptions): Promise<string[]> {
  const isLoaded = await page.evaluate(() => (window as unknown as AxeWindow).axe !== undefined);
  // The script is loaded through the debugger, to which the policy of the page does not apply.
  if (!isLoaded) await page.evaluate(axe);
  await page.evaluate(() => {
    for (const each of document.querySelectorAll('details')) each.open = true;
    window.scrollTo(0, 0);
  });
  const results = await page.evaluate(
    (options) => (window as unknown as Required<AxeWindow>).axe.run(options),
    // Listing what passes for every element takes longer than finding what fails.
    { ...rules, resultTypes: ['violations' as const] },
  );
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(
      (node) => `${id} at ${node.target.join(' ')}: ${node.failureSummary?.split('\n')[1]?.trim() ?? ''}`,
    ),
  );
}
