import type { Driver } from '../drivers/driver.ts';

/** Complains of each table that shows no cell once its fold is open, or that reaches out of what scrolls it. */
export function tables(driver: Driver): Promise<string[]> {
  return driver.evaluate(() => {
    for (const fold of document.querySelectorAll<HTMLDetailsElement>('main details')) fold.open = true;
    const seen = [...document.querySelectorAll('main table')].filter(
      (each) => each.getClientRects().length > 0,
    );
    if (seen.length === 0) return ['shows no table'];
    return seen.flatMap((table, order) => {
      const cell = table.querySelector('tbody td')?.getBoundingClientRect();
      const region = table.closest('.scroll') ?? document.documentElement;
      const { right } = table.getBoundingClientRect();
      const scrolls = /auto|scroll/.test(getComputedStyle(region).overflowX);
      return [
        ...(cell && cell.height > 0 && cell.width > 0 ? [] : [`table ${order + 1} shows no cell`]),
        ...(scrolls || right <= region.getBoundingClientRect().right + 1
          ? []
          : [`table ${order + 1} is cut off`]),
      ];
    });
  });
}
