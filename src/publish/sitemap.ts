import { languages, languageTag } from '../locale/languages.ts';

const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/**
 * The sitemap and its index, by file name without `.xml`.
 * @param paths of the pages of one edition, from `pagePaths`
 * @param root address of the published site with a slash at its end
 */
export function sitemapFiles(paths: readonly string[], root: string): Readonly<Record<string, string>> {
  const pages = languages
    .flatMap((language) => paths.map((path) => pageEntry(root, language, path)))
    .join('');
  return {
    'sitemap-index': `${head}<sitemapindex ${namespace}><sitemap><loc>${root}sitemap-pages.xml</loc></sitemap></sitemapindex>\n`,
    'sitemap-pages': `${head}<urlset ${namespace} xmlns:xhtml="http://www.w3.org/1999/xhtml">${pages}</urlset>\n`,
  };
}

function pageEntry(root: string, language: string, path: string): string {
  const alternates = languages.map(
    (each) => `<xhtml:link rel="alternate" hreflang="${languageTag[each]}" href="${root}${each}/${path}"/>`,
  );
  return `<url><loc>${root}${language}/${path}</loc>${alternates.join('')}</url>`;
}
