import type { Page } from 'playwright-core';

/**
 * Copies the first number of a story.
 *
 * @param page an open story whose browser context has a clipboard that may be read
 * @returns a complaint if what is copied has no digit, or does not end with the address of the number
 */
export async function copiedNumber(page: Page): Promise<string[]> {
  const { origin, pathname } = new URL(page.url());
  const id = pathname.split('/').at(-2);
  await page.locator('.mark').first().click();
  await page.locator('.numbers:popover-open .copy').first().click();
  await page.locator('.numbers:popover-open [role=status]:not(:empty)').first().waitFor();
  const copied = await page.evaluate(() => {
    document.querySelector<HTMLElement>('.numbers:popover-open')?.hidePopover();
    return navigator.clipboard.readText();
  });
  const address = new RegExp(`${origin}/(zh|en)/(data/[a-z0-9-]+/#[a-z0-9-]+|stories/${id}/#n\\d+)$`);
  return /\d/.test(copied.replace(address, '')) && address.test(copied) ? [] : [`copies “${copied}”`];
}
