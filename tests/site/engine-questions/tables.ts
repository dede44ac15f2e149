import type { Driver } from '../drivers/driver.ts';

/** Complains of each open table that shows no cell, or that reaches out of what scrolls it. */
export function tables(driver: Driver): Promise<string[]> {
  return driver.evaluate(() => {
    const seen = [...document.querySelectorAll('main table')].filter(
      (each) => each.getClientRects().length > 0,
    );
    if (seen.length === 0) return ['shows no table'];
    return seen.flatMap((table, order) => {
      const cell = table.querySelector('tbody td')?.getBoundingClientRect();
      const region = table.closest('.scroll') ?? document.documentElement;
      const { right } = table.getBoundingClientRect();
      const scrolls = region.scrollWidth > region.clientWidth && region !== document.documentElement;
      return [
        ...(cell && cell.height > 0 && cell.width > 0 ? [] : [`table ${order + 1} shows no cell`]),
        ...(scrolls || right <= region.getBoundingClientRect().right + 1
          ? []
          : [`table ${order + 1} is cut off`]),
      ];
    });
  });
}
