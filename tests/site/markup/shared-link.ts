import { existsSync } from 'node:fs';
import path from 'node:path';
import { attribute, textOf } from '../../../scripts/finish/parse-page.ts';
import { roomOf } from '../../../src/site/card-title.ts';
import { siteFolder, siteUrl } from '../pages.ts';
import { elementsNamed, type MarkupCheck, ofEachPage, type ParsedPage } from './markup-check.ts';

/** What the head of a page says under a name, such as `og:title`, each time that it says it. */
function metaOf(page: ParsedPage, name: string): string[] {
  return elementsNamed(page, 'meta')
    .filter((meta) => [attribute(meta, 'property'), attribute(meta, 'name')].includes(name))
    .map((meta) => attribute(meta, 'content') ?? '');
}

/** The types of schema.org that a page says it holds. */
function typesOf(page: ParsedPage): string[] {
  return elementsNamed(page, 'script')
    .filter((script) => attribute(script, 'type') === 'application/ld+json')
    .flatMap((script) => [...textOf(script).matchAll(/"@type":"(\w+)"/g)].map(([, type = '']) => type));
}

/** The types of schema.org that a kind of page must name. */
const expectedTypes: Readonly<Record<string, readonly string[]>> = {
  'stories/*': ['NewsArticle'],
  'figures/*': ['ImageObject', 'Dataset'],
  'data/*': ['Dataset'],
};

/** Most letters of a title on a card; a Chinese character counts as two. */
const mostRoom = 110;

function complaintsAbout(page: ParsedPage): string[] {
  // Frames are not shared; their canonical address is that of the figure's page.
  if (page.language === undefined && page.kind.startsWith('embed')) return [];
  if (page.file.startsWith('frozen/') || page.file.startsWith('embed/')) return [];
  const found: string[] = [];
  const one = (name: string): string => {
    const all = metaOf(page, name);
    if (all.length !== 1 || all[0] === '') found.push(`says ${name} ${all.length} times`);
    return all[0] ?? '';
  };
  const title = one('og:title');
  if (roomOf(title) > mostRoom) found.push(`has a title too long for a card: ${title}`);
  for (const name of ['og:description', 'og:image:alt', 'twitter:card', 'og:locale', 'og:locale:alternate'])
    one(name);
  if (metaOf(page, 'og:locale').join() === metaOf(page, 'og:locale:alternate').join())
    found.push('names one language twice');
  const image = one('og:image');
  if (!image.startsWith(`${siteUrl}/`) || !existsSync(path.join(siteFolder(), image.slice(siteUrl.length))))
    found.push(`has no card at ${image}`);
  const isShared = page.file !== '404.html';
  if (isShared && one('og:url') !== `${siteUrl}/${page.address}`)
    found.push('gives another address for itself');
  const icons = elementsNamed(page, 'link').filter((link) => attribute(link, 'rel') === 'apple-touch-icon');
  if (icons.length !== 1) found.push('has no touch icon');
  // The gallery lies among the figures and is none.
  const kind = page.address.endsWith('/gallery/') ? '' : page.kind;
  const types = typesOf(page);
  for (const type of expectedTypes[kind] ?? [])
    if (!types.includes(type)) found.push(`does not say in JSON-LD that it holds a ${type}`);
  return found;
}

/** Every page that can be shared has a card that platforms can show. */
export const sharedLink = (): MarkupCheck =>
  ofEachPage('every page has a card for shared links, and says what it is in JSON-LD', complaintsAbout);
