import { type Check, runChecks } from '../../src/model/checks/check.ts';
import { checkDifferences } from '../../src/model/checks/differences/differences.ts';
import { checkNamedInPlace } from '../../src/model/checks/named-in-place.ts';
import { checkObservations } from '../../src/model/checks/observations.ts';
import { checkPrintDecides } from '../../src/model/checks/print-decides.ts';
import type { Content } from '../../src/model/content.ts';
import { checks } from '../../src/model/load-record.ts';
import { aloneWithMutation, isReadable, type Mutation, withMutation } from './mutate-value.ts';

/** The checks that look at one observation at a time, and so need no other. */
const quick: readonly (readonly [string, Check])[] = [
  ['an observation in itself', checkObservations],
  ['the print decides', checkPrintDecides],
  ['the place of the print', checkNamedInPlace],
];

/** The checks that compare files. What compares figures with each other comes last, because it takes longest. */
const thorough: readonly Check[] = [
  ...checks.filter(
    (each) => ![checkObservations, checkPrintDecides, checkNamedInPlace, checkDifferences].includes(each),
  ),
  checkObservations,
  checkDifferences,
];

/**
 * The first guard of the data that refuses a mutated observation.
 * @returns undefined where it passes them all
 */
export function guardOf(mutation: Mutation, content: Content): string | undefined {
  if (!isReadable(mutation)) return 'schema';
  const alone = aloneWithMutation(content, mutation);
  const found = quick.find(([, check]) => runChecks([check], alone).length > 0);
  if (found !== undefined) return found[0];
  const whole = withMutation(content, mutation);
  return thorough.find((check) => runChecks([check], whole).length > 0)?.name;
}
