import type { Check } from './check.ts';

/** Intervals run forwards, and nothing observed lies outside the life of its entity. */
export const checkDates: Check = (content, refuse) => {
  const entities = new Map(content.single.entities.entities.map((each) => [each.id, each]));
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
    const series = new Map(dataset.content.series.map((each) => [each.id, each]));
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
