import type { Decimal } from '../locale/decimal.ts';
import type { Reason } from './reason.ts';
import type { Frozen, Observation, SeriesInfo } from './record.ts';
import type { Bound, Grade } from './schemas/primitives.ts';
import type { QuantityTarget } from './schemas/targets.ts';
import type { TimelineEvent } from './schemas/timeline.ts';

/** What a number on a page is: printed by a source, or worked out from such by a named computation. */
export interface Quantity {
  /** The canonical expression, such as `share(private-sales-2007, sales-2007)`. */
  readonly expression: string;
  /** Full precision; undefined where only a range is known. Computed values carry twenty digits. */
  readonly value: Decimal | undefined;
  readonly low?: Decimal;
  readonly high?: Decimal;
  readonly bound?: Bound;
  /** The value with the digits that may be shown: those printed, or those of the rounding rule. */
  readonly shown: Decimal | undefined;
  readonly unit: string;
  /** Whether a plus sign belongs before a positive value: growth and differences. */
  readonly signed: boolean;
  /** The entity that the quantity is about, where there is exactly one. */
  readonly entity: string | undefined;
  /** What the number means, where that is one thing; comparisons look at it. */
  readonly basis: Basis | undefined;
  readonly origin: Origin;
}

/** The meaning of a number: two numbers may be compared only as far as these agree. */
export interface Basis {
  readonly series: SeriesInfo;
  readonly edition: string;
  readonly start: string;
  readonly end: string;
  /** What stands for the level itself, its increase over a year before, or the level a year before. */
  readonly aspect: 'itself' | 'increase' | 'prior';
}

type Origin =
  | { readonly kind: 'observation'; readonly observation: Observation; readonly series: SeriesInfo }
  /** What somebody said would be reached; it may be shown, and nothing is computed with it. */
  | { readonly kind: 'target'; readonly target: Frozen<QuantityTarget> }
  | {
      readonly kind: 'computation';
      readonly name: string;
      readonly inputs: readonly Quantity[];
      /** The events whose dates it was worked out from. */
      readonly events: readonly Frozen<TimelineEvent>[];
      /** Why the comparison is refused, where it is shown all the same, struck through. */
      readonly refused: readonly Reason[];
    };

/** Every observation that a quantity rests on, in the order of first use, without repeats. */
export function observationsOf(quantity: Quantity): Observation[] {
  const found = new Map<string, Observation>();
  const visit = (each: Quantity): void => {
    if (each.origin.kind === 'observation') found.set(each.origin.observation.id, each.origin.observation);
    if (each.origin.kind === 'computation') each.origin.inputs.forEach(visit);
  };
  visit(quantity);
  return [...found.values()];
}

/** Every event whose date a quantity rests on, in the order of first use. */
export function eventsOf({ origin }: Quantity): readonly Frozen<TimelineEvent>[] {
  return origin.kind === 'computation' ? [...origin.events, ...origin.inputs.flatMap(eventsOf)] : [];
}

/** Who printed a number or a date, and how good that print is. */
export interface Printed {
  readonly source: string;
  readonly grade: Grade;
}

/** Every printing that a quantity rests on: of its observations and events, or of the target that it is. */
export function printingsOf(quantity: Quantity): readonly Printed[] {
  return quantity.origin.kind === 'target'
    ? quantity.origin.target.printings
    : [...observationsOf(quantity), ...eventsOf(quantity)].flatMap(
        (each): readonly Printed[] => each.printings,
      );
}

/** The reasons for which the quantity, or a part of it, is not comparable; empty if it is sound. */
export function refusalsOf(quantity: Quantity): readonly Reason[] {
  if (quantity.origin.kind !== 'computation') return [];
  return [...quantity.origin.refused, ...quantity.origin.inputs.flatMap(refusalsOf)];
}
