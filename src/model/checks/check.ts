import type { Content } from '../content.ts';
import type { Path } from '../place.ts';
import type { Refusal } from '../refusal.ts';

/** Reports a refusal: where, what was found, what is expected, how to mend it. */
export type Refuse = (file: string, path: Path, found: string, expected: string, remedy: string) => void;

/** A check of files against each other. It reports everything that it finds and changes nothing. */
export type Check = (content: Content, refuse: Refuse) => void;

/** Runs checks in order and collects all that they refuse. */
export function runChecks(checks: readonly Check[], content: Content): Refusal[] {
  const refusals: Refusal[] = [];
  for (const check of checks)
    check(content, (file, path, found, expected, remedy) =>
      refusals.push({ file, place: { path }, found, expected, remedy }),
    );
  return refusals;
}
