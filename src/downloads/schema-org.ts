import type { Language } from '../locale/languages.ts';
import { languages, languageTag, otherLanguage } from '../locale/languages.ts';
import type { DatasetAbout } from './about-dataset.ts';
import type { PublishedFile } from './published-file.ts';

/** A dataset in the terms of schema.org, for search engines; the page of the dataset holds it as JSON-LD. */
export function schemaOrgDataset(
  about: DatasetAbout,
  files: readonly PublishedFile[],
  language: Language,
): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    // One dataset has one name, whichever page describes it; the catalogue uses the same.
    '@id': about.pages.en,
    name: about.title[language],
    alternateName: about.title[otherLanguage(language)],
    description: about.description[language],
    url: about.pages[language],
    identifier: about.id,
    version: about.version,
    datePublished: about.created,
    dateModified: about.modified,
    inLanguage: languages.map((each) => languageTag[each]),
    isAccessibleForFree: true,
    license: about.licence.address,
    creditText: about.citation[language],
    creator: { '@type': 'Organization', name: about.publisher[language] },
    publisher: { '@type': 'Organization', name: about.publisher[language] },
    keywords: about.keywords.map((each) => each[language]),
    spatialCoverage: about.entities.map((each) => ({ '@type': 'Place', name: each[language] })),
    ...(about.period === undefined ? {} : { temporalCoverage: `${about.period.start}/${about.period.end}` }),
    variableMeasured: about.keywords.map((each) => ({ '@type': 'PropertyValue', name: each[language] })),
    includedInDataCatalog: { '@type': 'DataCatalog', name: about.siteName[language] },
    distribution: files.map(({ extension, mediaType, bytes, hash }) => ({
      '@type': 'DataDownload',
      contentUrl: `${about.files}.${extension}`,
      encodingFormat: mediaType,
      contentSize: `${bytes} B`,
      sha256: hash,
    })),
  };
}
