import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { filesBelow } from '../../scripts/run/files-below.ts';
import { projectRoot } from '../../scripts/run/settings.ts';

/** One page of the built site. */
export interface SitePage {
  /** File below the site's folder, with forward slashes. */
  readonly file: string;
  /** Address below the site's root, without a slash at its start. */
  readonly address: string;
  /** `zh` or `en` for pages of an edition; nothing for the root, embeds and other pages outside the editions. */
  readonly language: 'zh' | 'en' | undefined;
  /** What kind of page: its address with the names of single things replaced, such as `stories/*`. */
  readonly kind: string;
  readonly html: string;
}

/**
 * @returns the built site that the tests look at, absolute
 * @throws when there is none
 */
export function siteFolder(): string {
  const folder = process.env.SITE_FOLDER ?? path.join(projectRoot, '.build', 'tested-site');
  if (existsSync(path.join(folder, 'index.html'))) return folder;
  throw new Error(`No built site at ${folder}. \`npm test\` builds it.`);
}

/** Address the tested site was built for (`SITE_URL`). */
export const siteUrl = 'https://record.example';

let cache: readonly SitePage[] | undefined;

/** All pages, found in the folder, so that no test needs a list of them; read once for all test files. */
export function sitePages(): readonly SitePage[] {
  cache ??= readPages(siteFolder());
  return cache;
}

/** @param folder a built site, absolute */
export function readPages(folder: string): SitePage[] {
  return filesBelow(folder, '.html').map((file) => {
    const address = file.replace(/(^|\/)index\.html$/, '$1');
    const [first = ''] = address.split('/');
    const language = first === 'zh' || first === 'en' ? first : undefined;
    return {
      file,
      address,
      language,
      kind: language ? kindOf(address.slice(first.length + 1)) : kindOf(address),
      html: readFileSync(path.join(folder, file), 'utf8'),
    };
  });
}

function kindOf(address: string): string {
  const [section = '', ...rest] = address.split('/').filter(Boolean);
  if (section === '') return 'home';
  if (section.endsWith('.html')) return section;
  // The kind of an embed is its variant, which is the last part of its address.
  const variant = rest.at(-1);
  if (section === 'embed')
    return ['dark', 'auto', 'plain'].includes(variant ?? '') ? `embed/*/${variant}` : 'embed/*';
  return rest.length > 0 ? `${section}/*` : section;
}

/** How many pages of one kind and language a browser visits. */
const mostOfAKind = 4;

/**
 * Chooses pages for checks in a browser: all of a kind that has few; and of a kind with a page for each source or
 * place, the largest, the smallest and some in between, because they have one layout and differ only in length. Checks
 * that need no browser look at every page.
 *
 * @param pages from `sitePages`
 */
export function samplePages(pages: readonly SitePage[]): SitePage[] {
  const kinds = Map.groupBy(pages, (page) => `${page.language ?? ''} ${page.kind}`);
  return [...kinds.values()].flatMap((all) => {
    if (all.length <= mostOfAKind) return all;
    const sorted = all.toSorted((a, b) => a.html.length - b.html.length);
    const step = (sorted.length - 1) / (mostOfAKind - 1);
    return Array.from({ length: mostOfAKind }, (_, index) => sorted[Math.round(index * step)] as SitePage);
  });
}

/**
 * Chooses representative pages: the largest of each kind in each language.
 *
 * @param pages from `sitePages`
 */
export function onePerKind(pages: readonly SitePage[]): SitePage[] {
  const chosen = new Map<string, SitePage>();
  for (const page of pages) {
    const key = `${page.language ?? ''} ${page.kind}`;
    const largest = chosen.get(key);
    if (!largest || page.html.length > largest.html.length) chosen.set(key, page);
  }
  return [...chosen.values()];
}
