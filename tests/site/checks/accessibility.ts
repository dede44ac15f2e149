import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Target size is off unless asked for, though WCAG 2.2 AA asks for it. */
export const allRules: RunOptions = { rules: { 'target-size': { enabled: true } } };

/** A dark page differs from a light one in its colours only. */
export const colourRules: RunOptions = { runOnly: ['color-contrast', 'link-in-text-block'] };

/** A page into which axe has been loaded. */
interface AxeWindow {
  readonly axe?: { run(options: RunOptions): Promise<AxeResults> };
}

/**
 * Barriers that axe finds on a page. It opens what is folded, so that this is read as well.
 *
 * @param page an open page
 * @param rules which rules of axe are asked
 * @returns a complaint for each element, with its place and the reason
 */
export async function barriers(page: Page, rules: RunOptions): Promise<string[]> {
  const isLoaded = await page.evaluate(() => (window as unknown as AxeWindow).axe !== undefined);
  // The script comes in through the debugger, which the page's policy does not concern.
  if (!isLoaded) await page.evaluate(axe);
  await page.evaluate(() => {
    for (const each of document.querySelectorAll('details')) each.open = true;
    window.scrollTo(0, 0);
  });
  const results = await page.evaluate(
    (options) => (window as unknown as Required<AxeWindow>).axe.run(options),
    // To tell what is well of every element takes longer than to find what is not.
    { ...rules, resultTypes: ['violations' as const] },
  );
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(
      (node) => `${id} at ${node.target.join(' ')}: ${node.failureSummary?.split('\n')[1]?.trim() ?? ''}`,
    ),
  );
}
