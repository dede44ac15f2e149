import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Tinypool } from 'tinypool';
import { filesBelow } from '../run/files-below.ts';
import { type FontTags, fontTags } from './font-rules.ts';
import { openKept } from './kept-files.ts';
import { toPolicy } from './page-policy.ts';
import type { ReadPage } from './read-page.ts';
import { splitByFace } from './serif-text.ts';
import { type Face, openSerif, type SerifSubsetter, type SubsetFile } from './subset-fonts.ts';

export interface FinishOptions {
  /** Path of the site, with a slash at both ends. */
  readonly base: string;
  /** The folder where cut fonts are kept for the next build. */
  readonly cache: string;
}

export interface FinishReport {
  readonly pages: number;
  readonly fontFiles: number;
  readonly fontBytes: number;
  /** Characters that no face has, each with the first page it appears on. */
  readonly missing: readonly { readonly character: string; readonly page: string }[];
}

/** How many pages a worker reads at a time; fewer than these are not worth a second worker. */
const pagesAtATime = 50;

/**
 * Finishes the pages that Astro wrote: gives each its fonts and its Content-Security-Policy.
 *
 * A page whose `<html>` has `data-fonts="system"` gets no fonts: an embed runs in a sandbox, where fonts cannot be
 * loaded. Frozen files are not changed: their names contain the digests of their bytes, and they have a policy of
 * their own.
 *
 * @param folder the built site, changed in place
 * @throws when a page holds what its policy forbids; that is a defect of the page's code
 */
export async function finishPages(folder: string, { base, cache }: FinishOptions): Promise<FinishReport> {
  const names = filesBelow(folder, '.html').filter((name) => !name.startsWith('frozen/'));
  const parts = Array.from({ length: Math.ceil(names.length / pagesAtATime) }, (_, index) =>
    names.slice(index * pagesAtATime, (index + 1) * pagesAtATime),
  );
  const pool = new Tinypool({
    filename: new URL('finish-worker.ts', import.meta.url).href,
    minThreads: 0,
    maxThreads: Math.min(availableParallelism(), parts.length),
  });
  try {
    const read = await Promise.all(
      parts.map((part): Promise<ReadPage[]> => pool.run({ folder, names: part }, { name: 'readPages' })),
    );
    return await writeFontsAndPolicies(read.flat(), { folder, base, cache, pool });
  } finally {
    await pool.destroy();
  }
}

async function writeFontsAndPolicies(
  pages: readonly ReadPage[],
  { folder, base, cache, pool }: FinishOptions & { readonly folder: string; readonly pool: Tinypool },
): Promise<FinishReport> {
  const violations = pages.flatMap((page) =>
    page.violations.map((violation) => `${page.name}: ${violation}`),
  );
  if (violations.length > 0) {
    throw new Error(
      `The pages hold what their Content-Security-Policy forbids:\n  ${violations.join('\n  ')}`,
    );
  }
  const all = new Set(pages.flatMap(({ points }) => [...points]));
  const serif =
    all.size > 0
      ? openSerif(all, { folder: path.join(folder, '_fonts'), kept: openKept(cache), pool })
      : undefined;
  const files = new Map<string, SubsetFile>();
  const missing = new Map<number, string>();
  const tagsOfPages = await Promise.all(pages.map((page) => fontTagsFor(page, base, serif, files, missing)));
  for (const [index, page] of pages.entries()) {
    const tags = tagsOfPages[index] ?? fontTags({}, base);
    const html = readFileSync(path.join(folder, page.name), 'utf8');
    const policy = toPolicy(page.permissions, tags.style);
    const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
    writeFileSync(
      path.join(folder, page.name),
      html.slice(0, page.place) + meta + tags.html + html.slice(page.place),
    );
  }
  return {
    pages: pages.length,
    fontFiles: files.size,
    fontBytes: [...files.values()].reduce((sum, { bytes }) => sum + bytes, 0),
    missing: [...missing]
      .sort(([a], [b]) => a - b)
      .map(([point, page]) => ({ character: String.fromCodePoint(point), page })),
  };
}

async function fontTagsFor(
  page: ReadPage,
  base: string,
  serif: SerifSubsetter | undefined,
  files: Map<string, SubsetFile>,
  missing: Map<number, string>,
): Promise<FontTags> {
  if (!serif || page.points.size === 0) return fontTags({}, base);
  const byFace = splitByFace(page.points, page.language, serif.coverage);
  for (const point of byFace.missing) if (!missing.has(point)) missing.set(point, page.name);
  const chosen: Partial<Record<Face, SubsetFile>> = {};
  for (const face of ['han', 'latin'] as const) {
    if (byFace[face].size > 0) chosen[face] = await serif.subset(face, byFace[face]);
  }
  for (const file of Object.values(chosen)) files.set(file.name, file);
  return fontTags(chosen, base);
}
