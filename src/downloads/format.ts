import type { DatasetAbout } from './about-dataset.ts';
import type { Table, TableName } from './table.ts';

/** A dataset as it is published: what is said of it, and its tables. */
export interface DatasetPack {
  readonly about: DatasetAbout;
  /** What programs call the site. */
  readonly siteId: string;
  readonly tables: Readonly<Record<TableName, Table>>;
}

/** A file format in which every dataset can be had. */
export interface DownloadFormat {
  /** Ending of the file's name and its key everywhere. */
  readonly extension: string;
  readonly mediaType: string;
  /** Writes the file; the same bytes for the same dataset, whatever the machine and the day. */
  readonly write: (pack: DatasetPack) => Uint8Array;
}
