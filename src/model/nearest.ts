import { closestMatch } from 'leven';

/** A hint for a mistyped id, `; did you mean x?`, or an empty text if no candidate is similar. */
export function nearest(id: string, candidates: Iterable<string>): string {
  const maxDistance = Math.max(2, Math.floor(id.length / 4));
  const best = closestMatch(id, [...candidates], { maxDistance });
  return best === undefined ? '' : `; did you mean ${best}?`;
}
