import type { SoundSite } from '../markdown/load-site.ts';
import { soundSite } from '../markdown/load-site.ts';
import { fileAddress } from './addresses.ts';

/**
 * The content that pages are made of. What was read is remembered, so asking again costs nothing.
 * @throws RefusalError if the content is refused; the build prints the refusals before it ever comes here
 */
export function site(): SoundSite {
  return soundSite(process.env.CONTENT_ROOT || '.', {
    asOf: process.env.AS_OF || undefined,
    base: fileAddress(''),
  });
}

/** Where readers write to about errors; undefined where whoever builds the site names nobody. */
export function correctionsContact(): string | undefined {
  return process.env.CORRECTIONS_CONTACT || undefined;
}
