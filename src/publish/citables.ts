import type { Citable, CitableKind } from '../citations/citable.ts';
import { sha256 } from '../downloads/checksums.ts';
import { type LocalText, languages } from '../locale/languages.ts';
import type { SoundSite } from '../markdown/load-site.ts';
import type { HistoricalRecord } from '../model/record.ts';
import { currentVersion } from '../model/versions.ts';
import { rootAddress } from '../site/addresses.ts';

const section: Readonly<Record<CitableKind, string>> = {
  datasets: 'data',
  figures: 'figures',
  stories: 'stories',
};

/** The citation data that everything on this site has in common. */
function citable(
  kind: CitableKind,
  id: string,
  record: HistoricalRecord,
  details: { readonly title: LocalText; readonly changed: string; readonly hash: string },
): Citable {
  const root = rootAddress();
  const { version, date } = currentVersion(record);
  const path = `${section[kind]}/${id}/`;
  return {
    kind,
    id,
    ...details,
    // What has not changed since the current version is cited with the date of that version.
    changed: details.changed > date ? details.changed : date,
    author: record.site.publisher,
    siteName: record.site.title,
    siteId: record.site.id,
    version,
    addresses: { zh: `${root}zh/${path}`, en: `${root}en/${path}` },
  };
}

/** The citation data of a dataset; the hash is that of its CSV file. */
export function citableDataset(id: string, { record }: SoundSite, hash: string): Citable {
  const file = record.datasets.get(id)?.file;
  if (!file) throw new Error(`No dataset ${id}`);
  return citable('datasets', id, record, { title: file.title, changed: file.changed, hash });
}

/** The citation data of a figure; the hash is that of its CSV file. */
export function citableFigure(id: string, { record, figures }: SoundSite, hash: string): Citable {
  const figure = figures.get(id);
  if (!figure) throw new Error(`No figure ${id}`);
  const title = { zh: figure.zh.headline, en: figure.en.headline };
  return citable('figures', id, record, { title, changed: figure.zh.changed, hash });
}

/**
 * The citation data of a story; the hash is that of its words alone, so that the address of the site does not matter.
 */
export function citableStory(id: string, { record, stories }: SoundSite): Citable {
  const story = stories.get(id);
  if (!story) throw new Error(`No story ${id}`);
  const words = languages.map((language) => story[language].html.replace(/<[^>]*>/g, ''));
  const title = { zh: story.zh.meta.title, en: story.en.meta.title };
  return citable('stories', id, record, {
    title,
    changed: story.zh.meta.changed,
    hash: sha256(words.join('\n')),
  });
}
