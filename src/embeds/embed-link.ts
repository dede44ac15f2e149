import type { Language } from '../locale/languages.ts';
import { fill, words } from '../locale/words.ts';

/**
 * The text of a link to a chart beside its frame. It names the site, not the headline: the frame shows that already.
 *
 * @param site the name of the site in that language
 */
export function embedLink(language: Language, site: string): string {
  return fill(words(language).embed.link, { site });
}
