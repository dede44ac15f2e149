import type { Citable } from './citable.ts';

/** A file format that reference managers read. */
export interface CitationFormat {
  /** Ending of the file's name. */
  readonly extension: string;
  readonly mediaType: string;
  readonly write: (citable: Citable) => string;
}
