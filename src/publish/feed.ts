import { escapeXml } from '../locale/escape.ts';
import { type Language, languageTag } from '../locale/languages.ts';
import type { SoundSite } from '../markdown/load-site.ts';
import { toPlainText } from '../model/plain-text.ts';
import { compareText } from '../model/record.ts';
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
    compareText(b.changed, a.changed),
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
    `<updated>${toTimestamp(entries[0]?.changed ?? '1970-01-01')}</updated>`,
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
    ...(published === undefined ? [] : [`<published>${toTimestamp(published)}</published>`]),
    `<updated>${toTimestamp(changed)}</updated>`,
    element('summary', summary),
    '</entry>',
  ].join('\n');
}

/** The record dates its changes by day. Atom requires a time, so the feed gives midnight. */
function toTimestamp(day: string): string {
  return `${day}T00:00:00Z`;
}

function element(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`;
}
