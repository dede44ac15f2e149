import type { Language } from '../../../src/locale/languages.ts';
import { findCauseWords, lexicon } from '../../../src/locale/quantities.ts';
import { bindNumber, type NumberSegment } from '../../../src/markdown/bound-number.ts';
import { toSurface } from '../../../src/markdown/surface.ts';
import { parseBoundText, type Segment } from '../../../src/model/bound-text.ts';
import { evaluate } from '../../../src/model/evaluate.ts';
import { showQuantity } from '../../../src/model/show.ts';
import { unitFor } from '../../../src/model/units.ts';
import type { Sentence } from './sentences.ts';

/** A sentence made false, with what was written in place of what. */
export interface Corruption {
  readonly sentence: Sentence;
  readonly was: string;
  readonly becomes: string;
  /** The claim in whose words it was written, if any. */
  readonly claim?: string | undefined;
}

/** A segment with the place of its source text; those within the words of a claim are among them. */
interface Placed {
  readonly segment: Segment;
  readonly start: number;
  readonly end: number;
  /** Whether it stands within the words of a claim. */
  readonly claimed: boolean;
}

function segmentsOf(text: string, base = 0, claimed = false): Placed[] {
  return parseBoundText(text).segments.flatMap((segment) => {
    const start = base + segment.offset;
    const placed = { segment, start, end: start + segment.length, claimed };
    return segment.kind === 'claim'
      ? [placed, ...segmentsOf(segment.words, base + segment.wordsOffset, true)]
      : [placed];
  });
}

function replaced(
  sentence: Sentence,
  { start, end }: Pick<Placed, 'start' | 'end'>,
  becomes: string,
): Corruption {
  const { text } = sentence;
  const changed = text.slice(0, start) + becomes + text.slice(end);
  return { sentence: { ...sentence, text: changed }, was: text.slice(start, end), becomes };
}

const numbersOf = ({ text }: Sentence): (Placed & { readonly segment: NumberSegment })[] =>
  segmentsOf(text).filter(
    (each): each is Placed & { readonly segment: NumberSegment } => each.segment.kind === 'number',
  );

/** Each bound number in turn as the plain words that readers see. */
export function withLiterals(sentence: Sentence): Corruption[] {
  return numbersOf(sentence).flatMap((each) => {
    const binding = bindNumber(each.segment, sentence.language, sentence.context.record);
    return binding.ok ? [replaced(sentence, each, binding.number.text)] : [];
  });
}

/** What is said in place of a word that says up or down. */
const opposites = {
  zh: { up: '下降', down: '增长' },
  en: { up: 'fell', down: 'rose' },
} as const;

/** Each word that says up or down in turn as one that says the opposite; those of names and quotations stay. */
export function withDirectionsFlipped(sentence: Sentence): Corruption[] {
  const { text, language } = sentence;
  const { up = [], down = [] } = lexicon(language);
  const found = [...down.map((word) => [word, 'down'] as const), ...up.map((word) => [word, 'up'] as const)]
    .toSorted(([a], [b]) => b.length - a.length)
    .flatMap(([word, direction]) => {
      const pattern = new RegExp(language === 'zh' ? word : `(?<![A-Za-z-])${word}(?![A-Za-z-])`, 'giu');
      return [...text.matchAll(pattern)].map(({ index }) => ({
        start: index,
        end: index + word.length,
        direction,
      }));
    });
  const all = segmentsOf(text);
  const within = (word: { start: number; end: number }) => (each: Placed) =>
    each.start <= word.start && word.end <= each.end;
  return found
    .filter(
      (word, index) =>
        !found.slice(0, index).some((longer) => longer.start <= word.start && word.end <= longer.end),
    )
    .filter((word) => all.filter(({ segment }) => segment.kind === 'text').some(within(word)))
    .map((word) => {
      const claim = all.filter(({ segment }) => segment.kind === 'claim').find(within(word))?.segment;
      return {
        ...replaced(sentence, word, opposites[language][word.direction]),
        claim: claim?.kind === 'claim' ? claim.expression : undefined,
      };
    });
}

/** Each number in turn with the digits that the other language writes, before the unit of its own language. */
export function withUnitsSwapped(sentence: Sentence): Corruption[] {
  const { language, context } = sentence;
  const other: Language = language === 'zh' ? 'en' : 'zh';
  return numbersOf(sentence).flatMap((each) => {
    const evaluation = evaluate(each.segment.expression, context.record);
    if (!evaluation.ok || each.segment.mode === 'bare') return [];
    const { quantity } = evaluation;
    const own = unitFor(quantity.unit, context.record, language);
    const foreign = unitFor(quantity.unit, context.record, other);
    if (own === undefined || foreign === undefined || own.power === foreign.power) return [];
    const { number } = showQuantity(quantity, context.record, other, 'prose');
    const digits = number.replace(/[^\d.,]/gu, '');
    const label = own.label?.[language] ?? '';
    const wording = `${digits}${own.spaced[language] ? ' ' : ''}${label}`;
    return [replaced(sentence, each, `[[${each.segment.expression}|${wording}]]`)];
  });
}

/** Each number in turn in the place of the one that follows it, and that one in its place. */
export function withNeighboursExchanged(sentence: Sentence): Corruption[] {
  const numbers = numbersOf(sentence);
  return numbers.slice(1).flatMap((next, index) => {
    const first = numbers[index];
    if (first === undefined || first.segment.expression === next.segment.expression) return [];
    const { text } = sentence;
    const [a, b] = [text.slice(first.start, first.end), text.slice(next.start, next.end)];
    return [
      replaced(sentence, { start: first.start, end: next.end }, b + text.slice(first.end, next.start) + a),
    ];
  });
}

/** A sentence that names a cause without any source: neither its own nor that of the entry in which it stands. */
export function withoutSources(sentence: Sentence): Corruption[] {
  if (!namesCause(sentence)) return [];
  const bare = sourcesOf(sentence)
    .toReversed()
    .reduce((text, { start, end }) => text.slice(0, start) + text.slice(end), sentence.text);
  const context = { ...sentence.context, sourced: false };
  return [{ sentence: { ...sentence, text: bare, context }, was: sentence.text, becomes: bare }];
}

/** A sentence that names a cause under a source of the record that it does not name. */
export function withAnotherSource(sentence: Sentence): Corruption[] {
  if (!namesCause(sentence)) return [];
  return sourcesOf(sentence).flatMap((each) => {
    const other = [...sentence.context.record.sources.keys()].find((id) => !sentence.text.includes(id));
    return other === undefined ? [] : [replaced(sentence, each, `[[source: ${other}]]`)];
  });
}

const sourcesOf = ({ text }: Sentence): Placed[] =>
  segmentsOf(text).filter(({ segment }) => segment.kind === 'source');

const namesCause = ({ text, language, context }: Sentence): boolean =>
  findCauseWords(toSurface(text, context.markdown ?? false).text, language).length > 0;
