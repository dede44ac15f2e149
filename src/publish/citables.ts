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

/** What every reference to this site shares. */
function citable(
  kind: CitableKind,
  id: string,
  record: HistoricalRecord,
  said: { readonly title: LocalText; readonly changed: string; readonly hash: string },
): Citable {
  const root = rootAddress();
  const { version, date } = currentVersion(record);
  const path = `${section[kind]}/${id}/`;
  return {
    kind,
    id,
    ...said,
    // What has not changed since is cited as it stands in the version it is cited by.
    changed: said.changed > date ? said.changed : date,
    author: record.site.publisher,
    siteName: record.site.title,
    version,
    addresses: { zh: `${root}zh/${path}`, en: `${root}en/${path}` },
  };
}

/** A dataset as something to be cited; the hash is that of its CSV file. */
export function citableDataset(id: string, { record }: SoundSite, hash: string): Citable {
  const file = record.datasets.get(id)?.file;
  if (!file) throw new Error(`No dataset ${id}`);
  return citable('datasets', id, record, { title: file.title, changed: file.changed, hash });
}

/** A figure as something to be cited; the hash is that of its CSV file. */
export function citableFigure(id: string, { record, figures }: SoundSite, hash: string): Citable {
  const figure = figures.get(id);
  if (!figure) throw new Error(`No figure ${id}`);
  const title = { zh: figure.zh.headline, en: figure.en.headline };
  return citable('figures', id, record, { title, changed: figure.zh.changed, hash });
}

/** A story as something to be cited; the hash is that of its words, whatever address the site stands at. */
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
