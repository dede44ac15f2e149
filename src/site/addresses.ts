import type { Language } from '../locale/languages.ts';

/** Path of the published site, with a slash at both ends. Astro sets it; outside Astro, as in unit tests, it is `/`. */
const base: string = import.meta.env?.BASE_URL ?? '/';

/** The address of anything below the site's root, such as `seal.svg`. */
export function fileAddress(path: string): string {
  return `${base}${path}`;
}

/** The icon of the site on the first screen of a phone, below the site's root. */
export const touchIconPath = 'apple-touch-icon.png';

/**
 * The address of a page of one edition.
 * @param path below the language, without a slash at its start and with one at its end, such as `data/sales/`;
 *   empty for the edition's home
 */
export function pageAddress(language: Language, path = ''): string {
  return `${base}${language}/${path}`;
}

/** The address of the page of one thing; `anchor` is the id of an element on that page. */
export function addressOf(
  language: Language,
  kind: 'stories' | 'industries' | 'reports' | 'figures' | 'data' | 'sources' | 'entities' | 'targets',
  id: string,
  anchor?: string,
): string {
  return `${pageAddress(language, `${kind}/${id}/`)}${anchor === undefined ? '' : `#${anchor}`}`;
}

/** The address of a term on the glossary page. */
export function termAddress(language: Language, id: string): string {
  return `${pageAddress(language, 'glossary/')}#${id}`;
}

/** The origin of the published site, such as `https://example.org`; undefined if SITE_URL is not set. */
export function origin(): string | undefined {
  const site: string | undefined = import.meta.env?.SITE;
  return site ? new URL(site).origin : undefined;
}

/** The address of the site's root with a slash at its end: absolute if SITE_URL is set, otherwise a path. */
export function rootAddress(): string {
  return `${origin() ?? ''}${base}`;
}

/** The absolute address of the site's root with a slash at its end; undefined if SITE_URL is not set. */
export function siteRoot(): string | undefined {
  return origin() && rootAddress();
}

/** The address of an event on the timeline. */
export function eventAddress(language: Language, id: string): string {
  return `${pageAddress(language, 'timeline/')}#${id}`;
}

/** The address of the Explore page with one series selected. */
export function exploreAddress(language: Language, series: string): string {
  return `${pageAddress(language, 'explore/')}?series=${series}`;
}
