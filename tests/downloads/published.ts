import { formats } from '../../src/downloads/dataset-formats.ts';
import type { DatasetPack } from '../../src/downloads/format.ts';
import { soundSite } from '../../src/markdown/load-site.ts';
import { type Published, publishedFiles } from '../../src/publish/published-files.ts';
import { validSite } from '../model/compose-site.ts';

/** What the one dataset of the valid fixture site is published as. */
export function fixturePack(): DatasetPack {
  const published = publishedFiles(soundSite(validSite)).datasets.get('output');
  if (!published) throw new Error('The valid fixture site has no dataset.');
  return published.pack;
}

/** A published file by its path below the site's root. */
export function fileOf(published: Published, path: string): Uint8Array {
  const content = published.files.get(path);
  if (!content) throw new Error(`No file ${path}`);
  return content;
}

/** A dataset in every format, by the ending of the file's name. */
export function writeFormats(pack: DatasetPack): ReadonlyMap<string, Uint8Array> {
  return new Map(formats.map(({ extension, write }) => [extension, write(pack)]));
}
