import type { Check } from './check.ts';

/** What has no source for its coordinates says how it was drawn, because a reader would take it for a survey. */
export const checkPlaces: Check = ({ single }, refuse) => {
  for (const key of ['shapes', 'places'] as const)
    single.places[key].forEach(({ id, credit, note }, index) => {
      if (credit === null && note === undefined)
        refuse(
          'data/places.json',
          [key, index],
          `"${id}", which has no source and no note`,
          'a note that says how it was placed or drawn',
          'Name the source in `credit`, or write the note.',
        );
    });
};
