import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';

/**
 * Repairs what an interrupted swap left behind. Call it before anything reads `target`.
 *
 * A swap is two renames. Killed between them, it leaves no `target` but the complete old folder aside; killed after
 * them, it leaves the complete new `target` and a leftover to remove.
 *
 * @param target the published folder, absolute
 * @returns whether the old folder had to be put back
 */
export function recoverSwap(target: string): boolean {
  const folder = path.dirname(target);
  if (!existsSync(folder)) return false;
  const { incoming, replaced } = sideFolders(target);
  const recovered = existsSync(replaced) && !existsSync(target);
  if (recovered) renameSync(replaced, target);
  rmSync(replaced, { recursive: true, force: true });
  rmSync(incoming, { recursive: true, force: true });
  return recovered;
}

/**
 * Puts `fresh` in the place of `target`. At every moment either the old or the new folder is complete, in its
 * place or (for the time of one rename) aside, where `recoverSwap` finds it.
 *
 * @param fresh the complete new folder, absolute; gone afterwards
 * @param target the published folder, absolute; may not exist yet
 */
export function swapFolder(fresh: string, target: string): void {
  recoverSwap(target);
  mkdirSync(path.dirname(target), { recursive: true });
  const { incoming, replaced } = sideFolders(target);
  moveFolder(fresh, incoming);
  if (existsSync(target)) renameSync(target, replaced);
  renameSync(incoming, target);
  rmSync(replaced, { recursive: true, force: true });
}

/** The hidden folders beside `target` that a swap uses; their names belong to this program alone. */
function sideFolders(target: string): { incoming: string; replaced: string } {
  const hidden = path.join(path.dirname(target), `.${path.basename(target)}`);
  return { incoming: `${hidden}.incoming-site`, replaced: `${hidden}.replaced-site` };
}

/** Renames, or copies where the two places are on different file systems. */
function moveFolder(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    cpSync(from, to, { recursive: true });
    rmSync(from, { recursive: true, force: true });
  }
}
