/** Placeholder for a bound segment in plain words. */
export const segmentCharacter = '\uFFFC';

/** The range of a sentence in a text; `end` is exclusive. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
}

/**
 * Splits plain text into sentences. A sentence includes its closing quotes, and the segments after them
 * for which `trails` holds: source references follow the full stop.
 */
export function splitSentences(text: string, trails: (index: number) => boolean): Sentence[] {
  const sentences: Sentence[] = [];
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
  // An ASCII full stop ends a sentence only before white space or the end: not in U.S.A or 1.5.
  return /[.!?]/.test(character) && /^(?:["'”’)\]]*(?:\s|$)|["'”’)\]]*\uFFFC)/u.test(text.slice(index + 1));
}
