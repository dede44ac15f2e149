import { type Driver, until } from '../drivers/driver.ts';
import { clickOn } from './place.ts';

/** Complains when the choices above a list are seen and leave nothing out. A browser that cannot filter shows none. */
export async function filter(driver: Driver, isPromised: boolean): Promise<string[]> {
  const choices = '.filter input';
  const isSeen = await driver.evaluate(
    (wanted) => (document.querySelector(wanted)?.getClientRects().length ?? 0) > 0,
    choices,
  );
  if (!isSeen) return isPromised ? ['shows no choice'] : [];
  const shown = (): number =>
    [...document.querySelectorAll('[data-only]')].filter((each) => each.getClientRects().length > 0).length;
  const before = await driver.evaluate(shown);
  const complaints = await clickOn(driver, choices, -1);
  const isFiltered = await until(
    driver,
    (all) => {
      const { length } = [...document.querySelectorAll('[data-only]')].filter(
        (each) => each.getClientRects().length > 0,
      );
      return length > 0 && length < all;
    },
    before,
  );
  return isFiltered ? complaints : [...complaints, 'leaves nothing out'];
}
