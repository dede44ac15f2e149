import type { Language } from '../locale/languages.ts';
import { words } from '../locale/words.ts';
import type { SoundSite } from '../markdown/load-site.ts';
import { toPlainText } from '../model/plain-text.ts';
import type { HistoricalRecord } from '../model/record.ts';
import { pageAddress } from './addresses.ts';

/** The parts of the site that the navigation names. */
export type Section =
  | 'stories'
  | 'industries'
  | 'reports'
  | 'figures'
  | 'timeline'
  | 'targets'
  | 'entities'
  | 'data'
  | 'explore'
  | 'sources'
  | 'glossary'
  | 'methods'
  | 'embedding'
  | 'about'
  | 'corrections'
  | 'search';

export interface NavigationItem {
  readonly section: Section;
  readonly name: string;
  readonly address: string;
}

/** The sections that the masthead links; the footer links all of them. */
export const mastheadSections: ReadonlySet<Section> = new Set([
  'stories',
  'industries',
  'figures',
  'data',
  'explore',
  'methods',
  'search',
]);

/** What a section is called. */
export function sectionName(
  section: Section,
  { industries, reports }: HistoricalRecord,
  language: Language,
): string {
  if (section === 'industries') return industries.pages.shortTitle[language];
  if (section === 'reports') return reports.pages.shortTitle[language];
  return words(language).section[section];
}

/** What the page of a section holds, for search and search engines. */
export function sectionDescription(section: Section, record: HistoricalRecord, language: Language): string {
  const { descriptions } = record.site;
  if (section === 'industries')
    return toPlainText(record.industries.pages.description, language, record).text;
  if (section === 'reports') return toPlainText(record.reports.pages.description, language, record).text;
  if (section === 'stories' || section === 'timeline')
    return toPlainText(descriptions[section], language, record).text;
  return words(language).description[section];
}

/** The sections that exist: a historical build has no stories, and perhaps no event or target yet. */
export function navigation(site: SoundSite, language: Language): readonly NavigationItem[] {
  const sections: readonly Section[] = [
    ...(site.stories.size > 0 ? (['stories'] as const) : []),
    ...(site.record.industries.industries.length > 0 ? (['industries'] as const) : []),
    ...(site.record.reports.reports.length > 0 ? (['reports'] as const) : []),
    'figures',
    ...(site.record.events.size > 0 ? (['timeline'] as const) : []),
    ...(site.record.targets.size > 0 ? (['targets'] as const) : []),
    'entities',
    'data',
    'explore',
    'sources',
    'glossary',
    'methods',
    'embedding',
    'about',
    'corrections',
    'search',
  ];
  return sections.map((section) => ({
    section,
    name: sectionName(section, site.record, language),
    address: pageAddress(language, `${section}/`),
  }));
}
