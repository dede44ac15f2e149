import type { ClaimKind } from './claim-kind.ts';
import { above, atLeast, atMost, below, close, equal, multiple, negative, positive } from './comparisons.ts';
import { fell, fellEvery, firstAbove, isHighest, isLowest, rose, roseEvery } from './over-time.ts';
import { stated } from './stated.ts';

/** Every kind of claim that a text or figure may make, in the order of the methods page. */
export const claimKinds: readonly ClaimKind[] = [
  rose,
  fell,
  roseEvery,
  fellEvery,
  isHighest,
  isLowest,
  above,
  below,
  atLeast,
  atMost,
  equal,
  close,
  multiple,
  positive,
  negative,
  firstAbove,
  stated,
];
