import { writeApa } from '../citations/apa.ts';
import type { Citable } from '../citations/citable.ts';
import { citationFormats } from '../citations/registry.ts';
import { type CataloguedDataset, dcatCatalogue } from '../downloads/catalogue.ts';
import { checksumList, sha256 } from '../downloads/checksums.ts';
import { writeCsv } from '../downloads/csv.ts';
import { dataPackage, type PackagedTable } from '../downloads/data-package.ts';
import { figureTable } from '../downloads/figure-table.ts';
import type { DatasetPack } from '../downloads/format.ts';
import { jsonSchema, schemaFile } from '../downloads/json-schema.ts';
import { packDataset } from '../downloads/pack-dataset.ts';
import { formats, writeFormats } from '../downloads/registry.ts';
import type { SoundSite } from '../markdown/load-site.ts';
import type { HistoricalRecord } from '../model/record.ts';
import { currentVersion } from '../model/versions.ts';
import { fileAddress, origin, rootAddress } from '../site/addresses.ts';
import { lastChange } from '../site/last-change.ts';
import { citableDataset, citableFigure, citableStory } from './citables.ts';
import { pageTables } from './page-tables.ts';

/** A dataset with everything it is published as. */
interface PublishedDataset extends CataloguedDataset {
  readonly pack: DatasetPack;
  readonly citable: Citable;
}

/** Every file for researchers, made once for all pages that list them. */
export interface Published {
  readonly datasets: ReadonlyMap<string, PublishedDataset>;
  /** What can be cited, by `kind/id`. */
  readonly citables: ReadonlyMap<string, Citable>;
  /** Contents by path below the site's root, such as `download/datasets/sales.csv`. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

const made = new WeakMap<HistoricalRecord, Published>();

/** Writes all downloads, references and catalogues of a site; asking again costs nothing. */
export function publishedFiles(site: SoundSite): Published {
  const known = made.get(site.record);
  if (known) return known;
  const published = publish(site);
  made.set(site.record, published);
  return published;
}

function publish(site: SoundSite): Published {
  const { record } = site;
  const files = new Map<string, Uint8Array>();
  const datasets = new Map<string, PublishedDataset>();
  const citables = new Map<string, Citable>();
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  const address = { origin: origin(), base: fileAddress('') };
  for (const dataset of record.datasets.values()) {
    const pack = packDataset(dataset, record, address, (hash) => {
      const citable = citableDataset(dataset.id, site, hash);
      return { zh: writeApa(citable, 'zh'), en: writeApa(citable, 'en') };
    });
    const written = writeFormats(pack);
    for (const [extension, content] of written)
      files.set(`download/datasets/${dataset.id}.${extension}`, content);
    datasets.set(dataset.id, {
      about: pack.about,
      pack,
      citable: citableDataset(dataset.id, site, pack.about.hash),
      files: formats.map(({ extension, mediaType }) => {
        const content = written.get(extension) ?? new Uint8Array();
        return { extension, mediaType, bytes: content.byteLength, hash: sha256(content) };
      }),
    });
  }
  for (const [id, figure] of site.figures) {
    const content = writeCsv(figureTable(figure, record));
    files.set(`download/figures/${id}.csv`, content);
    citables.set(`figures/${id}`, citableFigure(id, site, sha256(content)));
  }
  for (const [name, table] of pageTables(site)) files.set(`download/${name}.csv`, writeCsv(table));
  for (const { citable } of datasets.values()) citables.set(`datasets/${citable.id}`, citable);
  for (const id of site.stories.keys()) citables.set(`stories/${id}`, citableStory(id, site));
  for (const [path, citable] of citables)
    for (const { extension, write } of citationFormats)
      files.set(`cite/${path}.${extension}`, encode(write(citable)));
  const [first] = datasets.values();
  if (first) files.set(`download/${schemaFile}`, encode(toJson(jsonSchema(first.pack.tables))));
  if (first) files.set('datapackage.json', encode(toJson(wholePackage(record, [...datasets.values()]))));
  files.set(
    'catalog.jsonld',
    encode(
      toJson(
        dcatCatalogue(record.site, rootAddress(), lastChange(record) ?? currentVersion(record).date, [
          ...datasets.values(),
        ]),
      ),
    ),
  );
  files.set(
    'SHA256SUMS',
    encode(checksumList(new Map([...files].map(([name, content]) => [name, sha256(content)])))),
  );
  return { datasets, citables, files };
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
      name: 'hangzhou-industry-record',
      title: site.title,
      description: site.tagline,
      publisher: site.publisher,
      version: currentVersion(record).version,
      created: record.versions.at(-1)?.date ?? first.about.created,
      homepage: origin() === undefined ? undefined : rootAddress(),
      licence: first.about.licence,
    },
    tables,
  );
}

function toJson(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
