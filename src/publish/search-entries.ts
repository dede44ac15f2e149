import type { Language } from '../locale/languages.ts';
import { otherLanguage } from '../locale/languages.ts';
import type { SoundSite } from '../markdown/load-site.ts';
import type { SearchEntry } from '../search/entry.ts';
import { recordEntries } from '../search/record-entries.ts';
import { pageEntries, proseOf } from './page-entries.ts';

/** Everything that can be found on the site in one language: stories first, then the record, then the site's own pages. */
export function searchEntries(site: SoundSite, language: Language): readonly SearchEntry[] {
  const other = otherLanguage(language);
  const stories = [...site.stories].map(
    ([id, story]): SearchEntry => ({
      kind: 'story',
      title: story[language].meta.title,
      names: story[other].meta.title,
      context: story[language].meta.dek,
      body: proseOf(story[language].html),
      path: `stories/${id}/`,
    }),
  );
  return [...stories, ...recordEntries(site.record, site.figures, language), ...pageEntries(site, language)];
}
