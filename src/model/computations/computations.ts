import { percentOf, rank, share, sum } from './at-one-time.ts';
import type { Computation } from './computation.ts';
import { convert, days } from './dates-and-units.ts';
import { increase, priorLevel } from './implied.ts';
import { chainedIndex, count, highest, lowest } from './over-span.ts';
import { change, compoundGrowth, difference, index, ratio } from './over-time.ts';

/** Every computation that a text, figure or claim may name, in the order of the methods page. */
export const computations: readonly Computation[] = [
  change,
  difference,
  ratio,
  share,
  percentOf,
  compoundGrowth,
  index,
  chainedIndex,
  sum,
  count,
  rank,
  highest,
  lowest,
  days,
  convert,
  priorLevel,
  increase,
];
