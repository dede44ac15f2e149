import type { HistoricalRecord } from '../model/record.ts';

/** What a text may refer to, and what is known of it already. */
export interface TextContext {
  readonly record: HistoricalRecord;
  /** Whether `*`, `_` and links are markup in the text. */
  readonly markdown?: boolean;
  /** Whether claim words are declared elsewhere: the claims of a figure stand beside its texts. */
  readonly claimsDeclared?: boolean;
  /** Whether the text has a source of its own, so that it may name a cause. */
  readonly sourced?: boolean;
  /** Words nearby that name places: the other cells of a table row. */
  readonly nearby?: string;
  /** Entities that the text is about, whose numbers need no name. */
  readonly about?: readonly string[];
}
