import { writeApa } from '../citations/apa.ts';
import type { Citable } from '../citations/citable.ts';
import { citationFormats } from '../citations/citation-formats.ts';
import { type CataloguedDataset, dcatCatalogue } from '../downloads/catalogue.ts';
import { checksumList, sha256 } from '../downloads/checksums.ts';
import { writeCsv } from '../downloads/csv.ts';
import { dataPackage, type PackagedTable } from '../downloads/data-package.ts';
import { formats } from '../downloads/dataset-formats.ts';
import { figureTable } from '../downloads/figure-table.ts';
import type { DatasetPack } from '../downloads/format.ts';
import { jsonSchema, schemaFile } from '../downloads/json-schema.ts';
import { packDataset } from '../downloads/pack-dataset.ts';
import type { SoundSite } from '../markdown/load-site.ts';
import type { Dataset, HistoricalRecord } from '../model/record.ts';
import { currentVersion } from '../model/versions.ts';
import { fileAddress, origin, rootAddress, siteRoot } from '../site/addresses.ts';
import { lastChange } from '../site/last-change.ts';
import { citableDataset, citableFigure, citableStory } from './citables.ts';
import { OnDemand } from './on-demand.ts';
import { pageTables } from './page-tables.ts';

/** A dataset with everything it is published as. */
interface PublishedDataset extends CataloguedDataset {
  readonly pack: DatasetPack;
  readonly citable: Citable;
}

/** Every file for researchers, each made when it is first needed. */
export interface Published {
  readonly datasets: OnDemand<PublishedDataset>;
  /** What can be cited, by `kind/id`. */
  readonly citables: OnDemand<Citable>;
  /** Contents by path below the site's root, such as `download/datasets/sales.csv`. */
  readonly files: OnDemand<Uint8Array>;
}

const cache = new WeakMap<SoundSite, Published>();

/** All downloads, references and catalogues of a site; they are cached. */
export function publishedFiles(site: SoundSite): Published {
  const published = cache.get(site) ?? publish(site);
  cache.set(site, published);
  return published;
}

function publish(site: SoundSite): Published {
  const { record } = site;
  const datasets = new OnDemand<PublishedDataset>();
  const citables = new OnDemand<Citable>();
  const files = new OnDemand<Uint8Array>();
  let first: (() => PublishedDataset) | undefined;
  for (const dataset of record.datasets.values()) {
    const { id } = dataset;
    const published = datasets.add(id, () => publishDataset(dataset, site, files));
    first ??= published;
    for (const { extension, write } of formats)
      files.add(`download/datasets/${id}.${extension}`, () => write(published().pack));
    citables.add(`datasets/${id}`, () => published().citable);
  }
  for (const [id, figure] of site.figures) {
    const content = files.add(`download/figures/${id}.csv`, () => writeCsv(figureTable(figure, record)));
    citables.add(`figures/${id}`, () => citableFigure(id, site, sha256(content())));
  }
  for (const [name, table] of pageTables(site)) files.add(`download/${name}.csv`, () => writeCsv(table()));
  for (const id of site.stories.keys()) citables.add(`stories/${id}`, () => citableStory(id, site));
  for (const path of citables.keys())
    for (const { extension, write } of citationFormats)
      files.add(`cite/${path}.${extension}`, () => encode(write(citables.get(path) as Citable)));
  if (first) {
    files.add(`download/${schemaFile}`, () => toJson(jsonSchema(record.site.title.en, first().pack.tables)));
    files.add('datapackage.json', () => toJson(wholePackage(record, [...datasets.values()])));
  }
  files.add('catalog.jsonld', () => toJson(wholeCatalogue(record, [...datasets.values()])));
  const named = [...files.keys()];
  files.add('SHA256SUMS', () =>
    encode(checksumList(new Map(named.map((name) => [name, sha256(files.get(name) as Uint8Array)])))),
  );
  return { datasets, citables, files };
}

function publishDataset(dataset: Dataset, site: SoundSite, written: OnDemand<Uint8Array>): PublishedDataset {
  const address = { origin: origin(), base: fileAddress('') };
  const pack = packDataset(dataset, site.record, address, (hash) => {
    const citable = citableDataset(dataset.id, site, hash);
    return { zh: writeApa(citable, 'zh'), en: writeApa(citable, 'en') };
  });
  return {
    about: pack.about,
    pack,
    citable: citableDataset(dataset.id, site, pack.about.hash),
    /** This writes all the files, so it is computed only where they are listed. */
    get files() {
      return formats.map(({ extension, mediaType }) => {
        const content = written.get(`download/datasets/${dataset.id}.${extension}`) ?? new Uint8Array();
        return { extension, mediaType, bytes: content.byteLength, hash: sha256(content) };
      });
    },
  };
}

function wholeCatalogue(record: HistoricalRecord, datasets: readonly PublishedDataset[]): object {
  const changed = lastChange(record) ?? currentVersion(record).date;
  return dcatCatalogue(record.site, rootAddress(), changed, datasets);
}

/** The long tables of all datasets as one package at the root of the site. */
function wholePackage(record: HistoricalRecord, datasets: readonly PublishedDataset[]): object {
  const { site } = record;
  const [first] = datasets;
  if (!first) throw new Error('A package holds at least one dataset.');
  const tables = datasets.map(({ about, pack, files }): PackagedTable => {
    const csv = files.find(({ extension }) => extension === 'csv');
    return {
      name: about.id,
      path: `download/datasets/${about.id}.csv`,
      table: pack.tables.data,
      bytes: csv?.bytes ?? 0,
      hash: about.hash,
      key: 'observation',
      about,
    };
  });
  return dataPackage(
    {
      name: site.id,
      title: site.title,
      description: site.tagline,
      publisher: site.publisher,
      version: currentVersion(record).version,
      created: record.versions.at(-1)?.date ?? first.about.created,
      homepage: siteRoot(),
      licence: first.about.licence,
    },
    tables,
  );
}

function toJson(value: object): Uint8Array {
  return encode(`${JSON.stringify(value, null, 2)}\n`);
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
