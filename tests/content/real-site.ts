import { projectRoot } from '../../scripts/run/settings.ts';
import { type SoundSite, soundSite } from '../../src/markdown/load-site.ts';
import { type Published, publishedFiles } from '../../src/publish/published-files.ts';

/** The real site, as published without a host of its own; loaded once for all test files of a process. */
export function realSite(): SoundSite {
  return soundSite(projectRoot);
}

/** Every file that the real site publishes for researchers; written once for all test files of a process. */
export function realFiles(): Published {
  return publishedFiles(realSite());
}
