import type { Check } from './check.ts';

/** Editions do not supersede each other in a circle. */
export const checkEditions: Check = (content, refuse) => {
  const { editions } = content.single.editions;
  const supersedes = new Map(editions.map((each) => [each.id, each.supersedes]));
  editions.forEach((each, index) => {
    const seen = new Set<string>();
    let current: string | null | undefined = each.id;
    while (current !== null && current !== undefined && !seen.has(current)) {
      seen.add(current);
      current = supersedes.get(current);
    }
    if (current === each.id)
      refuse(
        'data/editions.json',
        ['editions', index, 'supersedes'],
        `"${each.id}" superseding itself, directly or through others`,
        'a chain that ends',
        'Remove one link of the circle.',
      );
  });
};
