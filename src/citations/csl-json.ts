import { languages, languageTag } from '../locale/languages.ts';
import { words } from '../locale/words.ts';
import type { CitableKind } from './citable.ts';
import type { CitationFormat } from './format.ts';

const types: Readonly<Record<CitableKind, string>> = {
  datasets: 'dataset',
  figures: 'graphic',
  stories: 'webpage',
};

/** The exchange format of citation processors: one item per language. */
export const cslJson: CitationFormat = {
  extension: 'json',
  mediaType: 'application/vnd.citationstyles.csl+json',
  write: (citable) => {
    const items = languages.map((language) => ({
      id: `${citable.siteId}-${citable.kind}-${citable.id}-${language}`,
      type: types[citable.kind],
      title: citable.title[language],
      author: [{ literal: citable.author[language] }],
      issued: { 'date-parts': [citable.changed.split('-').map(Number)] },
      version: citable.version,
      publisher: citable.siteName[language],
      URL: citable.addresses[language],
      language: languageTag[language],
      note: `${words(language).cite.hash[citable.kind]}: ${citable.hash}`,
    }));
    return `${JSON.stringify(items, null, 2)}\n`;
  },
};
