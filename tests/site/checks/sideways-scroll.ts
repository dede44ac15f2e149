import type { Page } from 'playwright-core';

/**
 * @param page an open page
 * @returns a complaint, with the element that reaches farthest, if the page is wider than its window
 */
export function sidewaysScroll(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const widest = [...document.querySelectorAll('body *')].find(
      (element) => element.getBoundingClientRect().right > clientWidth + 0.5,
    );
    const name = widest
      ? `${widest.tagName.toLowerCase()}.${widest.getAttribute('class') ?? ''}`
      : 'something';
    return [`is ${scrollWidth} pixels wide, because of ${name}`];
  });
}
