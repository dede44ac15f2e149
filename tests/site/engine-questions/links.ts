import { type Driver, until } from '../drivers/driver.ts';
import { clickOn, placeOf } from './place.ts';

/** Complains of a file that cannot be pressed or is not there. */
export async function downloads(driver: Driver): Promise<string[]> {
  const selector = 'main a[href*="/download/"]';
  const place = await placeOf(driver, selector);
  if (!place?.meets) return ['shows no file to press'];
  const address = await driver.evaluate(
    (wanted) =>
      [...document.querySelectorAll<HTMLAnchorElement>(wanted)].find(
        (each) => each.getClientRects().length > 0,
      )?.href ?? '',
    selector,
  );
  const { status } = await fetch(address);
  return status === 200 ? [] : [`gets ${status} for ${address}`];
}

/** Complains of a link that does not lead to another page. It leaves the page. */
export async function links(driver: Driver): Promise<string[]> {
  const before = await driver.evaluate(() => location.pathname);
  const complaints = await clickOn(driver, 'nav a[href]', 1);
  if (complaints.length > 0) return complaints;
  const hasLeft = await until(
    driver,
    (from) => location.pathname !== from && document.querySelector('main h1') !== null,
    before,
  );
  return hasLeft ? [] : ['a link leads nowhere'];
}
