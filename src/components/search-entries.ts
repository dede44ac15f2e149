import type { Language } from '../locale/languages.ts';
import { otherLanguage } from '../locale/languages.ts';
import { words } from '../locale/words.ts';
import type { SoundSite } from '../markdown/load-site.ts';
import type { SearchEntry } from '../search/entry.ts';
import { recordEntries } from '../search/record-entries.ts';

/** Everything that can be found on the site in one language: stories first, then the record, then the site's own pages. */
export function searchEntries(
  { record, figures, stories, texts }: SoundSite,
  language: Language,
): readonly SearchEntry[] {
  const other = otherLanguage(language);
  const { section, description } = words(language);
  const told = [...stories].map(
    ([id, story]): SearchEntry => ({
      kind: 'story',
      title: story[language].meta.title,
      names: story[other].meta.title,
      context: story[language].meta.dek,
      body: proseOf(story[language].html),
      path: `stories/${id}/`,
    }),
  );
  const pages = (['methods', 'about', 'corrections'] as const).map((page): SearchEntry => {
    const text = page === 'corrections' ? undefined : texts.get(page)?.[language];
    return {
      kind: 'page',
      title: text?.meta.title ?? section[page],
      names: words(other).section[page],
      context: description[page],
      body: text ? proseOf(text.html) : '',
      path: `${page}/`,
    };
  });
  return [...told, ...recordEntries(record, figures, language), ...pages];
}

/** The words of a rendered text, without markup and without the lists that its marks open. */
function proseOf(html: string): string {
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
