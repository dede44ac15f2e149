import type { Frozen } from './record.ts';
import type { ObservationData, Series } from './schemas/datasets.ts';
import type { QuantityTarget, TargetDifference } from './schemas/targets.ts';
import type { Unit } from './schemas/units.ts';

/**
 * In what an observation differs from a target, as far as the keys of its series say; nothing if it can be the
 * outcome. A target without a period differs from no period.
 */
export function targetDifferencesOf(
  target: Frozen<QuantityTarget>,
  observation: Frozen<ObservationData>,
  series: Frozen<Series>,
  units: ReadonlyMap<string, Frozen<Unit>>,
): readonly TargetDifference[] {
  const { due } = target;
  const otherDays = due !== null && (observation.start !== due.start || observation.end !== due.end);
  const found: Readonly<Partial<Record<TargetDifference, boolean>>> = {
    indicator: series.of !== target.of,
    measure: series.measure !== target.measure,
    entity: series.entity !== target.entity,
    universe: series.universe !== target.universe,
    prices: series.prices !== target.prices,
    unit: units.get(series.unit)?.dimension !== units.get(target.unit)?.dimension,
    period: otherDays || series.accumulation !== target.accumulation,
  };
  return (Object.keys(found) as TargetDifference[]).filter((each) => found[each]);
}
