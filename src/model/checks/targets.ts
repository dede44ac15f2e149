import { byId } from '../by-id.ts';
import type { Check } from './check.ts';

/** A target has an outcome only if indicator, unit, entity, universe, prices and period agree. */
export const checkTargets: Check = (content, refuse) => {
  const units = byId(content.single.units.units);
  const series = byId(content.datasets.flatMap(({ dataset }) => dataset.content.series));
  const observations = byId(content.datasets.flatMap((each) => each.observations.content.observations));
  const file = 'data/targets.json';
  content.single.targets.targets.forEach((target, index) => {
    if (target.kind !== 'quantity' || target.outcome.kind !== 'observed') return;
    target.outcome.observations.forEach((id, at) => {
      const outcome = observations.get(id);
      const own = outcome && series.get(outcome.series);
      if (!outcome || !own) return;
      const differing = [
        own.of !== target.of && 'indicator',
        own.measure !== target.measure && 'measure',
        own.entity !== target.entity && 'entity',
        own.universe !== target.universe && 'universe',
        own.prices !== target.prices && 'prices',
        own.accumulation !== target.accumulation && 'accumulation',
        units.get(own.unit)?.dimension !== units.get(target.unit)?.dimension && 'unit',
        target.due !== null &&
          (outcome.start !== target.due.start || outcome.end !== target.due.end) &&
          'period',
      ].filter((each) => each !== false);
      if (differing.length > 0)
        refuse(
          file,
          ['targets', index, 'outcome', 'observations', at],
          `"${id}", which differs in ${differing.join(', ')}`,
          'an outcome with the indicator, unit, entity, universe, prices and period of the target',
          'Name another observation, or say "none-found" and where was looked.',
        );
    });
  });
};
