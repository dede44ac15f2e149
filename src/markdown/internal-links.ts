import type { Language } from '../locale/languages.ts';
import type { HistoricalRecord } from '../model/record.ts';

/** The folders of `src/pages/[language]`; `''` is the front page. */
const fixedPages = new Set([
  '',
  'about',
  'corrections',
  'data',
  'entities',
  'embedding',
  'explore',
  'figures',
  'glossary',
  'industries',
  'methods',
  'reports',
  'search',
  'sources',
  'stories',
  'targets',
  'timeline',
]);

/**
 * Whether a path such as `/en/data/gross-output/` is a page of the site in this language. The check of
 * the built site covers what follows a `#`.
 */
export function isInternalPage(
  path: string,
  language: Language,
  record: HistoricalRecord,
  stories: readonly string[],
): boolean {
  const parts = /^\/(zh|en)\/(?:([a-z]+)\/(?:([a-z0-9-]+)\/)?)?(?:#[^\s]*)?$/.exec(path);
  if (parts === null || parts[1] !== language) return false;
  const [, , section = '', id] = parts;
  if (!fixedPages.has(section)) return false;
  if (id === undefined) return true;
  switch (section) {
    case 'stories':
      return stories.includes(id);
    case 'industries':
      return record.industries.industries.some((each) => each.id === id);
    case 'reports':
      return record.reports.reports.some((each) => each.id === id);
    case 'figures':
      return record.figures.has(id);
    case 'data':
      return record.datasets.has(id);
    case 'sources':
      return record.sources.has(id);
    case 'entities':
      return record.entities.has(id);
    case 'targets':
      return record.targets.has(id);
    default:
      return false;
  }
}
