import type { Decimal } from '../locale/decimal.ts';
import type { Reason } from './reason.ts';
import type { Frozen, Observation, SeriesInfo } from './record.ts';
import type { Bound, Grade } from './schemas/primitives.ts';
import type { QuantityTarget } from './schemas/targets.ts';
import type { TimelineEvent } from './schemas/timeline.ts';

/** The number behind a number on a page: printed by a source, or computed from such numbers. */
export interface Quantity {
  /** The canonical expression, such as `share(private-sales-2007, sales-2007)`. */
  readonly expression: string;
  /** Full precision; undefined if only a range is known. Computed values have twenty digits after the point. */
  readonly value: Decimal | undefined;
  readonly low?: Decimal;
  readonly high?: Decimal;
  readonly bound?: Bound;
  /** The value with the digits that may be shown: as printed, or by the rounding rule of the computation. */
  readonly shown: Decimal | undefined;
  readonly unit: string;
  /** Whether positive values get a plus sign, as growth and differences do. */
  readonly signed: boolean;
  /** The entity that the quantity is about, if there is exactly one. */
  readonly entity: string | undefined;
  /** What the number means, for comparisons; undefined if it has no single meaning. */
  readonly basis: Basis | undefined;
  readonly origin: Origin;
}

/** The meaning of a number: two numbers may be compared only if their bases agree. */
export interface Basis {
  readonly series: SeriesInfo;
  readonly edition: string;
  readonly start: string;
  readonly end: string;
  /** Whether the number is that of the series itself, its increase on the year before, or that of the year before. */
  readonly aspect: 'itself' | 'increase' | 'prior';
}

/** An observation with its series, as what a quantity is. */
export interface Observed {
  readonly kind: 'observation';
  readonly observation: Observation;
  readonly series: SeriesInfo;
}

type Origin =
  | Observed
  /** A target may be shown, but nothing is computed with it. */
  | { readonly kind: 'target'; readonly target: Frozen<QuantityTarget> }
  | {
      readonly kind: 'computation';
      readonly name: string;
      readonly inputs: readonly Quantity[];
      /** The events from whose dates it was computed. */
      readonly events: readonly Frozen<TimelineEvent>[];
      /** Why the comparison is refused, if it is shown struck through; else empty. */
      readonly refused: readonly Reason[];
    };

/** Every observation that a quantity is based on, in the order of first use, without repeats. */
export function observationsOf(quantity: Quantity): Observation[] {
  const found = new Map<string, Observation>();
  const visit = (each: Quantity): void => {
    if (each.origin.kind === 'observation') found.set(each.origin.observation.id, each.origin.observation);
    if (each.origin.kind === 'computation') each.origin.inputs.forEach(visit);
  };
  visit(quantity);
  return [...found.values()];
}

/** Every event from whose date a quantity was computed, in the order of first use. */
export function eventsOf({ origin }: Quantity): readonly Frozen<TimelineEvent>[] {
  return origin.kind === 'computation' ? [...origin.events, ...origin.inputs.flatMap(eventsOf)] : [];
}

/** The source that prints a number or a date, with the grade of the printing. */
export interface Printed {
  readonly source: string;
  readonly grade: Grade;
}

/** Every printing that a quantity is based on: those of its observations and events, or of its target. */
export function printingsOf(quantity: Quantity): readonly Printed[] {
  return quantity.origin.kind === 'target'
    ? quantity.origin.target.printings
    : [...observationsOf(quantity), ...eventsOf(quantity)].flatMap(
        (each): readonly Printed[] => each.printings,
      );
}

/** Why the quantity, or one of its inputs, is a refused comparison; empty if none is. */
export function refusalsOf(quantity: Quantity): readonly Reason[] {
  if (quantity.origin.kind !== 'computation') return [];
  return [...quantity.origin.refused, ...quantity.origin.inputs.flatMap(refusalsOf)];
}
