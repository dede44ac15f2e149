import type { LocalText } from '../locale/languages.ts';
import { languages, languageTag } from '../locale/languages.ts';
import type { DatasetAbout } from './about-dataset.ts';
import type { PublishedFile } from './published-file.ts';

/** A dataset with its published files. */
export interface CataloguedDataset {
  readonly about: DatasetAbout;
  readonly files: readonly PublishedFile[];
}

const context = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  spdx: 'http://spdx.org/rdf/terms#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

/**
 * All datasets as a DCAT 3 catalogue, for portals that harvest it.
 * @param home the address of the site's root; absolute if the addresses of the datasets are
 */
export function dcatCatalogue(
  site: { readonly title: LocalText; readonly tagline: LocalText; readonly publisher: LocalText },
  home: string,
  modified: string,
  datasets: readonly CataloguedDataset[],
): object {
  return {
    '@context': context,
    '@id': `${home}catalog.jsonld`,
    '@type': 'dcat:Catalog',
    'dct:title': tagged(site.title),
    'dct:description': tagged(site.tagline),
    'dct:publisher': publisher(site.publisher),
    'dct:language': languages.map((each) => languageTag[each]),
    'dct:modified': day(modified),
    'foaf:homepage': { '@id': home },
    'dcat:dataset': datasets.map(toDcat),
  };
}

function toDcat({ about, files }: CataloguedDataset): object {
  const { licence, period } = about;
  return {
    '@id': about.pages.en,
    '@type': 'dcat:Dataset',
    'dct:identifier': about.id,
    'dct:title': tagged(about.title),
    'dct:description': tagged(about.description),
    'dct:publisher': publisher(about.publisher),
    'dct:issued': day(about.created),
    'dct:modified': day(about.modified),
    'dcat:version': about.version,
    'dct:language': languages.map((each) => languageTag[each]),
    'dct:license': { '@id': licence.address },
    'dct:rights': tagged(licence.terms),
    'dct:bibliographicCitation': tagged(about.citation),
    'dcat:keyword': about.keywords.flatMap(tagged),
    'dct:spatial': about.entities.map((each) => ({ '@type': 'dct:Location', 'dct:title': tagged(each) })),
    ...(period === undefined
      ? {}
      : {
          'dct:temporal': {
            '@type': 'dct:PeriodOfTime',
            'dcat:startDate': day(period.start),
            'dcat:endDate': day(period.end),
          },
        }),
    'dcat:landingPage': languages.map((each) => ({ '@id': about.pages[each] })),
    'dcat:distribution': files.map((each) => toDistribution(about, each)),
  };
}

function toDistribution(about: DatasetAbout, { extension, mediaType, bytes, hash }: PublishedFile): object {
  return {
    '@id': `${about.files}.${extension}`,
    '@type': 'dcat:Distribution',
    'dct:license': { '@id': about.licence.address },
    'dcat:downloadURL': { '@id': `${about.files}.${extension}` },
    'dcat:mediaType': { '@id': `https://www.iana.org/assignments/media-types/${mediaType}` },
    'dcat:byteSize': { '@type': 'xsd:nonNegativeInteger', '@value': String(bytes) },
    'spdx:checksum': {
      '@type': 'spdx:Checksum',
      'spdx:algorithm': { '@id': 'spdx:checksumAlgorithm_sha256' },
      'spdx:checksumValue': { '@type': 'xsd:hexBinary', '@value': hash },
    },
  };
}

function tagged(text: LocalText): object[] {
  return languages.map((each) => ({ '@language': languageTag[each], '@value': text[each] }));
}

function publisher(name: LocalText): object {
  return { '@type': 'foaf:Agent', 'foaf:name': tagged(name) };
}

function day(value: string): object {
  return { '@type': 'xsd:date', '@value': value };
}
