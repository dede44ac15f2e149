import type { Grade } from './schemas/primitives.ts';

/** The best grade among printings, of which there is always one at least. */
export function bestGrade(printings: readonly { readonly grade: Grade }[]): Grade {
  return printings.map((each) => each.grade).sort()[0] ?? 'C';
}
