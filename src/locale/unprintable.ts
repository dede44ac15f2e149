/**
 * Characters that a text cannot carry: control characters, which XML 1.0 and spreadsheets refuse; halves of surrogate
 * pairs; code points that are private, unassigned or no characters; and characters without a glyph, which could separate
 * the digits of a quantity without anybody seeing it.
 */
const pattern = /[\p{Cc}\p{Cs}\p{Co}\p{Cn}\p{Cf}\u2028\u2029\uFFFC]/gu;

/** A character that a text cannot carry, with its place and its name such as U+0007. */
export interface Unprintable {
  readonly offset: number;
  readonly name: string;
}

/**
 * Finds the characters of a text that pages, feeds or files cannot carry.
 *
 * @param allowed characters that may stand all the same, such as the line breaks of a story
 */
export function unprintable(text: string, allowed = ''): Unprintable[] {
  return [...text.matchAll(pattern)]
    .filter(([character]) => !allowed.includes(character))
    .map(({ 0: character, index }) => ({
      offset: index,
      name: `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
    }));
}
