/** A file of a dataset as catalogues list it. */
export interface PublishedFile {
  readonly extension: string;
  readonly mediaType: string;
  readonly bytes: number;
  /** SHA-256 in hexadecimal. */
  readonly hash: string;
}
