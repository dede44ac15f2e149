import type { Token } from 'markdown-it';
import type { Language } from '../locale/languages.ts';
import { findHedges, findNotFound } from '../locale/quantities.ts';
import type { HistoricalRecord } from '../model/record.ts';
import { plainWords } from './heading-ids.ts';
import { splitSentences } from './sentences.ts';

/**
 * What can be counted of the prose of a story. All but `length` is counted in its run: its paragraphs outside the box
 * of the method, of notes and of lists, where what was not found belongs.
 */
export interface ProseMeasures {
  /** English words, or Han characters, of the whole story. */
  readonly length: number;
  /** Words, or characters, in a sentence on average. */
  readonly sentence: number;
  /** The longest sentence, and its words or characters. */
  readonly longest: { readonly text: string; readonly length: number };
  /** The words that take back a part of what is said. */
  readonly hedges: readonly string[];
  /** The phrases that say that something was not found. */
  readonly notFound: readonly string[];
}

/** Blocks within which the run of a story is interrupted. */
const apart = ['method', 'note', 'bullet_list', 'ordered_list', 'heading', 'table'];

/**
 * Counts the prose of a story.
 *
 * @param tokens the parsed body
 */
export function measureProse(
  tokens: readonly Token[],
  language: Language,
  record: HistoricalRecord,
): ProseMeasures {
  const whole: string[] = [];
  const run: string[] = [];
  let depth = 0;
  for (const token of tokens) {
    if (apart.some((each) => token.type === `${each}_open`)) depth += 1;
    if (apart.some((each) => token.type === `${each}_close`)) depth -= 1;
    if (token.type !== 'inline') continue;
    const text = plainWords(token, language, record);
    whole.push(text);
    if (depth === 0) run.push(text);
  }
  const sentences = run
    .flatMap((text) => splitSentences(text, () => false).map(({ start, end }) => text.slice(start, end)))
    .map((text) => ({ text: text.trim(), length: countWords(text, language) }))
    .filter((each) => each.length > 0);
  const words = sentences.reduce((sum, each) => sum + each.length, 0);
  const found = (find: typeof findHedges): string[] =>
    run.flatMap((text) => find(text, language).map((each) => each.text));
  return {
    length: countWords(whole.join('\n'), language),
    sentence: words / Math.max(1, sentences.length),
    longest: sentences.reduce((a, b) => (b.length > a.length ? b : a), { text: '', length: 0 }),
    hedges: found(findHedges),
    notFound: found(findNotFound),
  };
}

/** English words, or Han characters. */
function countWords(text: string, language: Language): number {
  const pattern = language === 'zh' ? /\p{Script=Han}/gu : /[\p{L}\p{N}]+(?:[’'.,-][\p{L}\p{N}]+)*/gu;
  return text.match(pattern)?.length ?? 0;
}
