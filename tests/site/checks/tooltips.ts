import type { Page } from 'playwright-core';
import { firstFigure, keysShown } from '../figure-visit.ts';

/** How many marks of a chart are read. */
const marksRead = 12;

/**
 * Goes through the first marks of the first chart of a page with the keys of the keyboard.
 *
 * @param page an open page with a chart
 * @returns a complaint for each tooltip that is not there or reaches beyond the window
 */
export async function tooltips(page: Page): Promise<string[]> {
  const figure = await firstFigure(page);
  const { length } = await keysShown(figure);
  if (length === 0) return ['has no mark to read'];
  return figure.evaluate(
    async (element, presses) => {
      const found: string[] = [];
      const picture = element.querySelector<HTMLElement>('.picture');
      const tip = element.querySelector('.f-tip');
      picture?.focus();
      for (let press = 1; press <= presses; press += 1) {
        picture?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
        await new Promise((resolve) => requestAnimationFrame(resolve));
        const box = tip?.checkVisibility() ? tip.getBoundingClientRect() : undefined;
        if (!box) found.push(`shows no tooltip after ${press} arrows`);
        else if (box.left < 0 || box.right > innerWidth)
          found.push(`shows a tooltip from ${box.left} to ${box.right} pixels after ${press} arrows`);
      }
      picture?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
      return found;
    },
    Math.min(length, marksRead),
  );
}
