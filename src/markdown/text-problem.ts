import type { Problem } from '../model/refusal.ts';

/** Something in a text that the site refuses; `offset` counts UTF-16 units from the text's beginning. */
export interface TextProblem extends Problem {
  readonly offset: number;
}

/** A problem at a place in a text, without what else is known of it. */
export function problemAt(offset: number, { found, expected, remedy }: Problem): TextProblem {
  return { offset, found, expected, remedy };
}
