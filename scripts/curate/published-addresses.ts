import { filesBelow } from '../run/files-below.ts';
import { findFile } from '../run/serve.ts';

/**
 * Files whose names change with their content. Files that only pages load are never cited, and the build itself keeps
 * every pinned figure that was published.
 */
const namedByContent = /^(?:_astro|_fonts|frozen)\/|^embed-panel-[0-9a-f]+\.js$/;

/** Every address of a built site below its root, sorted: a page by its folder, anything else by its file. */
export function addressesOf(folder: string): string[] {
  return filesBelow(folder)
    .filter((name) => !namedByContent.test(name))
    .map((name) => name.replace(/(^|\/)index\.html$/, '$1'))
    .sort();
}

/** The published addresses that lead nowhere in a built site. */
export function vanished(published: readonly string[], folder: string): string[] {
  return published.filter((address) => {
    const file = findFile(folder, address.split('/').map(encodeURIComponent).join('/'));
    return file === undefined || file === 'folder without slash';
  });
}

/** Reads the list of published addresses, one a line. */
export function readAddresses(text: string): string[] {
  return text.split('\n').filter((line, index) => line !== '' || index === 0);
}
