import { type Language, languageTag } from '../locale/languages.ts';
import type { SoundSite } from '../markdown/load-site.ts';
import { toPlainText } from '../model/plain-text.ts';
import { storiesIn } from '../views/story-view.ts';

interface Entry {
  readonly path: string;
  readonly title: string;
  readonly summary: string;
  readonly published: string | undefined;
  readonly changed: string;
}

/**
 * The Atom feed of one language (RFC 4287): stories and datasets, the latest change first.
 * @param root address of the published site with a slash at its end
 * @returns the XML document
 */
export function atomFeed(site: SoundSite, language: Language, root: string): string {
  const { record } = site;
  const entries = [...storyEntries(site, language), ...datasetEntries(site, language)].sort((a, b) =>
    a.changed < b.changed ? 1 : a.changed > b.changed ? -1 : 0,
  );
  const home = `${root}${language}/`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${languageTag[language]}">`,
    `<id>${home}</id>`,
    element('title', record.site.title[language]),
    element('subtitle', record.site.tagline[language]),
    `<link rel="self" type="application/atom+xml" href="${root}feed/${language}.xml"/>`,
    `<link rel="alternate" type="text/html" href="${home}"/>`,
    `<updated>${moment(entries[0]?.changed ?? '1970-01-01')}</updated>`,
    `<author>${element('name', record.site.publisher[language])}</author>`,
    ...entries.map((each) => entryXml(each, home, language)),
    '</feed>\n',
  ].join('\n');
}

function storyEntries(site: SoundSite, language: Language): Entry[] {
  return storiesIn(site, language).map(({ id, meta }) => ({
    path: `stories/${id}/`,
    title: meta.title,
    summary: meta.dek,
    published: meta.date,
    changed: meta.changed,
  }));
}

function datasetEntries({ record }: SoundSite, language: Language): Entry[] {
  return [...record.datasets.values()].map(({ id, file }) => ({
    path: `data/${id}/`,
    title: toPlainText(file.title, language, record).text,
    summary: toPlainText(file.description, language, record).text,
    published: undefined,
    changed: file.changed,
  }));
}

function entryXml(
  { path, title, summary, published, changed }: Entry,
  home: string,
  language: Language,
): string {
  return [
    '<entry>',
    `<id>${home}${path}</id>`,
    element('title', title),
    `<link rel="alternate" type="text/html" hreflang="${languageTag[language]}" href="${home}${path}"/>`,
    ...(published === undefined ? [] : [`<published>${moment(published)}</published>`]),
    `<updated>${moment(changed)}</updated>`,
    element('summary', summary),
    '</entry>',
  ].join('\n');
}

/** Days are all that the record knows of its own changes; a feed wants a moment, so it gets the first of the day. */
function moment(day: string): string {
  return `${day}T00:00:00Z`;
}

function element(name: string, text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<${name}>${escaped}</${name}>`;
}
