import type { Page } from 'playwright-core';

/**
 * Of the two drawings of a chart, wide and narrow, one is meant to be hidden: each figure needs one that shows.
 *
 * @param page a page in a browser without script
 * @returns a complaint if the page shows no text, and for each figure that shows no chart
 */
export function missingWithoutScript(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const missing: string[] = [];
    // biome-ignore lint/performance/useDomNodeTextContent: only text that is drawn counts, not hidden text.
    const text = (document.querySelector('main') ?? document.body).innerText.trim();
    if (text.length < 5) missing.push('shows no text');
    for (const figure of document.querySelectorAll('figure')) {
      const charts = [...figure.querySelectorAll('svg')];
      const visible = charts.some((chart) => {
        const box = chart.getBoundingClientRect();
        return box.width > 40 && box.height > 40 && getComputedStyle(chart).visibility === 'visible';
      });
      if (charts.length > 0 && !visible)
        missing.push(`hides the chart of figure ${figure.id || '(without id)'}`);
    }
    return missing;
  });
}
