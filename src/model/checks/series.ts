import { byId } from '../by-id.ts';
import type { Path } from '../place.ts';
import type { Series } from '../schemas/datasets.ts';
import type { Check, Refuse } from './check.ts';

/** The unit that a measure requires; measures that are not listed may have any. */
const unitOfMeasure: Readonly<Partial<Record<Series['measure'], string>>> = {
  growth: 'percent',
  index: 'index',
  share: 'percent',
  rank: 'rank',
  'point-change': 'percentage-points',
};

/** Every series is consistent in itself and with the series that it refers to. */
export const checkSeries: Check = (content, refuse) => {
  const all = byId(content.datasets.flatMap(({ dataset }) => dataset.content.series));
  const units = byId(content.single.units.units);
  for (const { dataset, observations } of content.datasets) {
    dataset.content.series.forEach((each, index) => {
      const path = ['series', index];
      const wanted = unitOfMeasure[each.measure];
      if (wanted !== undefined && each.unit !== wanted)
        refuse(
          dataset.file,
          [...path, 'unit'],
          `${each.unit} for a ${each.measure}`,
          wanted,
          'Correct the unit or the measure.',
        );
      const money = units.get(each.unit)?.dimension === 'money';
      if (money && each.prices === 'none')
        refuse(
          dataset.file,
          [...path, 'prices'],
          'no price basis for money',
          'current, comparable or unstated',
          'Say what the source says; "unstated" if it says nothing.',
        );
      checkLink(each, each.growthOf, 'growthOf', all, dataset.file, path, refuse);
      checkLink(each, each.partOf, 'partOf', all, dataset.file, path, refuse);
      if ((each.measure === 'rank') !== (each.among !== undefined))
        refuse(
          dataset.file,
          [...path, 'among'],
          each.among === undefined ? 'a rank among nobody' : `among on a ${each.measure}`,
          'the group within which a rank holds, and only for ranks',
          'Name the group entity, or remove it.',
        );
      if (each.shareOf !== undefined && each.measure !== 'share')
        refuse(
          dataset.file,
          [...path, 'shareOf'],
          `shareOf on a ${each.measure}`,
          'a series whose measure is share',
          'Remove shareOf or correct the measure.',
        );
      if (each.growthOf !== undefined && each.measure !== 'growth')
        refuse(
          dataset.file,
          [...path, 'growthOf'],
          `growthOf on a ${each.measure}`,
          'a series whose measure is growth',
          'Remove growthOf or correct the measure.',
        );
      if (
        !observations.content.observations.some(
          (one) => one.series === each.id && one.edition === each.edition,
        )
      )
        refuse(
          dataset.file,
          [...path, 'edition'],
          `the edition "${each.edition}", in which the series has no observation`,
          'the edition that is current for the series',
          'Name an edition that holds its observations.',
        );
    });
  }
};

function checkLink(
  own: Series,
  other: string | undefined,
  key: 'growthOf' | 'partOf',
  all: ReadonlyMap<string, Series>,
  file: string,
  path: Path,
  refuse: Refuse,
): void {
  const linked = other === undefined ? undefined : all.get(other);
  if (!linked) return;
  const differing = (['entity', 'universe', 'accumulation'] as const).filter(
    (each) => own[each] !== linked[each],
  );
  // A printed growth often has no stated price basis; a part and its whole must have the same one.
  if (key === 'partOf' && own.prices !== linked.prices) differing.push('prices' as never);
  if (key === 'growthOf' && !['level', 'count'].includes(linked.measure))
    refuse(
      file,
      [...path, key],
      `"${linked.id}", which is a ${linked.measure}`,
      'the level whose growth it is',
      'Link the level, or remove the link.',
    );
  if (key === 'growthOf' && own.of !== linked.of) differing.push('of' as never);
  if (key === 'partOf' && own.measure !== linked.measure) differing.push('measure' as never);
  if (differing.length > 0)
    refuse(
      file,
      [...path, key],
      `"${linked.id}", which differs in ${differing.join(', ')}`,
      'a series of the same entity, universe and accumulation',
      'Link series that mean the same, or remove the link.',
    );
}
