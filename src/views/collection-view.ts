import type { Frozen, HistoricalRecord } from '../model/record.ts';
import type { CollectionFile, Search } from '../model/schemas/collection.ts';
import { leftOutCodes } from '../model/schemas/collection.ts';

/** What was looked for and not found, or found only in part. */
export function unansweredSearches(record: HistoricalRecord): readonly Frozen<Search>[] {
  return record.collection.searches.filter((each) => each.result !== 'found');
}

export interface Ledger {
  readonly facts: number;
  readonly published: number;
  /** How many are left out, by reason; reasons that never occur are missing. */
  readonly leftOut: readonly { readonly code: (typeof leftOutCodes)[number]; readonly count: number }[];
}

/** How many collected facts were published and why others were not; undefined where no ledger was kept. */
export function countLedger({ facts }: Frozen<CollectionFile>): Ledger | undefined {
  if (facts.length === 0) return undefined;
  return {
    facts: facts.length,
    published: facts.filter((each) => each.became !== undefined).length,
    leftOut: leftOutCodes
      .map((code) => ({ code, count: facts.filter((each) => each.leftOut === code).length }))
      .filter(({ count }) => count > 0),
  };
}
