import { readdirSync } from 'node:fs';
import path from 'node:path';
import { findFile } from '../run/serve.ts';

/**
 * Files under names that change with their content. Nobody cites what pages load, and of pinned figures those that
 * were published are kept by their store, which the build guards.
 */
const unnamed = /^(?:_astro|_fonts|frozen)\/|^embed-panel-[0-9a-f]+\.js$/;

/** Every address of a built site below its root, sorted: a page by its folder, anything else by its file. */
export function addressesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter((name) => !unnamed.test(name))
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
