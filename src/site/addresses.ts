import type { Language } from '../locale/languages.ts';

/** Path of the published site with a slash at both ends. Astro knows it at build; elsewhere the site is a whole host. */
const base: string = import.meta.env?.BASE_URL ?? '/';

/** The address of anything below the site's root, such as `seal.svg`. */
export function fileAddress(path: string): string {
  return `${base}${path}`;
}

/**
 * The address of a page of one edition.
 * @param path below the language, without a slash at its start and with one at its end, such as `data/sales/`;
 *   empty for the edition's home
 */
export function pageAddress(language: Language, path = ''): string {
  return `${base}${language}/${path}`;
}

/** The address of one kind of thing; `anchor` names a place on its page. */
export function addressOf(
  language: Language,
  kind: 'stories' | 'industries' | 'figures' | 'data' | 'sources' | 'entities' | 'targets',
  id: string,
  anchor?: string,
): string {
  return `${pageAddress(language, `${kind}/${id}/`)}${anchor === undefined ? '' : `#${anchor}`}`;
}

/** The address of a term on the glossary page. */
export function termAddress(language: Language, id: string): string {
  return `${pageAddress(language, 'glossary/')}#${id}`;
}

/** The host of the published site, such as `https://example.org`; undefined where whoever builds it names none. */
export function origin(): string | undefined {
  const site: string | undefined = import.meta.env?.SITE;
  return site ? new URL(site).origin : undefined;
}

/** The site's root with a slash at its end: absolute where the host is known, otherwise from the host's root. */
export function rootAddress(): string {
  return `${origin() ?? ''}${base}`;
}

/** The address of an event on the timeline. */
export function eventAddress(language: Language, id: string): string {
  return `${pageAddress(language, 'timeline/')}#${id}`;
}

/** The page of comparisons with one series chosen. */
export function exploreAddress(language: Language, series: string): string {
  return `${pageAddress(language, 'explore/')}?series=${series}`;
}
