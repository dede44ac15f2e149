import type { Language } from '../locale/languages.ts';
import type { SoundSite } from '../markdown/load-site.ts';
import { soundSite } from '../markdown/load-site.ts';
import type { TextPage } from '../markdown/load-stories.ts';
import type { Story } from '../markdown/story.ts';
import { fileAddress } from './addresses.ts';

/** The folder that holds `data` and `src/stories`. */
export function contentRoot(): string {
  return process.env.CONTENT_ROOT || '.';
}

/**
 * The loaded content of the site. It is cached, so calling this again costs nothing.
 * @throws RefusalError if the content is refused; a build prints the refusals before any page calls this
 */
export function site(): SoundSite {
  return soundSite(contentRoot(), {
    asOf: process.env.AS_OF || undefined,
    base: fileAddress(''),
  });
}

/** The contact for corrections; undefined if CORRECTIONS_CONTACT is not set. */
export function correctionsContact(): string | undefined {
  return process.env.CORRECTIONS_CONTACT || undefined;
}

/** The prose of one of the site's own pages. */
export function pageText(page: TextPage, language: Language): Story {
  const text = site().texts.get(page)?.[language];
  if (text === undefined) throw new Error(`The text of ${page} was neither loaded nor refused.`);
  return text;
}
