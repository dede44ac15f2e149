/** A range of a text: UTF-16 offset, length, and the text there. */
export interface TextRange {
  readonly offset: number;
  readonly length: number;
  readonly text: string;
}

/** Replaces text that was already handled: a private-use character that no word list contains. */
const maskCharacter = '\uE000';

/** Replaces each range by as many mask characters, so that offsets do not move. */
export function maskRanges(
  text: string,
  ranges: readonly { readonly offset: number; readonly length: number }[],
): string {
  let masked = text;
  for (const { offset, length } of ranges)
    masked = masked.slice(0, offset) + maskCharacter.repeat(length) + masked.slice(offset + length);
  return masked;
}

/** Every match of a global pattern as a range. */
export function matchRanges(text: string, pattern: RegExp): TextRange[] {
  return [...text.matchAll(pattern)].map((match) => ({
    offset: match.index,
    length: match[0].length,
    text: match[0],
  }));
}

/** A pattern source that matches any of the words, the longest first. */
export function anyOf(words: readonly string[]): string {
  return [...words]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');
}

/** A pattern for whole English words, with any white space between the words of a phrase. */
export function wholeWords(words: readonly string[]): RegExp {
  return new RegExp(`(?<![A-Za-z])(?:${anyOf(words).replaceAll(' ', '\\s+')})(?![A-Za-z])`, 'giu');
}
