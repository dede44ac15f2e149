import type { LocalText } from '../locale/languages.ts';
import { words } from '../locale/words.ts';
import type { DatasetAbout } from './about-dataset.ts';
import type { CellType, ColumnName, Table } from './table.ts';

const profile = 'https://datapackage.org/profiles/2.0/datapackage.json';
const fieldType: Readonly<Record<CellType, string>> = {
  text: 'string',
  day: 'date',
  decimal: 'number',
  integer: 'integer',
  boolean: 'boolean',
};

/** A CSV file as a package lists it. */
export interface PackagedTable {
  readonly name: string;
  /** From the folder of the descriptor. */
  readonly path: string;
  readonly table: Table;
  readonly bytes: number;
  /** SHA-256 in hexadecimal. */
  readonly hash: string;
  /** The column that identifies its rows. */
  readonly key?: ColumnName;
  /** The dataset whose long table this is, if it is one. */
  readonly about?: DatasetAbout;
}

/** The metadata of a package. */
export interface PackageAbout {
  readonly name: string;
  readonly title: LocalText;
  readonly description: LocalText;
  readonly publisher: LocalText;
  readonly version: string;
  readonly created: string;
  /** Absolute address of its page, as the profile allows no other; undefined if SITE_URL is not set. */
  readonly homepage: string | undefined;
  readonly licence: DatasetAbout['licence'];
}

/** A descriptor of Data Package version 2, which has no languages: each text holds both. */
export function dataPackage(about: PackageAbout, tables: readonly PackagedTable[]): object {
  return {
    $schema: profile,
    name: about.name,
    title: joinLanguages(about.title),
    description: joinLanguages(about.description),
    ...(about.homepage === undefined ? {} : { homepage: about.homepage }),
    version: about.version,
    created: `${about.created}T00:00:00Z`,
    contributors: [{ title: joinLanguages(about.publisher), roles: ['publisher'] }],
    licenses: [licenceOf(about.licence)],
    resources: tables.map(toResource),
  };
}

/** The metadata of the package in the archive of one dataset. */
export function packageAbout(about: DatasetAbout): PackageAbout {
  return {
    name: about.id,
    title: about.title,
    description: about.description,
    publisher: about.publisher,
    version: about.version,
    created: about.created,
    homepage: /^https?:/.test(about.pages.en) ? about.pages.en : undefined,
    licence: about.licence,
  };
}

/** Both languages in one text, for formats that have one language only. */
export function joinLanguages({ zh, en }: LocalText): string {
  return zh === en ? zh : `${zh} / ${en}`;
}

function licenceOf(licence: DatasetAbout['licence']): object {
  return { name: licence.name, path: licence.address, title: licence.title.en };
}

function toResource({ name, path, table, bytes, hash, key, about }: PackagedTable): object {
  return {
    name,
    path,
    type: 'table',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes,
    hash: `sha256:${hash}`,
    ...(about === undefined
      ? {}
      : {
          title: joinLanguages(about.title),
          description: joinLanguages(about.description),
          licenses: [licenceOf(about.licence)],
        }),
    schema: {
      $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
      fields: table.columns.map((column) => ({
        name: column.name,
        type: fieldType[column.type],
        description: joinLanguages({
          zh: words('zh').column[column.name],
          en: words('en').column[column.name],
        }),
      })),
      missingValues: [''],
      ...(key === undefined ? {} : { primaryKey: [key] }),
    },
  };
}
