import { betweenLooks, type Driver, pause, until } from '../drivers/driver.ts';

/** The most of the height of a frame that may be empty. */
const mostSpare = 0.15;

/** How long a frame may take to have its height, ms. */
const longest = 6000;

/** Complains of each frame of an article that shows no chart, cuts something off or has too much height. */
export async function frames(driver: Driver): Promise<string[]> {
  const elements = await driver.evaluate(() => document.querySelectorAll('hz-figure').length);
  for (let index = 0; index < elements; index += 1) {
    await scrollTo(driver, 'hz-figure', index);
    // The frame of the element has said its height, or the element keeps its picture where no script makes a frame.
    const isThere = await until(
      driver,
      (which) => {
        const element = document.querySelectorAll('hz-figure')[which];
        const frame = element?.shadowRoot?.querySelector('iframe');
        if (frame) return frame.dataset.alive === '' && frame.clientHeight > 200;
        const pictures = [...(element?.querySelectorAll('img') ?? [])];
        return pictures.some(({ complete, naturalWidth }) => complete && naturalWidth > 0);
      },
      index,
    );
    if (!isThere) return ['the element shows neither a chart nor its picture'];
  }
  const count = await driver.evaluate(() => document.querySelectorAll('iframe').length);
  if (count === 0) return ['has no frame'];
  const complaints: string[] = [];
  for (let index = 0; index < count; index += 1) {
    // A frame may wait until it is near the window.
    await scrollTo(driver, 'iframe', index);
    let found = await faultsOf(driver, index);
    const end = Date.now() + (driver.patience ?? longest);
    while (found.length > 0 && Date.now() < end) {
      await pause(betweenLooks);
      found = await faultsOf(driver, index);
    }
    complaints.push(...found.map((fault) => `frame ${index + 1} ${fault}`));
  }
  return complaints;
}

function scrollTo(driver: Driver, selector: string, index: number): Promise<unknown> {
  return driver.evaluate(
    (wanted, which) =>
      document.querySelectorAll(wanted)[which]?.scrollIntoView({ behavior: 'instant' as ScrollBehavior }),
    selector,
    index,
  );
}

function faultsOf(driver: Driver, index: number): Promise<string[]> {
  const found = driver.inFrame(
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
  // A frame that is being left for its address answers nothing.
  return found.catch((error: unknown) => [`cannot be asked: ${error}`]);
}
