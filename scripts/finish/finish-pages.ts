import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { filesBelow } from '../run/files-below.ts';
import { type FontTags, fontTags } from './font-rules.ts';
import { type Permissions, permissionsFor, policyViolations, toPolicy } from './page-policy.ts';
import { attribute, elementsOf, endOfCharset, parsePage } from './parse-page.ts';
import { serifCharacters, splitByFace } from './serif-text.ts';
import { type Face, openSerif, type SerifSubsetter, type SubsetFile } from './subset-fonts.ts';

export interface FinishReport {
  readonly pages: number;
  readonly fontFiles: number;
  readonly fontBytes: number;
  /** Characters that no face has, each with the first page it appears on. */
  readonly missing: readonly { readonly character: string; readonly page: string }[];
}

/** What is kept of a page between the two passes; the parsed trees of all pages would be too large. */
interface Page {
  readonly name: string;
  readonly language: string;
  /** Offset in the page's text where tags for the head go. */
  readonly place: number;
  /** Code points set in the serif. */
  readonly points: ReadonlySet<number>;
  readonly permissions: Permissions;
  readonly violations: readonly string[];
}

/**
 * Finishes the pages that Astro wrote: gives each its fonts and its Content-Security-Policy.
 *
 * A page whose `<html>` has `data-fonts="system"` gets no fonts: an embed runs in a sandbox, where fonts cannot be
 * loaded. Frozen files are not changed: their names contain the digests of their bytes, and they have a policy of
 * their own.
 *
 * @param folder the built site, changed in place
 * @param options base path of the site, with a slash at both ends
 * @throws when a page holds what its policy forbids; that is a defect of the page's code
 */
export async function finishPages(folder: string, { base }: { base: string }): Promise<FinishReport> {
  const pages = filesBelow(folder, '.html')
    .filter((name) => !name.startsWith('frozen/'))
    .map((name) => readPage(folder, name));
  const violations = pages.flatMap((page) =>
    page.violations.map((violation) => `${page.name}: ${violation}`),
  );
  if (violations.length > 0) {
    throw new Error(
      `The pages hold what their Content-Security-Policy forbids:\n  ${violations.join('\n  ')}`,
    );
  }
  const all = new Set(pages.flatMap(({ points }) => [...points]));
  const serif = all.size > 0 ? await openSerif(all, path.join(folder, '_fonts')) : undefined;
  const files = new Map<string, SubsetFile>();
  const missing = new Map<number, string>();
  for (const page of pages) {
    const tags = await fontTagsFor(page, base, serif, files, missing);
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

function readPage(folder: string, name: string): Page {
  const document = parsePage(readFileSync(path.join(folder, name), 'utf8'));
  const place = endOfCharset(document);
  if (place === undefined) throw new Error(`${name} declares no character set.`);
  const root = elementsOf(document).next().value;
  const system = root && attribute(root, 'data-fonts') === 'system';
  return {
    name,
    language: (root && attribute(root, 'lang')) ?? '',
    place,
    points: system ? new Set() : serifCharacters(document),
    permissions: permissionsFor(document),
    violations: policyViolations(document),
  };
}

async function fontTagsFor(
  page: Page,
  base: string,
  serif: SerifSubsetter | undefined,
  files: Map<string, SubsetFile>,
  missing: Map<number, string>,
): Promise<FontTags> {
  if (!serif || page.points.size === 0) return fontTags({}, base);
  const byFace = splitByFace(page.points, page.language, serif.coverage);
  const chosen: Partial<Record<Face, SubsetFile>> = {};
  for (const face of ['han', 'latin'] as const) {
    if (byFace[face].size > 0) chosen[face] = await serif.subset(face, byFace[face]);
  }
  for (const file of Object.values(chosen)) files.set(file.name, file);
  for (const point of byFace.missing) if (!missing.has(point)) missing.set(point, page.name);
  return fontTags(chosen, base);
}
