import { type Language, type LocalText, otherLanguage } from '../locale/languages.ts';
import { words } from '../locale/words.ts';
import type { SoundSite } from '../markdown/load-site.ts';
import { toPlainText } from '../model/plain-text.ts';
import type { HistoricalRecord } from '../model/record.ts';
import { itemsOfReport } from '../model/report-items.ts';
import type { SearchEntry } from '../search/entry.ts';
import { navigation, type Section, sectionDescription, sectionName } from '../site/navigation.ts';

/** The site's own pages: those of its sections, the kinds of chart, and one of each industry and report. */
export function pageEntries(site: SoundSite, language: Language): readonly SearchEntry[] {
  const other = otherLanguage(language);
  const { record } = site;
  const { gallery } = words(language);
  const sections = navigation(site, language)
    .map(({ section }) => section)
    .filter((section) => section !== 'search')
    .map((section): SearchEntry => {
      const text = site.texts.get(section);
      return {
        kind: 'page',
        title: text?.[language].meta.title ?? sectionName(section, record, language),
        names: [
          sectionName(section, record, language),
          sectionName(section, record, other),
          text?.[other].meta.title ?? '',
        ].join(' '),
        context: sectionDescription(section, record, language),
        body: text ? proseOf(text[language].html) : wordingOf(section, record, language),
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
  return [...industryEntries(site, language), ...reportEntries(site, language), ...sections, kinds];
}

/** The texts that the page of a section has above its lists and that are in no other entry. */
function wordingOf(section: Section, record: HistoricalRecord, language: Language): string {
  const { corrections, entity, explore, figureIndex, glossary, target, timeline } = words(language);
  const wordings: Partial<Record<Section, readonly string[]>> = {
    corrections: [corrections.how, corrections.prints, corrections.superseded],
    entities: [entity.intro],
    explore: [explore.intro],
    figures: [figureIndex.intro],
    glossary: [glossary.intro],
    industries: industriesWording(record, language),
    reports: [record.reports.pages.name[language], record.reports.pages.title[language]],
    targets: [target.intro],
    timeline: [timeline.intro],
  };
  return wordings[section]?.join(' ') ?? '';
}

/** The headings of the industries in both languages, their codebook, and the texts about all of them. */
function industriesWording(record: HistoricalRecord, language: Language): readonly string[] {
  const { codebook, requirements, pages } = record.industries;
  const texts = [
    codebook.text,
    ...codebook.tags.flatMap(({ name, rule }) => [name, rule]),
    ...requirements.map(({ text }) => text),
  ];
  const headings = [language, otherLanguage(language)].flatMap((each) => {
    const { matrix, codebook } = words(each).industries;
    return [pages.name[each], pages.title[each], matrix, codebook];
  });
  return [...headings, ...texts.map((each) => toPlainText(each, language, record).text)];
}

/** One entry for each industry of the report, found by what the report says of it in either language. */
function industryEntries({ record }: SoundSite, language: Language): readonly SearchEntry[] {
  const { page } = words(language);
  return record.industries.industries.map(({ id, name, role, items }) => ({
    kind: 'industry',
    title: name[language],
    // Chinese readers look for an industry by its name and 产业, which the name itself leaves out.
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

/** One entry for each report taken apart, found by who is named, and by what it says and calls by a name. */
function reportEntries({ record }: SoundSite, language: Language): readonly SearchEntry[] {
  const other = otherLanguage(language);
  const { page } = words(language);
  const { people, reports } = record.reports;
  const plain = (text: LocalText): string => toPlainText(text, language, record).text;
  return reports.map((report) => {
    const present = report.people.flatMap(({ person, office, did }) => {
      const name = people.find(({ id }) => id === person)?.name;
      return [name?.zh ?? '', name?.en ?? '', plain(office), plain(did)];
    });
    const said = itemsOfReport(report).flatMap(({ item }) => [
      plain(item.text),
      ...item.named.flatMap(({ zh, en }) => [zh, en]),
      ...(item.beside ? [plain(item.beside)] : []),
    ]);
    return {
      kind: 'report',
      title: report.title[language],
      names: [report.name[language], report.name[other], report.title[other]].join(' '),
      context: plain(report.intro),
      body: [...present, ...said].join(page.semicolon),
      path: `reports/${report.id}/`,
    };
  });
}

/** The words of a rendered text, without markup and without the popovers of its numbers. */
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
