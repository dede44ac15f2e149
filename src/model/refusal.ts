import { formatPlace, type Place } from './place.ts';

/** What is wrong, in words for curators. */
export interface Problem {
  readonly found: string;
  readonly expected: string;
  readonly remedy: string;
}

/** An expected failure: something in the content that the site refuses, and how to mend it. */
export interface Refusal extends Problem {
  /** Path from the content root, with forward slashes. */
  readonly file: string;
  readonly place: Place;
}

/** Refusals by file, and within a file in the order in which they were found. */
export function sortRefusals(refusals: readonly Refusal[]): Refusal[] {
  return [...refusals].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
}

/** Prints refusals as plain text, each with file, place, found, expected and remedy. */
export function formatRefusals(refusals: readonly Refusal[]): string {
  const blocks = sortRefusals(refusals).map((refusal) =>
    [
      `${refusal.file}, ${formatPlace(refusal.place)}`,
      `  found:    ${refusal.found}`,
      `  expected: ${refusal.expected}`,
      `  remedy:   ${refusal.remedy}`,
    ].join('\n'),
  );
  const count = refusals.length === 1 ? '1 thing is' : `${refusals.length} things are`;
  return `${blocks.join('\n\n')}\n\nRefused: ${count} to be mended. The last good site is untouched.`;
}

/** Carries refusals through code that cannot return them, such as a page being rendered. */
export class RefusalError extends Error {
  readonly refusals: readonly Refusal[];

  constructor(refusals: readonly Refusal[]) {
    super(formatRefusals(refusals));
    this.name = 'RefusalError';
    this.refusals = refusals;
  }
}
