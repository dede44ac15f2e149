import { comparableIndicators } from '../model/comparability.ts';
import type { Quantity } from '../model/quantity.ts';
import type { HistoricalRecord, SeriesInfo } from '../model/record.ts';

/** Computations whose result still speaks of the indicator it came from; a share or a rank does not. */
const keepsIndicator = new Set(['change', 'compound-growth', 'difference', 'sum']);

/** Computations whose result is a measure of its own, whatever they start from. */
const computedMeasures: Readonly<Record<string, string>> = {
  change: 'growth',
  'compound-growth': 'growth',
  share: 'share',
};
/** Measures that share a unit, or have none, and yet say different things. */
const ownAxis = new Set(['growth', 'index', 'share', 'rank', 'point-change']);

/** Growth, share, rank or change in points; undefined for what an axis needs no such name for. */
function measureOf({ origin }: Quantity): string | undefined {
  // What stands struck through is there to be seen as unfit.
  if (origin.kind === 'computation' && origin.refused.length > 0) return undefined;
  const measure =
    origin.kind === 'observation'
      ? origin.series.measure
      : origin.kind === 'target'
        ? origin.target.measure
        : computedMeasures[origin.name];
  return measure !== undefined && ownAxis.has(measure) ? measure : undefined;
}

/** What an axis asks of a number, printed or aimed at. */
type Meaning = Pick<SeriesInfo, 'of' | 'accumulation' | 'prices'>;

/** What a quantity means: its own basis, or those of the numbers whose growth or sum it is. */
function meaningsOf({ basis, origin }: Quantity): Meaning[] {
  if (origin.kind === 'target') return [origin.target];
  if (basis) return [basis.series];
  if (origin.kind !== 'computation' || !keepsIndicator.has(origin.name)) return [];
  return origin.inputs.flatMap(meaningsOf);
}

/** The price basis that a number has of itself; growth computed from levels has none of its own. */
function pricesOf({ basis, origin }: Quantity): string | undefined {
  return origin.kind === 'target' ? origin.target.prices : basis?.series.prices;
}

/**
 * Why quantities may not stand on one axis: units of different dimensions, growth beside shares, nominal beside
 * real, single months beside year-to-date figures, a target beside what is none, or indicators that are not declared
 * comparable.
 * Each reason is a plain English phrase for a refusal; none means that they may.
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
    // A target stands beside its outcome only where the two were found to agree, in a dumbbell.
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
