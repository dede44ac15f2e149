import type { DatasetAbout } from './about-dataset.ts';
import type { Table, TableName } from './table.ts';

/** A dataset as it is published: its metadata and its tables. */
export interface DatasetPack {
  readonly about: DatasetAbout;
  /** The id of the site. */
  readonly siteId: string;
  readonly tables: Readonly<Record<TableName, Table>>;
}

/** A file format in which every dataset is published. */
export interface DownloadFormat {
  /** The file extension, by which the format is also found. */
  readonly extension: string;
  readonly mediaType: string;
  /** Writes the file: the same bytes for the same dataset, on every machine and day. */
  readonly write: (pack: DatasetPack) => Uint8Array;
}
