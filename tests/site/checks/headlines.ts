import type { Page } from 'playwright-core';

/**
 * @param page an open page
 * @returns a complaint for each heading that is wider than the page, and for each word of a headline that is split
 *   between lines
 */
export function headlines(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const rectsOf = (node: Node): DOMRect[] => {
      const range = document.createRange();
      range.selectNodeContents(node);
      return [...range.getClientRects()].filter(({ width }) => width > 0);
    };
    for (const heading of document.querySelectorAll('main :is(h1, h2, h3)')) {
      const right = Math.max(
        0,
        ...rectsOf(heading).map((rect) => rect.right),
        heading.getBoundingClientRect().right,
      );
      if (heading.checkVisibility() && right > document.documentElement.clientWidth + 0.5)
        found.push(`too wide: ${heading.textContent}`);
    }
    for (const whole of document.querySelectorAll('main :is(.clause, .whole)'))
      for (const word of whole.childNodes) {
        const lines = new Set(rectsOf(word).map(({ top }) => Math.round(top)));
        if (lines.size > 1) found.push(`cut: ${word.textContent}`);
      }
    return found;
  });
}
