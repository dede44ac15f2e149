import type { Page } from 'playwright-core';

/**
 * @param page a page as it is printed
 * @returns a complaint for navigation, for a coloured page, for pale text, and for exact values and tables that are
 *   not printed
 */
export function faultsInPrint(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const shows = (element: Element): boolean =>
      [...element.getClientRects()].some(({ width, height }) => width > 0 && height > 0);
    const brightness = (color: string): number => {
      const [red = 0, green = 0, blue = 0, alpha = 1] = (color.match(/[\d.]+/g) ?? []).map(Number);
      return alpha === 0 ? 1 : (red + green + blue) / 3 / 255;
    };
    for (const element of document.querySelectorAll('nav')) {
      if (shows(element)) faults.push(`prints the navigation ${element.getAttribute('aria-label')}`);
    }
    for (const element of [document.documentElement, document.body]) {
      if (brightness(getComputedStyle(element).backgroundColor) < 0.97) faults.push('prints a coloured page');
    }
    const pale = [...document.querySelectorAll('main :is(h1, h2, h3, p, li, td, th)')].find(
      (element) => shows(element) && brightness(getComputedStyle(element).color) > 0.45,
    );
    if (pale) faults.push(`prints pale text: ${pale.textContent?.trim().slice(0, 40)}`);
    for (const exact of document.querySelectorAll('main .exact')) {
      if (!shows(exact))
        faults.push(`does not print the exact value ${exact.textContent?.trim().slice(0, 40)}`);
    }
    for (const table of document.querySelectorAll('main details table'))
      if (!table.checkVisibility()) faults.push(`keeps folded: ${table.textContent?.trim().slice(0, 40)}`);
    const isRounded = document.querySelector('main label.n') !== null;
    if (isRounded && !document.querySelector('main .exact')) faults.push('has no exact values to print');
    return faults;
  });
}
