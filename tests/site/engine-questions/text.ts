import type { Driver } from '../drivers/driver.ts';

/** Complains of a page that shows hardly any text, or that is wider than its window. */
export function text(driver: Driver): Promise<string[]> {
  return driver.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    // biome-ignore lint/performance/useDomNodeTextContent: only text that is drawn counts, not hidden text.
    const { length } = document.querySelector('main')?.innerText ?? '';
    return [
      ...(length < 40 ? [`shows ${length} characters`] : []),
      ...(scrollWidth > clientWidth ? [`is ${scrollWidth - clientWidth} px wider than its window`] : []),
    ];
  });
}
