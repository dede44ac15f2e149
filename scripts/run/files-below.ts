import { readdirSync } from 'node:fs';
import path from 'node:path';

/**
 * @param folder any folder, such as a built site
 * @param ending of the names that are wanted, such as `.html`; all by default
 * @returns the files in it and in the folders below, by path from it with forward slashes, sorted
 */
export function filesBelow(folder: string, ending = ''): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}
