import { comparableIndicators } from '../model/comparability.ts';
import type { Quantity } from '../model/quantity.ts';
import type { HistoricalRecord, SeriesInfo } from '../model/record.ts';

/** Computations whose result is of the same indicator as their input; that of a share or a rank is not. */
const keepsIndicator = new Set(['change', 'compound-growth', 'difference', 'sum']);

/** The measure of a computed value, whatever its inputs measure. */
const computedMeasures: Readonly<Record<string, string>> = {
  change: 'growth',
  'compound-growth': 'growth',
  share: 'share',
};
/** Measures that may share a unit, or have none, but must not share an axis. */
const needsOwnAxis = new Set(['growth', 'index', 'share', 'rank', 'point-change']);

/** The measure of a quantity, if that measure must not share its axis with others. */
function measureOf({ origin }: Quantity): string | undefined {
  // A refused value is shown struck through, as not comparable, and may be on any axis.
  if (origin.kind === 'computation' && origin.refused.length > 0) return undefined;
  const measure =
    origin.kind === 'observation'
      ? origin.series.measure
      : origin.kind === 'target'
        ? origin.target.measure
        : computedMeasures[origin.name];
  return measure !== undefined && needsOwnAxis.has(measure) ? measure : undefined;
}

/** What must agree between the numbers on one axis, be they observations or targets. */
type Meaning = Pick<SeriesInfo, 'of' | 'accumulation' | 'prices'>;

/** The meaning of a quantity: that of its own basis, or those of the inputs of a growth, difference or sum. */
function meaningsOf({ basis, origin }: Quantity): Meaning[] {
  if (origin.kind === 'target') return [origin.target];
  if (basis) return [basis.series];
  if (origin.kind !== 'computation' || !keepsIndicator.has(origin.name)) return [];
  return origin.inputs.flatMap(meaningsOf);
}

/** The price basis of an observation or target; computed values have none. */
function pricesOf({ basis, origin }: Quantity): string | undefined {
  return origin.kind === 'target' ? origin.target.prices : basis?.series.prices;
}

/**
 * Finds why quantities may not share an axis: units of different dimensions, growth and shares, nominal and real
 * values, single months and year-to-date values, targets and other values, or indicators that are not declared
 * comparable.
 * @returns a phrase in English for each reason, for refusals; empty if the quantities may share an axis
 */
export function axisConflicts(quantities: readonly Quantity[], record: HistoricalRecord): string[] {
  const conflicts = new Set<string>();
  const first = quantities[0];
  for (const each of quantities) {
    if (!first) break;
    if (record.units.get(each.unit)?.dimension !== record.units.get(first.unit)?.dimension)
      conflicts.add(`units of different dimensions: ${first.unit} and ${each.unit}`);
    const [one, other] = [measureOf(first), measureOf(each)];
    if (one !== undefined && other !== undefined && one !== other)
      conflicts.add(`measures ${one} and ${other}`);
    // Targets and outcomes are only drawn together in a dumbbell, which checks that they agree.
    if ((first.origin.kind === 'target') !== (each.origin.kind === 'target'))
      conflicts.add('a target beside what is none');
    for (const a of meaningsOf(first))
      for (const b of meaningsOf(each)) for (const one of meaningConflicts(a, b, record)) conflicts.add(one);
    const [x, y] = [pricesOf(first), pricesOf(each)];
    if (x !== undefined && y !== undefined && x !== y) conflicts.add(`price bases ${x} and ${y}`);
  }
  return [...conflicts];
}

function meaningConflicts(a: Meaning, b: Meaning, record: HistoricalRecord): string[] {
  const found: string[] = [];
  if (a.accumulation !== b.accumulation) found.push(`accumulations ${a.accumulation} and ${b.accumulation}`);
  const [x, y] = [a.of, b.of];
  if (!comparableIndicators(x, y, record))
    found.push(`indicators ${x} and ${y}, which no glossary term declares comparable`);
  return found;
}
