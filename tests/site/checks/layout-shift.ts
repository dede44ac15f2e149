import type { Page } from 'playwright-core';

/**
 * Scrolls through the whole page, as a reader does.
 *
 * @param page an open page, whose window has kept its size since it was opened
 * @returns a complaint if anything has moved since the page began to load
 */
export async function layoutShift(page: Page): Promise<string[]> {
  const shift = await page.evaluate(async () => {
    let sum = 0;
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
    });
    observer.observe({ type: 'layout-shift', buffered: true });
    const frame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => resolve()));
    const height = document.documentElement.scrollHeight;
    for (let top = 0; top < height; top += 600) {
      window.scrollTo(0, top);
      await frame();
    }
    // Content that loads when it comes into view needs some time before it can move anything.
    await new Promise((resolve) => setTimeout(resolve, 150));
    for (const entry of observer.takeRecords()) sum += (entry as unknown as { value: number }).value;
    return sum;
  });
  return shift === 0 ? [] : [`moves by ${shift}`];
}
