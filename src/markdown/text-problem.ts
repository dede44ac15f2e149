import type { Refusal } from '../model/refusal.ts';

/** Something in a text that the site refuses; `offset` counts UTF-16 units from the text's beginning. */
export interface TextProblem {
  readonly offset: number;
  readonly found: string;
  readonly expected: string;
  readonly remedy: string;
}

/** Turns a problem into a refusal of the file that holds the text. */
export function toRefusal(file: string, place: string, { found, expected, remedy }: TextProblem): Refusal {
  return { file, place, found, expected, remedy };
}
