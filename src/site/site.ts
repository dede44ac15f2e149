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
 * The content that pages are made of. What was read is remembered, so asking again costs nothing.
 * @throws RefusalError if the content is refused; the build prints the refusals before it ever comes here
 */
export function site(): SoundSite {
  return soundSite(contentRoot(), {
    asOf: process.env.AS_OF || undefined,
    base: fileAddress(''),
  });
}

/** Where readers write to about errors; undefined where whoever builds the site names nobody. */
export function correctionsContact(): string | undefined {
  return process.env.CORRECTIONS_CONTACT || undefined;
}

/** The prose of one of the site's own pages. */
export function textOf(page: TextPage, language: Language): Story {
  const text = site().texts.get(page)?.[language];
  if (text === undefined) throw new Error(`The text of ${page} was neither loaded nor refused.`);
  return text;
}
