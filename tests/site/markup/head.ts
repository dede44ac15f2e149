import { attribute, textOf } from '../../../scripts/finish/parse-page.ts';
import { siteUrl } from '../pages.ts';
import { elementsNamed, type MarkupCheck, ofEachPage, type ParsedPage } from './markup-check.ts';

const titleOf = (page: ParsedPage): string => {
  const [title] = elementsNamed(page, 'title');
  return title ? textOf(title).trim() : '';
};

const otherEditionOf = (address: string): string =>
  address.replace(/^(zh|en)\//, (_all, language) => (language === 'zh' ? 'en/' : 'zh/'));

/** Every page says its language, has one title and one main heading. */
export const titleAndHeading = (): MarkupCheck =>
  ofEachPage('every page says its language, has one title and one main heading', (page) => {
    const found: string[] = [];
    const [root] = elementsNamed(page, 'html');
    const language = (root && attribute(root, 'lang')) ?? '';
    if (!/^(zh-Hans|zh-CN|en)/.test(language)) found.push(`says the language is "${language}"`);
    if (page.language && !language.startsWith(page.language))
      found.push(`is in ${page.language} but says ${language}`);
    const titles = elementsNamed(page, 'title').filter(({ parentNode }) => parentNode?.nodeName === 'head');
    if (titles.length !== 1 || !titleOf(page)) found.push('lacks its one title');
    const headings = elementsNamed(page, 'h1').length;
    const isBareEmbed = page.kind.startsWith('embed');
    if (headings !== 1 && !isBareEmbed) found.push(`has ${headings} main headings`);
    return found;
  });

/** No two pages of an edition have one title. */
export function uniqueTitles(): MarkupCheck {
  const seen = new Map<string, string>();
  return ofEachPage('every page has a title that no other page of its edition has', (page) => {
    if (!page.language) return [];
    const title = titleOf(page);
    const key = `${page.language} ${title}`;
    const other = seen.get(key);
    seen.set(key, page.file);
    return other ? [`has the title of ${other}: ${title}`] : [];
  });
}

/** The complaints about the links of a page to itself and to the other edition. */
function complaintsAboutEditions(page: ParsedPage): string[] {
  if (!page.language) return [];
  const found: string[] = [];
  const links = elementsNamed(page, 'link');
  const own = `${siteUrl}/${page.address}`;
  const other = `${siteUrl}/${otherEditionOf(page.address)}`;
  const canonical = links.filter((link) => attribute(link, 'rel') === 'canonical');
  if (canonical.length !== 1 || canonical.some((link) => attribute(link, 'href') !== own))
    found.push('lacks its one canonical address');
  const alternates = links
    .filter((link) => attribute(link, 'rel') === 'alternate' && attribute(link, 'hreflang') !== undefined)
    .filter((link) => attribute(link, 'hreflang') !== 'x-default')
    .map((link) => attribute(link, 'href'));
  if (alternates.toSorted().join() !== [own, other].toSorted().join())
    found.push('does not name both editions');
  const switches = elementsNamed(page, 'a').filter((link) => attribute(link, 'hreflang') !== undefined);
  const paths = switches.map((link) => new URL(attribute(link, 'href') ?? '', own).href);
  if (!paths.includes(other)) found.push('has no switch (an <a hreflang>) to the other edition');
  return found;
}

/** The pages of the two editions link each other. */
export const editionLinks = (): MarkupCheck =>
  ofEachPage(
    'the two editions name each other in the head and in the language switch',
    complaintsAboutEditions,
  );

/** The two editions have the same pages. */
export function samePages(): MarkupCheck {
  const addresses = new Set<string>();
  return {
    name: 'the two editions have the same pages',
    read: ({ language, address }) => {
      if (language) addresses.add(address);
    },
    complaints: () =>
      addresses.size > 0
        ? [...addresses].filter((address) => !addresses.has(otherEditionOf(address)))
        : ['there is no page in an edition'],
  };
}
