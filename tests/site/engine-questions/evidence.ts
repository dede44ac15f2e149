import { type Driver, until } from '../drivers/driver.ts';
import { placeOf } from './place.ts';

/** The side of a window from which on evidence opens in the margin, px. */
const wide = 961;

/** Which numbers are pressed, and where in the window: the first and the last, each at the edge that is worst for it. */
const presses = [
  { index: 0, block: 'end' },
  { index: -1, block: 'start' },
  { index: -1, block: 'center' },
] as const;

/**
 * Opens the evidence of the first and the last number by pointer, at the foot, at the top and in the middle of the
 * window, and once by key.
 *
 * @param buttons selector of what opens evidence
 * @param isInMargin whether it opens in the margin of a wide window, beside its number
 * @returns a complaint for each that does not open, is not on the screen, not level with its number or stays open
 */
export async function evidence(driver: Driver, buttons: string, isInMargin: boolean): Promise<string[]> {
  const complaints: string[] = [];
  for (const { index, block } of presses) {
    const place = await placeOf(driver, buttons, index, block);
    if (!place?.meets) {
      complaints.push(`a number at the ${block} of the window cannot be pressed`);
      continue;
    }
    await driver.click(place.x, place.y);
    complaints.push(
      ...(await faults(driver, isInMargin ? place.y : undefined)).map(
        (fault) => `at the ${block} of the window it ${fault}`,
      ),
    );
    await driver.press('Escape');
    if (!(await until(driver, isClosed))) complaints.push('stays open');
  }
  await driver.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.focus(), buttons);
  await driver.press('Enter');
  complaints.push(...(await faults(driver)).map((fault) => `by key it ${fault}`));
  await driver.press('Escape');
  return complaints;
}

/**
 * Complains when the evidence of the first number can be read neither in the text nor, once its number is pressed, on
 * the screen: what old browsers are promised, with scripts and without.
 */
export async function evidenceToRead(driver: Driver): Promise<string[]> {
  if (await driver.evaluate(isOpen)) return [];
  const place = await placeOf(driver, '.mark, .matrix td button');
  if (!place?.meets) return ['shows no number to press'];
  await driver.click(place.x, place.y);
  return faults(driver);
}

const isClosed = (): boolean =>
  [...document.querySelectorAll('.numbers')].every((each) => each.getClientRects().length === 0);

const isOpen = (): boolean =>
  [...document.querySelectorAll('.numbers')].some((each) => each.getClientRects().length > 0);

/** What is wrong with the evidence that is about to open, beside a number at a height of the window. */
async function faults(driver: Driver, y?: number): Promise<string[]> {
  if (!(await until(driver, isOpen))) return ['does not open'];
  return driver.evaluate(
    (level, least) => {
      const open = [...document.querySelectorAll('.numbers')].filter(
        (each) => each.getClientRects().length > 0,
      );
      const { top, right, bottom, left } = (open[0] as Element).getBoundingClientRect();
      const found: string[] = [];
      if (open.length > 1) found.push('opens more than one list');
      if (top < -1 || left < -1 || right > innerWidth + 1 || bottom > innerHeight + 1)
        found.push(`opens from ${left}, ${top} to ${right}, ${bottom} in ${innerWidth} x ${innerHeight}`);
      if (level !== null && innerWidth >= least && (top > level + 24 || bottom < level - 24))
        found.push(`opens from ${top} to ${bottom}, not level with ${level}`);
      return found;
    },
    y ?? null,
    wide,
  );
}
