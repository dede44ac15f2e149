import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const fixtures = fileURLToPath(new URL('../fixtures/', import.meta.url));
export const validSite = join(fixtures, 'valid');

/**
 * One change to one file of the valid site: a value set or removed at a JSON path, a text replaced, the
 * file removed or written.
 */
export interface Change {
  readonly file: string;
  /** Keys and indices from the top of the file. */
  readonly at?: readonly (string | number)[];
  /** The new value; absent removes what is there. */
  readonly set?: unknown;
  readonly replace?: readonly [string, string];
  readonly write?: string;
  readonly remove?: true;
}

/** Copies the valid site into a new folder and applies changes to it; the caller removes the folder. */
export function composeSite(changes: readonly Change[]): string {
  const root = mkdtempSync(join(tmpdir(), 'record-'));
  cpSync(validSite, root, { recursive: true });
  applyChanges(root, changes);
  return root;
}

/** Applies changes to a copy of the valid site. */
export function applyChanges(root: string, changes: readonly Change[]): void {
  for (const change of changes) apply(root, change);
}

/** Makes a copy of the valid site, to which changes have been applied, as it was. */
export function takeBack(root: string, changes: readonly Change[]): void {
  for (const { file } of changes) {
    rmSync(join(root, file), { recursive: true, force: true });
    if (existsSync(join(validSite, file)))
      cpSync(join(validSite, file), join(root, file), { recursive: true });
  }
}

function apply(root: string, change: Change): void {
  const path = join(root, change.file);
  if (change.remove) {
    rmSync(path, { recursive: true });
    return;
  }
  if (change.write !== undefined) {
    writeFileSync(path, change.write);
    return;
  }
  const text = readFileSync(path, 'utf8');
  if (change.replace) {
    const [from, to] = change.replace;
    if (!text.includes(from)) throw new Error(`${change.file} does not hold ${from}`);
    writeFileSync(path, text.replace(from, to));
    return;
  }
  const data: unknown = JSON.parse(text);
  const keys = [...(change.at ?? [])];
  const last = keys.pop();
  if (last === undefined) throw new Error(`No place in ${change.file}`);
  const parent = keys.reduce<unknown>((value, key) => (value as Record<string | number, unknown>)[key], data);
  if (change.set === undefined) delete (parent as Record<string | number, unknown>)[last];
  else (parent as Record<string | number, unknown>)[last] = change.set;
  writeFileSync(path, JSON.stringify(data, null, 2));
}
