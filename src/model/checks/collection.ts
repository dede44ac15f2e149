import { nearest } from '../nearest.ts';
import type { Path } from '../place.ts';
import type { ReferenceKind } from '../schemas/collection.ts';
import type { Check } from './check.ts';

const file = 'data/collection.json';

/**
 * The list of collected facts agrees with the record: each fact became something that exists, or was left out for a
 * reason. Parts of the record without a fact were added later; `npm run coverage` counts them.
 */
export const checkCollection: Check = (content, refuse) => {
  const { single, datasets } = content;
  const { facts, searches } = single.collection;
  const known: Readonly<Record<ReferenceKind, ReadonlyMap<string, string>>> = {
    observation: new Map(
      datasets.flatMap(({ observations }) =>
        observations.content.observations.map((each) => [each.id, observations.file] as const),
      ),
    ),
    target: new Map(single.targets.targets.map((each) => [each.id, 'data/targets.json'])),
    event: new Map(single.timeline.events.map((each) => [each.id, 'data/timeline.json'])),
    break: new Map(single.breaks.breaks.map((each) => [each.id, 'data/breaks.json'])),
    universe: new Map(single.universes.universes.map((each) => [each.id, 'data/universes.json'])),
    term: new Map(single.glossary.terms.map((each) => [each.id, 'data/glossary.json'])),
  };
  const need = (reference: string, path: Path): void => {
    const [kind, id] = reference.split(':') as [ReferenceKind, string];
    if (!known[kind].has(id))
      refuse(
        file,
        path,
        `"${reference}", which does not exist`,
        `the id of an existing ${kind}${nearest(id, known[kind].keys())}`,
        'Correct the id, or say in "leftOut" why the fact is not published.',
      );
  };
  const seen = new Set<string>();
  facts.forEach((each, index) => {
    const path = ['facts', index];
    if (seen.has(each.fact))
      refuse(
        file,
        [...path, 'fact'],
        `"${each.fact}" a second time`,
        'each fact once',
        'Merge the two rows.',
      );
    seen.add(each.fact);
    if ((each.became === undefined) === (each.leftOut === undefined))
      refuse(
        file,
        path,
        each.became === undefined ? 'neither "became" nor "leftOut"' : 'both "became" and "leftOut"',
        'what the fact became, or why it is left out',
        'Keep one of the two.',
      );
    each.became?.forEach((reference, at) => {
      need(reference, [...path, 'became', at]);
    });
  });
  const ids = new Set<string>();
  searches.forEach((each, index) => {
    if (ids.has(each.id))
      refuse(
        file,
        ['searches', index, 'id'],
        `the id "${each.id}" a second time`,
        'an id that is used once',
        'Give it another id, or merge the two.',
      );
    ids.add(each.id);
  });
};
