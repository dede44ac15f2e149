import { betweenLooks, type Driver, pause, until } from '../drivers/driver.ts';

/** How long a thing may move while the page around it is drawn, ms. */
const longestMove = 5000;

/** Where a thing is in the viewport, px. */
export interface Place {
  readonly x: number;
  readonly y: number;
  /** Whether a pointer there meets the thing itself and not what covers it. */
  readonly meets: boolean;
}

/**
 * Scrolls to a thing that can be seen.
 *
 * @param selector of things, of which hidden ones are passed over
 * @param index of the thing among them, from 0; -1 is the last
 * @param block where in the window it then is
 * @returns its middle, or nothing when there is none
 */
export function placeOf(
  driver: Driver,
  selector: string,
  index = 0,
  block: 'start' | 'center' | 'end' = 'center',
): Promise<Place | null> {
  return driver.evaluate(
    (wanted, which, where) => {
      const seen = [...document.querySelectorAll(wanted)].filter((each) => each.getClientRects().length > 0);
      const found = seen[which < 0 ? seen.length + which : which];
      if (!found) return null;
      found.scrollIntoView({ block: where, behavior: 'instant' as ScrollBehavior });
      const { left, top, width, height } = found.getBoundingClientRect();
      const x = left + width / 2;
      const y = top + height / 2;
      const met = document.elementFromPoint(x, y);
      return { x, y, meets: found.contains(met) || met?.closest('label')?.contains(found) === true };
    },
    selector,
    index,
    block,
  );
}

const isSeen = (selector: string): boolean =>
  [...document.querySelectorAll(selector)].some((each) => each.getClientRects().length > 0);

/**
 * Presses the pointer on a thing that can be seen, once it no longer moves.
 *
 * @returns a complaint when there is none or something covers it
 */
export async function clickOn(driver: Driver, selector: string, index = 0): Promise<string[]> {
  await until(driver, isSeen, selector);
  let before: Place | null = null;
  let place = await placeOf(driver, selector, index);
  const end = Date.now() + longestMove;
  while (place && (place.x !== before?.x || place.y !== before.y) && Date.now() < end) {
    before = place;
    await pause(betweenLooks);
    place = await placeOf(driver, selector, index);
  }
  if (!place) return [`shows no ${selector}`];
  if (!place.meets) return [`covers ${selector}`];
  await driver.click(place.x, place.y);
  return [];
}
