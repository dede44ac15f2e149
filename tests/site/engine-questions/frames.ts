import { type Driver, pause, until } from '../drivers/driver.ts';

/** The most of the height of a frame that may be empty. */
const mostSpare = 0.15;

/** Complains of each frame of an article that shows no chart, cuts something off or has too much height. */
export async function frames(driver: Driver): Promise<string[]> {
  const count = await driver.evaluate(
    () =>
      [...document.querySelectorAll('iframe')].filter((each) => !each.closest('hz-figure')).length +
      document.querySelectorAll('hz-figure').length,
  );
  if (count === 0) return ['has no frame'];
  // Frames that wait until they are near the window are all scrolled to.
  for (let index = 0; index < count; index += 1) {
    await driver.evaluate(
      (which) =>
        document
          .querySelectorAll('iframe, hz-figure')
          [which]?.scrollIntoView({ behavior: 'instant' as ScrollBehavior }),
      index,
    );
    await pause(100);
  }
  if (!(await until(driver, (least) => window.length >= least, count)))
    return [`shows fewer than ${count} frames`];
  const complaints: string[] = [];
  for (let index = 0; index < count; index += 1) {
    let found = await faultsOf(driver, index);
    for (let tries = 0; found.length > 0 && tries < 40; tries += 1) {
      await pause(100);
      found = await faultsOf(driver, index);
    }
    complaints.push(...found.map((fault) => `frame ${index + 1} ${fault}`));
  }
  return complaints;
}

function faultsOf(driver: Driver, index: number): Promise<string[]> {
  return driver.inFrame(
    index,
    (most) => {
      const { scrollWidth, scrollHeight, clientWidth, clientHeight } = document.documentElement;
      const found: string[] = [];
      const isDrawn = [...document.querySelectorAll('.picture > svg')].some(
        (each) => each.getBoundingClientRect().height > 40,
      );
      if (document.readyState !== 'complete') found.push('is loading');
      if (!isDrawn) found.push('shows no chart');
      if (scrollWidth > clientWidth) found.push(`is ${scrollWidth - clientWidth} px too narrow`);
      if (scrollHeight > clientHeight + 1) found.push(`cuts off ${scrollHeight - clientHeight} px`);
      const used = document.querySelector('figure')?.getBoundingClientRect().bottom ?? 0;
      if (1 - used / clientHeight > most) found.push(`is ${clientHeight} px high for ${Math.round(used)} px`);
      return found;
    },
    mostSpare,
  );
}
