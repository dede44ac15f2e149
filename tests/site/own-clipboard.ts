import type { BrowserContext } from 'playwright-core';

/**
 * Gives every page of a context a clipboard of its own. The browser has one for all pages, and files of tests that run
 * at the same time would read what another has copied.
 */
export async function giveOwnClipboard(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    let items: ClipboardItem[] = [];
    const own: Pick<Clipboard, 'read' | 'readText' | 'write' | 'writeText'> = {
      read: async () => items,
      readText: async () => (await (await items[0]?.getType('text/plain'))?.text()) ?? '',
      write: async (given) => {
        items = [...given];
      },
      writeText: async (text) => {
        items = [new ClipboardItem({ 'text/plain': new Blob([text], { type: 'text/plain' }) })];
      },
    };
    Object.assign(navigator.clipboard, own);
  });
}
