import type { HistoricalRecord } from '../model/record.ts';

/** What a text may refer to, and what its surroundings already provide. */
export interface TextContext {
  readonly record: HistoricalRecord;
  /** Whether `*`, `_` and links are markup in the text. */
  readonly markdown?: boolean;
  /** Whether claims are declared outside the text, as those of a figure are. */
  readonly claimsDeclared?: boolean;
  /** Those claims, where the words of the text must go the way that one of them proves. */
  readonly declared?: readonly string[];
  /** Whether the text has a source of its own and so may name a cause. */
  readonly sourced?: boolean;
  /** Words nearby that name places: the other cells of a table row. */
  readonly nearby?: string;
  /** Entities that the text is about; it need not name them beside their numbers. */
  readonly about?: readonly string[];
}

/** A text and the context in which it is linted. */
export interface LintedText {
  readonly text: string;
  readonly context: TextContext;
}
