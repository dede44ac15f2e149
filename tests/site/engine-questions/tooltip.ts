import { type Driver, until } from '../drivers/driver.ts';
import { placeOf } from './place.ts';

const alive = 'figure[data-alive]';

/** Whether a tooltip with a number can be seen, whole. */
const isTold = (): boolean => {
  const tip = [...document.querySelectorAll<HTMLElement>('.f-tip')].find(
    (each) => each.getClientRects().length > 0,
  );
  if (!tip || !/\d/.test(tip.textContent ?? '')) return false;
  const { left, right, top, bottom } = tip.getBoundingClientRect();
  return left >= 0 && right <= innerWidth && bottom > 0 && top < innerHeight;
};

/** Complains when the pointer on a mark of the first chart shows no tooltip. */
export async function tooltipByPointer(driver: Driver): Promise<string[]> {
  await until(driver, (wanted) => document.querySelector(wanted) !== null, alive);
  const place = await placeOf(driver, `${alive} .picture > svg [data-key]`, 1);
  if (!place) return ['shows no mark'];
  await driver.move(place.x - 2, place.y);
  await driver.move(place.x, place.y);
  return (await until(driver, isTold)) ? [] : ['the pointer on a mark shows no tooltip'];
}

/** Complains when the arrow keys go through no mark of the first chart, or Escape leaves the tooltip. */
export async function tooltipByKey(driver: Driver): Promise<string[]> {
  await until(driver, (wanted) => document.querySelector(wanted) !== null, alive);
  await driver.move(0, 0);
  await driver.evaluate(
    (wanted) => document.querySelector<HTMLElement>(`${wanted} .picture`)?.focus(),
    alive,
  );
  await driver.press('ArrowRight');
  await driver.press('ArrowRight');
  if (!(await until(driver, isTold))) return ['an arrow key shows no tooltip'];
  const isSpoken = await driver.evaluate(
    (wanted) => /\d/.test(document.querySelector(`${wanted} output`)?.textContent ?? ''),
    alive,
  );
  await driver.press('Escape');
  const isGone = await until(driver, () =>
    [...document.querySelectorAll('.f-tip')].every((each) => each.getClientRects().length === 0),
  );
  return [
    ...(isSpoken ? [] : ['an arrow key says nothing']),
    ...(isGone ? [] : ['Escape leaves the tooltip']),
  ];
}

/** Complains when growth cannot be shown in place of levels. */
export async function growth(driver: Driver): Promise<string[]> {
  const selector = `${alive} [data-mode="growth"]`;
  const place = await placeOf(driver, selector);
  if (!place?.meets) return ['has no button for growth'];
  await driver.click(place.x, place.y);
  const isShown = await until(
    driver,
    (wanted) =>
      document.querySelector(wanted)?.getAttribute('aria-pressed') === 'true' &&
      location.search.includes('growth'),
    selector,
  );
  return isShown ? [] : ['does not show growth'];
}
