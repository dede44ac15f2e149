/** Stands for a bound segment in a text that is being looked at as plain words. */
export const segmentCharacter = '\uFFFC';

/** A half-open stretch of a text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Splits plain text into sentences. Closing quotes belong to the sentence, and so do segments for
 * which `trails` holds: a source reference stands behind the full stop.
 */
export function splitSentences(text: string, trails: (index: number) => boolean): Span[] {
  const sentences: Span[] = [];
  let start = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (!endsSentence(text, index)) continue;
    let end = index + 1;
    while (end < text.length && /[。！？!?.”’"'」』）)\]]/u.test(text[end] ?? '')) end += 1;
    for (let ahead = end; ahead < text.length; ahead += 1) {
      if (trails(ahead)) end = ahead + 1;
      else if (!/\s/u.test(text[ahead] ?? '')) break;
    }
    sentences.push({ start, end });
    start = end;
    index = end - 1;
  }
  if (text.slice(start).trim() !== '') sentences.push({ start, end: text.length });
  return sentences;
}

function endsSentence(text: string, index: number): boolean {
  const character = text[index] ?? '';
  if (/[。！？]/u.test(character)) return true;
  // An ASCII stop ends a sentence only before white space or the end: not in U.S.A or 1.5.
  return /[.!?]/.test(character) && /^(?:["'”’)\]]*(?:\s|$)|["'”’)\]]*\uFFFC)/u.test(text.slice(index + 1));
}
