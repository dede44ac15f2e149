import type { Language } from '../locale/languages.ts';
import { words } from '../locale/words.ts';
import type { SoundSite } from '../markdown/load-site.ts';
import { pageAddress } from './addresses.ts';

/** The parts of the site that the navigation names. */
export type Section =
  | 'stories'
  | 'industries'
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

/** The sections that the masthead names; the foot names all. */
export const mastheadSections: ReadonlySet<Section> = new Set([
  'stories',
  'industries',
  'figures',
  'data',
  'methods',
  'search',
]);

/** The sections that exist: a historical build has no stories, and perhaps no event or target yet. */
export function navigation(site: SoundSite, language: Language): readonly NavigationItem[] {
  const names = words(language).section;
  const sections: readonly Section[] = [
    ...(site.stories.size > 0 ? (['stories'] as const) : []),
    ...(site.record.industries.industries.length > 0 ? (['industries'] as const) : []),
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
    name: names[section],
    address: pageAddress(language, `${section}/`),
  }));
}
