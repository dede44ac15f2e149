import type { Basis, Quantity } from '../model/quantity.ts';
import type { HistoricalRecord } from '../model/record.ts';

/** Computations whose result still speaks of the indicator it came from; a share or a rank does not. */
const keepsIndicator = new Set(['change', 'compound-growth', 'difference', 'sum']);

/** Computations whose result is a measure of its own, whatever they start from. */
const computedMeasures: Readonly<Record<string, string>> = {
  change: 'growth',
  'compound-growth': 'growth',
  share: 'share',
};
/** Measures that share a unit, or have none, and yet say different things. */
const ownAxis = new Set(['growth', 'share', 'rank', 'point-change']);

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

/** What a quantity means: its own basis, or those of the numbers whose growth or sum it is. */
function basesOf(quantity: Quantity): Basis[] {
  if (quantity.basis) return [quantity.basis];
  if (quantity.origin.kind !== 'computation' || !keepsIndicator.has(quantity.origin.name)) return [];
  return quantity.origin.inputs.flatMap(basesOf);
}

/**
 * Why quantities may not stand on one axis: units of different dimensions, growth beside shares, nominal beside real,
 * single months beside year-to-date figures, or indicators that are not declared comparable.
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
    for (const a of basesOf(first))
      for (const b of basesOf(each)) for (const one of meaningConflicts(a, b, record)) conflicts.add(one);
    const plain = [first, each].map((one) => one.basis?.series);
    if (plain[0] && plain[1] && plain[0].prices !== plain[1].prices)
      conflicts.add(`price bases ${plain[0].prices} and ${plain[1].prices}`);
  }
  return [...conflicts];
}

function meaningConflicts(a: Basis, b: Basis, record: HistoricalRecord): string[] {
  const found: string[] = [];
  if (a.series.accumulation !== b.series.accumulation)
    found.push(`accumulations ${a.series.accumulation} and ${b.series.accumulation}`);
  const [x, y] = [a.series.of, b.series.of];
  const declared =
    record.terms.get(x)?.comparableWith.includes(y) || record.terms.get(y)?.comparableWith.includes(x);
  if (x !== y && !declared)
    found.push(`indicators ${x} and ${y}, which no glossary term declares comparable`);
  return found;
}
