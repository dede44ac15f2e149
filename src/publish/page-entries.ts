import { type Language, otherLanguage } from '../locale/languages.ts';
import { words } from '../locale/words.ts';
import type { SoundSite } from '../markdown/load-site.ts';
import { toPlainText } from '../model/plain-text.ts';
import type { HistoricalRecord } from '../model/record.ts';
import type { SearchEntry } from '../search/entry.ts';
import { navigation, type Section } from '../site/navigation.ts';

/** The site's own pages: those of its sections, the kinds of chart, and one of each industry. */
export function pageEntries(site: SoundSite, language: Language): readonly SearchEntry[] {
  const other = otherLanguage(language);
  const { section: names, description, gallery } = words(language);
  const sections = navigation(site, language)
    .map(({ section }) => section)
    .filter((section) => section !== 'search')
    .map((section): SearchEntry => {
      const text = site.texts.get(section);
      return {
        kind: 'page',
        title: text?.[language].meta.title ?? names[section],
        names: [names[section], words(other).section[section], text?.[other].meta.title ?? ''].join(' '),
        context: description[section],
        body: text ? proseOf(text[language].html) : wordingOf(section, site.record, language),
        path: `${section}/`,
      };
    });
  const kinds: SearchEntry = {
    kind: 'page',
    title: gallery.title,
    names: words(other).gallery.title,
    context: gallery.description,
    body: Object.entries(gallery.types)
      .map(([type, { name, use }]) => `${name} ${type} ${use}`)
      .join(' '),
    path: 'figures/gallery/',
  };
  return [...industryEntries(site, language), ...sections, kinds];
}

/** What the page of a section says above its lists, and what no other entry tells. */
function wordingOf(section: Section, record: HistoricalRecord, language: Language): string {
  const { corrections, entity, explore, figureIndex, glossary, target, timeline } = words(language);
  const wordings: Partial<Record<Section, readonly string[]>> = {
    corrections: [corrections.how, corrections.prints, corrections.superseded],
    entities: [entity.intro],
    explore: [explore.intro],
    figures: [figureIndex.intro],
    glossary: [glossary.intro],
    industries: industriesWording(record, language),
    targets: [target.intro],
    timeline: [timeline.intro],
  };
  return wordings[section]?.join(' ') ?? '';
}

/** The headings of the ten industries in both languages, their codebook, and what is said of all of them together. */
function industriesWording(record: HistoricalRecord, language: Language): readonly string[] {
  const { codebook, requirements, conference } = record.industries;
  const texts = [
    codebook.text,
    ...codebook.tags.flatMap(({ name, rule }) => [name, rule]),
    ...requirements.map(({ text }) => text),
    ...(conference?.groups.flatMap(({ title, items }) => [title, ...items]) ?? []),
  ];
  const headings = [language, otherLanguage(language)].flatMap((each) => {
    const { kicker, title, matrix, codebook } = words(each).industries;
    return [kicker, title, matrix, codebook];
  });
  return [...headings, ...texts.map((each) => toPlainText(each, language, record).text)];
}

/** One entry for each industry of the report, found by what the report says of it in either language. */
function industryEntries({ record }: SoundSite, language: Language): readonly SearchEntry[] {
  const { page } = words(language);
  return record.industries.industries.map(({ id, name, role, items }) => ({
    kind: 'industry',
    title: name[language],
    // Chinese readers look for 汽车产业, while the name is 汽车.
    names: `${name.zh}${words('zh').search.kinds.industry} ${name.en}`,
    context: toPlainText(role, language, record).text,
    body: items
      .flatMap(({ text, named }) => [
        toPlainText(text, language, record).text,
        ...named.map((each) => each[language]),
      ])
      .join(page.semicolon),
    path: `industries/${id}/`,
  }));
}

/** The words of a rendered text, without markup and without the lists that its marks open. */
export function proseOf(html: string): string {
  return html
    .replace(/<div popover[\s\S]*?<\/div>/g, ' ')
    .replace(/<button[\s\S]*?<\/button>/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replace(/\s+/g, ' ')
    .trim();
}
