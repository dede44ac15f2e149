import { type Driver, until } from '../drivers/driver.ts';
import { clickOn } from './place.ts';

/**
 * Complains when Explore does not draw its first view with its table, turn it into growth, and find series.
 *
 * @param isWhole whether that is promised; elsewhere Explore may say instead that it does not start
 */
export async function explore(driver: Driver, isWhole: boolean): Promise<string[]> {
  const isThere = await until(
    driver,
    (isPromised) => {
      // What the page says where no script starts comes after some seconds, which nobody has to wait for here.
      if (!isPromised) for (const each of document.getAnimations()) each.finish();
      const isSaid = [...document.querySelectorAll('.not-started')].some(
        (each) => each.getClientRects().length > 0 && getComputedStyle(each).visibility === 'visible',
      );
      if (isSaid) return !isPromised;
      const isDrawn = [...document.querySelectorAll('.explorer .picture svg')].some(
        (each) => each.getBoundingClientRect().height > 100,
      );
      return isDrawn && document.querySelectorAll('.explorer table tbody tr').length > 1;
    },
    isWhole,
  );
  if (!isThere) return [isWhole ? 'draws nothing' : 'neither draws nor says why'];
  if (!isWhole) return [];
  const complaints = await clickOn(driver, '.explorer [data-mode="growth"]');
  const isGrowth = await until(
    driver,
    () =>
      document.querySelector('.explorer [data-mode="growth"]')?.getAttribute('aria-pressed') === 'true' &&
      location.search.includes('growth'),
  );
  if (!isGrowth) complaints.push('does not show growth');
  complaints.push(...(await clickOn(driver, '#find')));
  const name = await driver.evaluate(lastName);
  for (const letter of name) await driver.press(letter);
  const isFound = await until(
    driver,
    (typed) =>
      document.querySelector<HTMLInputElement>('#find')?.value === typed &&
      [...document.querySelectorAll('.found label')].some((each) => each.getClientRects().length > 0),
    name,
  );
  return isFound ? complaints : [...complaints, `does not find ${name}`];
}

/** The beginning of the name of the last series in the list. */
const lastName = (): string => {
  const shown = [...document.querySelectorAll('.found label')].filter(
    (each) => each.getClientRects().length > 0,
  );
  return (
    (shown[shown.length - 1]?.textContent ?? '')
      .trim()
      .split(/[ ，,（(]/)[0]
      ?.slice(0, 6) ?? ''
  );
};
