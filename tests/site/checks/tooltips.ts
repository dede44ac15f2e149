import type { Page } from 'playwright-core';
import { firstFigure, keysShown, tip } from '../figure-visit.ts';

/** How many marks of a chart are read. */
const marksRead = 12;

/**
 * Goes through the first marks of the first chart of a page by keyboard.
 *
 * @param page an open page with a chart
 * @returns a complaint for each tooltip that is not there or reaches beyond the window
 */
export async function tooltips(page: Page): Promise<string[]> {
  const figure = await firstFigure(page);
  const width = page.viewportSize()?.width ?? 0;
  await figure.locator('.picture').focus();
  const { length } = await keysShown(figure);
  if (length === 0) return ['has no mark to read'];
  const found: string[] = [];
  for (let press = 1; press <= Math.min(length, marksRead); press += 1) {
    await page.keyboard.press('ArrowRight');
    const box = await tip(figure).boundingBox();
    if (!box) found.push(`shows no tooltip after ${press} arrows`);
    else if (box.x < 0 || box.x + box.width > width)
      found.push(`shows a tooltip from ${box.x} to ${box.x + box.width} pixels after ${press} arrows`);
  }
  await page.keyboard.press('Escape');
  return found;
}
