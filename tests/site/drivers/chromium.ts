import { chromium } from 'playwright-core';
import { browserArguments, type FoundBrowser } from '../browser.ts';
import { callOf, type Driver, plainCallOf } from './driver.ts';

/**
 * Starts a Chromium, from 92 on, and drives it by Playwright.
 *
 * @param found its file and environment
 * @param isScripted whether the scripts of pages run; default true
 */
export async function startChromium(found: FoundBrowser, isScripted = true): Promise<Driver> {
  const browser = await chromium.launch({
    executablePath: found.executablePath,
    args: [...browserArguments],
    env: { ...process.env, ...found.env },
  });
  const context = await browser.newContext({ javaScriptEnabled: isScripted });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  // In a page whose scripts do not run, no promise is ever kept.
  const call = isScripted ? callOf : plainCallOf;
  let errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return {
    version: browser.version(),
    async open(address, size) {
      errors = [];
      await page.setViewportSize(size);
      await page.goto(address, { waitUntil: 'load' });
    },
    evaluate: async (look, ...args) => JSON.parse(await page.evaluate(call(look, args))),
    inFrame: async (frame, look, ...args) =>
      JSON.parse((await page.frames()[frame + 1]?.evaluate(call(look, args))) ?? 'null'),
    move: (x, y) => page.mouse.move(x, y),
    click: (x, y) => page.mouse.click(x, y),
    // A character without a key of its own is inserted.
    press: (key) =>
      key.length === 1 && key > '~' ? page.keyboard.insertText(key) : page.keyboard.press(key),
    errors: async () => errors,
    close: () => browser.close(),
  };
}
