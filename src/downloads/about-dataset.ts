import type { LocalText } from '../locale/languages.ts';
import type { Dataset, HistoricalRecord } from '../model/record.ts';
import { currentVersion } from '../model/versions.ts';
import { plainLocalText } from './data-table.ts';

/** Where the site is published, for the files that name it. */
export interface SiteAddress {
  /** `https://example.org`; undefined if SITE_URL is not set. */
  readonly origin: string | undefined;
  /** The path on the host, with a slash at both ends. */
  readonly base: string;
}

/** The metadata of a dataset. Every file and catalogue takes them from here, so that they agree. */
export interface DatasetAbout {
  readonly id: string;
  readonly title: LocalText;
  readonly description: LocalText;
  readonly publisher: LocalText;
  readonly siteName: LocalText;
  /** The indicators it measures. */
  readonly keywords: readonly LocalText[];
  readonly entities: readonly LocalText[];
  /** The first and the last day it covers; undefined while it has no observation. */
  readonly period: { readonly start: string; readonly end: string } | undefined;
  /** The version of the data as a whole. */
  readonly version: string;
  /** The day on which the dataset was first published, and that on which it last changed. */
  readonly created: string;
  readonly modified: string;
  readonly licence: {
    readonly name: string;
    readonly address: string;
    readonly title: LocalText;
    /** What it covers and what not. */
    readonly terms: LocalText;
  };
  /** SHA-256 of the CSV file, in hexadecimal, which changes only with the data. */
  readonly hash: string;
  /** How to cite it. */
  readonly citation: LocalText;
  /** Its page in each language: absolute if SITE_URL is set, otherwise a path. */
  readonly pages: LocalText;
  /** The address of its files without the file extension; absolute if `pages` is. */
  readonly files: string;
  readonly counts: { readonly series: number; readonly observations: number; readonly printings: number };
}

/** The licence of the site's own words and of the arrangement of the data. */
export const licence = {
  name: 'CC-BY-4.0',
  address: 'https://creativecommons.org/licenses/by/4.0/',
  title: {
    zh: '知识共享 署名 4.0 国际',
    en: 'Creative Commons Attribution 4.0 International',
  },
} as const;

/**
 * Collects the metadata of a dataset.
 * @param hash SHA-256 of its CSV file
 * @param citation how to cite it, in both languages
 */
export function aboutDataset(
  dataset: Dataset,
  record: HistoricalRecord,
  site: SiteAddress,
  hash: string,
  citation: LocalText,
): DatasetAbout {
  const root = `${site.origin ?? ''}${site.base}`;
  const starts = dataset.observations.map(({ start }) => start).sort();
  const ends = dataset.observations.map(({ end }) => end).sort();
  const [start, end] = [starts[0], ends.at(-1)];
  const names = (
    ids: readonly string[],
    of: ReadonlyMap<string, { readonly name: LocalText }>,
  ): LocalText[] => [...new Set(ids)].flatMap((id) => of.get(id)?.name ?? []);
  return {
    id: dataset.id,
    title: plainLocalText(dataset.file.title, record),
    description: plainLocalText(dataset.file.description, record),
    publisher: record.site.publisher,
    siteName: record.site.title,
    keywords: names(
      dataset.series.map((each) => each.of),
      record.terms,
    ),
    entities: names(
      dataset.series.map((each) => each.entity),
      record.entities,
    ),
    period: start === undefined || end === undefined ? undefined : { start, end },
    version: currentVersion(record).version,
    created: dataset.file.published,
    modified: dataset.file.changed,
    licence: { ...licence, terms: plainLocalText(dataset.file.licence, record) },
    hash,
    citation,
    pages: { zh: `${root}zh/data/${dataset.id}/`, en: `${root}en/data/${dataset.id}/` },
    files: `${root}download/datasets/${dataset.id}`,
    counts: {
      series: dataset.series.length,
      observations: dataset.observations.length,
      printings: dataset.observations.reduce((sum, each) => sum + each.printings.length, 0),
    },
  };
}
