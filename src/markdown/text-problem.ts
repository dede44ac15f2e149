import type { Problem } from '../model/refusal.ts';

/** Something in a text that the site refuses; `offset` counts UTF-16 units from the start of the text. */
export interface TextProblem extends Problem {
  readonly offset: number;
}

/** A problem at a place in a text, with only the fields of a refusal. */
export function problemAt(offset: number, { found, expected, remedy }: Problem): TextProblem {
  return { offset, found, expected, remedy };
}
