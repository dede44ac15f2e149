/** The kinds of things that can be found, in the order in which equally good finds are listed. */
const entryKinds = [
  'story',
  'figure',
  'industry',
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

/** Something that can be found, in one language. Short keys, because every visitor who searches loads them all. */
export interface SearchEntry {
  readonly kind: EntryKind;
  readonly title: string;
  /** Other names, and those of the other language, so that either finds it. */
  readonly names: string;
  /** A line that says what it is. */
  readonly context: string;
  /** Further text in which words are sought; empty where there is none. */
  readonly body: string;
  /** Path below the language, such as `data/sales/`. */
  readonly path: string;
}
