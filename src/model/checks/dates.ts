import { byId } from '../by-id.ts';
import type { Check } from './check.ts';

/** No interval ends before it starts, and no observation lies outside the days on which its entity existed. */
export const checkDates: Check = (content, refuse) => {
  const entities = byId(content.single.entities.entities);
  content.single.entities.entities.forEach((each, index) => {
    const { from, to } = each.valid;
    if (from !== undefined && to !== undefined && from > to)
      refuse(
        'data/entities.json',
        ['entities', index, 'valid'],
        `${from} to ${to}`,
        'a first day before the last',
        'Exchange them or correct one.',
      );
  });
  for (const { dataset, observations } of content.datasets) {
    const series = byId(dataset.content.series);
    observations.content.observations.forEach((each, index) => {
      const path = ['observations', index];
      if (each.start > each.end)
        refuse(
          observations.file,
          [...path, 'end'],
          `${each.end}, before ${each.start}`,
          'an end on or after the start',
          'Correct the days.',
        );
      const entity = entities.get(series.get(each.series)?.entity ?? '');
      const { from, to } = entity?.valid ?? {};
      if (entity && ((from !== undefined && each.end < from) || (to !== undefined && each.start > to)))
        refuse(
          observations.file,
          [...path, 'start'],
          `${each.start} to ${each.end} for ${entity.id}`,
          `days between ${from ?? 'its beginning'} and ${to ?? 'now'}`,
          'Correct the days or the entity.',
        );
    });
  }
};
