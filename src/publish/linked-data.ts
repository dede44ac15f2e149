import { licence } from '../downloads/about-dataset.ts';
import { figurePagePath, picturePath, storyCardPath } from '../embeds/addresses.ts';
import type { Figure } from '../figures/figure.ts';
import { type Language, languageTag } from '../locale/languages.ts';
import type { Story } from '../markdown/story.ts';
import type { HistoricalRecord } from '../model/record.ts';
import { rootAddress, touchIconPath } from '../site/addresses.ts';

/** Who publishes the record, as schema.org describes an organisation. */
function publisherOf({ site }: HistoricalRecord, language: Language): object {
  const root = rootAddress();
  return {
    '@type': 'Organization',
    name: site.publisher[language],
    url: `${root}${language}/`,
    logo: { '@type': 'ImageObject', url: `${root}${touchIconPath}` },
  };
}

/** A story as a schema.org NewsArticle. */
export function newsArticle({ id, language, meta }: Story, record: HistoricalRecord): object {
  const root = rootAddress();
  const page = `${root}${language}/stories/${id}/`;
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': page,
    mainEntityOfPage: page,
    headline: meta.title,
    description: meta.dek,
    image: [`${root}${storyCardPath(language, id)}`],
    datePublished: meta.date,
    dateModified: meta.changed,
    inLanguage: languageTag[language],
    isAccessibleForFree: true,
    license: licence.address,
    author: [publisherOf(record, language)],
    publisher: publisherOf(record, language),
  };
}

/** A figure in the terms of schema.org: its picture, and the values that it draws. */
export function figureLinkedData(figure: Figure, record: HistoricalRecord): object {
  const { id, language, headline, subtitle, alt, changed, datasets } = figure;
  const root = rootAddress();
  const page = `${root}${figurePagePath(language, id)}`;
  const common = {
    name: headline,
    url: page,
    inLanguage: languageTag[language],
    license: licence.address,
    creator: { '@type': 'Organization', name: record.site.publisher[language] },
    dateModified: changed,
  };
  return {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'ImageObject',
        description: alt,
        contentUrl: `${root}${picturePath(language, id, '@2x.png')}`,
        creditText: record.site.title[language],
        acquireLicensePage: `${root}${language}/embedding/`,
        representativeOfPage: true,
        ...common,
      },
      {
        '@type': 'Dataset',
        description: subtitle,
        distribution: [
          {
            '@type': 'DataDownload',
            contentUrl: `${root}download/figures/${id}.csv`,
            encodingFormat: 'text/csv',
          },
        ],
        isBasedOn: datasets.map((dataset) => `${root}en/data/${dataset}/`),
        ...common,
      },
    ],
  };
}
