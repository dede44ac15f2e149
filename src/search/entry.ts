/** The kinds of things that can be found, in the order in which equally good matches are listed. */
const entryKinds = [
  'story',
  'figure',
  'industry',
  'report',
  'dataset',
  'series',
  'term',
  'entity',
  'target',
  'event',
  'source',
  'page',
] as const;
type EntryKind = (typeof entryKinds)[number];

/** Something that the search can find, in one language. */
export interface SearchEntry {
  readonly kind: EntryKind;
  readonly title: string;
  /** Other names and those in the other language; a search for any of them finds it. */
  readonly names: string;
  /** A line that describes it. */
  readonly context: string;
  /** Further text to search; empty if there is none. */
  readonly body: string;
  /** Path below the language, such as `data/sales/`. */
  readonly path: string;
}
