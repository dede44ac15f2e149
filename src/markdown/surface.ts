import { parseBoundText, type Segment } from '../model/bound-text.ts';
import { segmentCharacter } from './sentences.ts';
import { problemAt, type TextProblem } from './text-problem.ts';

/** A bound segment with its offset in the source text and its index in the plain words. */
export interface PlacedSegment {
  readonly segment: Segment;
  readonly offset: number;
  readonly at: number;
}

/**
 * A bound text as readers see it: without markup, with a placeholder for every bound segment and with
 * the words of claims, terms and sources. The text around removed markup is joined, so that markup
 * cannot hide a quantity (三**分之**一).
 */
export interface Surface {
  readonly text: string;
  /** For every character of `text` its offset in the source. */
  readonly offsets: readonly number[];
  /** For every character of `text` the claim whose words it belongs to, if any. */
  readonly claims: readonly (string | undefined)[];
  readonly segments: readonly PlacedSegment[];
  readonly errors: readonly TextProblem[];
}

interface Builder {
  text: string;
  readonly offsets: number[];
  readonly claims: (string | undefined)[];
  readonly segments: PlacedSegment[];
  readonly errors: TextProblem[];
}

/**
 * Converts a bound text to its surface.
 * @param markdown whether `*`, `_`, backslashes and links are markup in this text
 */
export function toSurface(source: string, markdown: boolean): Surface {
  const builder: Builder = { text: '', offsets: [], claims: [], segments: [], errors: [] };
  addText(builder, source, 0, undefined, markdown);
  return builder;
}

function addText(
  builder: Builder,
  source: string,
  base: number,
  claim: string | undefined,
  markdown: boolean,
): void {
  const parsed = parseBoundText(source);
  builder.errors.push(...parsed.errors.map((each) => problemAt(base + each.offset, each)));
  for (const segment of parsed.segments) addSegment(builder, segment, source, base, claim, markdown);
}

function addSegment(
  builder: Builder,
  segment: Segment,
  source: string,
  base: number,
  claim: string | undefined,
  markdown: boolean,
): void {
  const offset = base + segment.offset;
  if (segment.kind === 'text') {
    addWords(builder, segment.text, offset, claim, markdown);
    return;
  }
  builder.segments.push({ segment, offset, at: builder.text.length });
  if (segment.kind === 'claim') {
    addText(builder, segment.words, base + segment.wordsOffset, segment.expression, false);
    return;
  }
  const shown = segment.kind === 'term' || segment.kind === 'source' ? segment.text : undefined;
  // The placeholder separates the words on its two sides.
  push(builder, segmentCharacter, offset, claim);
  if (shown !== undefined)
    addWords(
      builder,
      shown,
      base + source.indexOf(shown, segment.offset + source.slice(segment.offset).indexOf('|')),
      claim,
      false,
    );
}

function addWords(
  builder: Builder,
  words: string,
  offset: number,
  claim: string | undefined,
  markdown: boolean,
): void {
  let index = 0;
  while (index < words.length) {
    const rest = words.slice(index);
    const markup = markdown
      ? (/^\]\([^)]*\)/.exec(rest)?.[0].length ??
        (/^[*_[\]`~]/.test(rest) || /^\\[!-/:-@[-`{-~]/.test(rest) ? 1 : 0))
      : 0;
    if (markup > 0) {
      index += markup;
      // The character after a backslash is text.
      if (rest[0] === '\\') push(builder, words[index++] ?? '', offset + index - 1, claim);
      continue;
    }
    push(builder, words[index] ?? '', offset + index, claim);
    index += 1;
  }
}

function push(builder: Builder, character: string, offset: number, claim: string | undefined): void {
  builder.text += character;
  builder.offsets.push(offset);
  builder.claims.push(claim);
}
