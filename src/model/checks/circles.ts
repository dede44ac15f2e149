import type { Content } from '../content.ts';
import type { Path } from '../place.ts';
import type { Check } from './check.ts';

/** What points at others of its kind by one key. */
interface Pointing {
  readonly id: string;
  readonly file: string;
  readonly path: Path;
  readonly to: readonly string[];
}

/** What each key means, for the words of a refusal: an edition that supersedes itself. */
const keys: Readonly<Record<string, (content: Content) => readonly Pointing[]>> = {
  supersedes: ({ single }) =>
    single.editions.editions.map(({ id, supersedes }, index) => ({
      id,
      file: 'data/editions.json',
      path: ['editions', index, 'supersedes'],
      to: supersedes === null ? [] : [supersedes],
    })),
  within: ({ single }) =>
    single.entities.entities.map(({ id, within }, index) => ({
      id,
      file: 'data/entities.json',
      path: ['entities', index, 'within'],
      to: within.map((each) => each.entity),
    })),
  growthOf: (content) => seriesBy(content, 'growthOf'),
  partOf: (content) => seriesBy(content, 'partOf'),
};

function seriesBy(content: Content, key: 'growthOf' | 'partOf'): readonly Pointing[] {
  return content.datasets.flatMap(({ dataset }) =>
    dataset.content.series.map((each, index) => ({
      id: each.id,
      file: dataset.file,
      path: ['series', index, key],
      to: each[key] === undefined ? [] : [each[key]],
    })),
  );
}

/**
 * Nothing leads back to itself: no edition supersedes itself, no area lies within itself, no series is its own growth
 * or part, directly or through others. The other checks follow these links, so they run only where this one is content.
 */
export const checkCircles: Check = (content, refuse) => {
  for (const [key, read] of Object.entries(keys)) {
    const all = read(content);
    const links = new Map(all.map((each) => [each.id, each.to]));
    for (const { id, file, path } of all)
      if (reaches(id, links))
        refuse(
          file,
          path,
          `"${id}", whose ${key} leads back to itself, directly or through others`,
          'a chain that ends',
          'Remove one link of the circle.',
        );
  }
};

/** Whether following the links from something leads back to it. */
function reaches(start: string, links: ReadonlyMap<string, readonly string[]>): boolean {
  const seen = new Set<string>();
  const open = [...(links.get(start) ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === start) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    open.push(...(links.get(next) ?? []));
  }
  return false;
}
