import { type Driver, until } from '../drivers/driver.ts';
import { clickOn } from './place.ts';

/** Complains when the search finds nothing for what is typed, or its results cannot be reached by key. */
export async function search(driver: Driver): Promise<string[]> {
  const complaints = await clickOn(driver, '#q');
  for (const letter of '2009') await driver.press(letter);
  const isFound = await until(
    driver,
    () => document.querySelectorAll('[data-search] ol li a').length > 3 && location.search.includes('2009'),
  );
  if (!isFound) return [...complaints, 'finds nothing'];
  await driver.press('ArrowDown');
  const isReached = await until(driver, () => document.activeElement?.closest('[data-search] ol') !== null);
  return isReached ? complaints : [...complaints, 'an arrow key reaches no result'];
}
