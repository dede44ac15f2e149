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

/** How many elements of one kind axe looks at; the thousandth row of a table tells it nothing new. */
const ofAKind = 4;

/**
 * The accessibility barriers that axe finds on a page, with everything folded opened first. Of more than six
 * neighbours outside pictures and lists of terms those are taken from the page in which nothing is of a kind that axe
 * has not enough of, and nothing names or describes another element: the page is of no use for other checks afterwards.
 *
 * @param page an open page
 * @param rules the rules of axe to run
 * @returns a complaint for each element, with its place and the reason
 */
export async function barriers(page: Page, rules: RunOptions): Promise<string[]> {
  const isLoaded = await page.evaluate(() => (window as unknown as AxeWindow).axe !== undefined);
  // The script is loaded through the debugger, to which the policy of the page does not apply.
  if (!isLoaded) await page.evaluate(axe);
  await page.evaluate((most) => {
    // An element's kind: its name and style and the names of its other attributes, and so of what it stands in.
    const styled = new Set(['class', 'style', 'role', 'type']);
    const own = (element: Element): string => {
      const attributes = [...element.attributes].map(({ name, value }) =>
        styled.has(name) ? `${name}=${value}` : name,
      );
      return `${element.localName}[${attributes}]`;
    };
    const kindsIn = (element: Element, around: string): string[] => {
      const kind = `${around} ${own(element)}`;
      return [kind, ...[...element.children].flatMap((child) => kindsIn(child, kind))];
    };
    const referrers = Map.groupBy(
      ['aria-labelledby', 'aria-describedby', 'for'].flatMap((name) =>
        [...document.querySelectorAll(`[${name}]`)].flatMap((from) =>
          (from.getAttribute(name) ?? '').split(' ').map((id) => ({ id, from })),
        ),
      ),
      ({ id }) => id,
    );
    const isNeeded = (child: Element): boolean =>
      [...child.querySelectorAll('[id]'), child].some(({ id }) =>
        referrers.get(id)?.some(({ from }) => !child.contains(from)),
      );
    const seen = new Map<string, number>();
    for (const parent of document.querySelectorAll('main :not(dl, svg, svg *)')) {
      if (parent.children.length <= 6 || !parent.isConnected) continue;
      const around = `${parent.parentElement ? own(parent.parentElement) : ''} ${own(parent)}`;
      for (const child of [...parent.children]) {
        const kinds = new Set(kindsIn(child, around));
        const isNew = [...kinds].some((kind) => (seen.get(kind) ?? 0) < most);
        if (!isNew && !isNeeded(child)) child.remove();
        else for (const kind of kinds) seen.set(kind, (seen.get(kind) ?? 0) + 1);
      }
    }
    for (const each of document.querySelectorAll('details')) each.open = true;
    window.scrollTo(0, 0);
  }, ofAKind);
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
