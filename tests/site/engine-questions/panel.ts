import { type Driver, until } from '../drivers/driver.ts';
import { clickOn } from './place.ts';

/** Complains when the panel of those who embed copies nothing, or does not follow a choice. */
export async function panel(driver: Driver): Promise<string[]> {
  await driver.evaluate(() =>
    document.querySelector('.embed-panel')?.scrollIntoView({ behavior: 'instant' as ScrollBehavior }),
  );
  // The preview takes the room that the view in it needs once it has loaded.
  const isReady = await until(driver, () => {
    const preview = document.querySelector<HTMLIFrameElement>('.embed-panel[data-alive] iframe');
    const shown = preview?.contentDocument;
    return shown?.readyState === 'complete' && shown.URL === preview?.src;
  });
  if (!isReady) return ['the panel is not alive, or shows no preview'];
  const complaints = await clickOn(driver, '.embed-panel [data-copies]');
  const isCopied = await until(driver, () => {
    const { copied } = document.querySelector<HTMLElement>('.embed-panel')?.dataset ?? {};
    return document.querySelector('.embed-panel > [role="status"]')?.textContent === copied;
  });
  if (!isCopied) complaints.push('the panel does not copy');
  const code = (): string =>
    [...document.querySelectorAll<HTMLTextAreaElement>('.embed-panel textarea')]
      .map((each) => each.value)
      .join('\n');
  const before = await driver.evaluate(code);
  complaints.push(...(await clickOn(driver, '.embed-panel input[name="language"]:not(:checked)')));
  const isChanged = await until(
    driver,
    (old) =>
      [...document.querySelectorAll<HTMLTextAreaElement>('.embed-panel textarea')]
        .map((each) => each.value)
        .join('\n') !== old,
    before,
  );
  return isChanged ? complaints : [...complaints, 'the panel does not follow a choice'];
}
