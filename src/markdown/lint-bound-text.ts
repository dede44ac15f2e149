import type { Language } from '../locale/languages.ts';
import {
  type FoundQuantity,
  findQuantities,
  measuredUnitAtStart,
  unitAtStart,
} from '../locale/quantities.ts';
import { unprintable } from '../locale/unprintable.ts';
import { parseBoundText } from '../model/bound-text.ts';
import { checkClaim } from '../model/claims/claims.ts';
import { nearest } from '../model/nearest.ts';
import type { HistoricalRecord } from '../model/record.ts';
import { bindNumber, type NumberSegment } from './bound-number.ts';
import { claimCovers, contradicts } from './claim-words.ts';
import { lintSentence } from './lint-sentence.ts';
import { splitSentences } from './sentences.ts';
import { type PlacedSegment, type Surface, toSurface } from './surface.ts';
import type { TextContext } from './text-context.ts';
import { problemAt, type TextProblem } from './text-problem.ts';

/**
 * Everything that the site refuses in a bound text of either language: malformed or unknown
 * references, unbound quantities, wordings and claims that the numbers contradict, claim words without
 * a claim, causes without a source, numbers of a place that is not named.
 */
export function lintBoundText(text: string, language: Language, context: TextContext): TextProblem[] {
  const surface = toSurface(text, context.markdown ?? false);
  const problems: TextProblem[] = [...surface.errors, ...lintInvisible(text), ...lintBrackets(text)];
  for (const placed of surface.segments) problems.push(...lintSegment(placed, language, context));
  if (language === 'zh') problems.push(...lintPunctuation(text));
  problems.push(...lintQuantities(surface, language, context));
  problems.push(...lintNeighbours(surface, language));
  const trailing = new Set(
    surface.segments.filter((each) => each.segment.kind === 'source').map((each) => each.at),
  );
  const sentences = splitSentences(surface.text, (index) => trailing.has(index));
  for (const [index, sentence] of sentences.entries())
    problems.push(...lintSentence(surface, sentence, sentences.slice(0, index), language, context));
  return problems.sort((a, b) => a.offset - b.offset);
}

/** Characters that no reader sees or that files cannot hold; a story has line breaks. */
function lintInvisible(text: string): TextProblem[] {
  return unprintable(text, '\n').map(({ offset, name }) => ({
    offset,
    found: `the invisible character ${name}`,
    expected: 'characters that a reader sees',
    remedy: 'Delete it; it stands just here.',
  }));
}

/** Brackets that were meant to bind: single or full-width ones. The brackets of links are allowed. */
function lintBrackets(text: string): TextProblem[] {
  return parseBoundText(text).segments.flatMap((segment) =>
    segment.kind === 'text'
      ? [...segment.text.matchAll(/(?<!\\)\[[^[\]\n]*\](?!\()|[【［]{2}/gu)].map((match) => ({
          offset: segment.offset + match.index,
          found: match[0],
          expected: '[[…]], or no brackets',
          remedy: 'Write two half-width brackets on each side, or use round brackets for an aside.',
        }))
      : [],
  );
}

const fullWidth: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
  '.': '。',
  '"': '“ or ”',
};

/** Half-width punctuation beside a Chinese character. The parentheses of links are allowed. */
function lintPunctuation(text: string): TextProblem[] {
  return parseBoundText(text).segments.flatMap((segment) => {
    if (segment.kind !== 'text') return [];
    const prose = segment.text.replace(/\]\([^()\n]*\)/g, (link) => ' '.repeat(link.length));
    const marks = /(?<=\p{Script=Han})[,;:!?()".]|[,;:!?()"](?=\p{Script=Han})/gu;
    return [...prose.matchAll(marks)].map(({ 0: mark, index }) => ({
      offset: segment.offset + index,
      found: `the half-width ${mark} in Chinese text`,
      expected: 'full-width punctuation',
      remedy: `Write ${fullWidth[mark]}.`,
    }));
  });
}

function lintSegment(
  { segment, offset }: PlacedSegment,
  language: Language,
  context: TextContext,
): TextProblem[] {
  const { record } = context;
  switch (segment.kind) {
    case 'number': {
      const binding = bindNumber(segment as NumberSegment, language, record);
      return binding.ok ? [] : [problemAt(offset, binding.problem)];
    }
    case 'claim':
      return lintClaim(segment.expression, segment.words, offset, language, record);
    case 'plain':
      return lintPlain(segment.text, segment.reason, offset, language);
    case 'term':
      return unknown(segment.id, record.terms, 'term', 'data/glossary.json', offset);
    case 'source':
      return unknown(segment.id, record.sources, 'source', 'data/sources.json', offset);
    case 'figure':
      return [
        {
          offset,
          found: `[[figure: ${segment.id}]] within a text`,
          expected: 'a figure alone in a paragraph of a story',
          remedy: 'Put it into a paragraph of its own.',
        },
      ];
    case 'text':
      return [];
  }
}

function unknown(
  id: string,
  known: ReadonlyMap<string, unknown>,
  what: string,
  file: string,
  offset: number,
): TextProblem[] {
  if (known.has(id)) return [];
  return [
    {
      offset,
      found: `the ${what} ${id}`,
      expected: `a ${what} of ${file}${nearest(id, known.keys())}`,
      remedy: `Correct the id, or add the ${what}.`,
    },
  ];
}

function lintClaim(
  expression: string,
  words: string,
  offset: number,
  language: Language,
  record: HistoricalRecord,
): TextProblem[] {
  const check = checkClaim(expression, record);
  if (!check.ok) return [problemAt(offset, check.problem)];
  if (!contradicts(expression, words, language, record)) return [];
  return [
    {
      offset,
      found: `the words “${words}” on the claim ${check.claim.expression}`,
      expected: 'words that say what the claim proves',
      remedy: 'Change the words or the claim; they point in opposite directions.',
    },
  ];
}

/** Plain text with a reason may hold a numeral, but not an amount such as 8350亿元. */
function lintPlain(text: string, reason: string, offset: number, language: Language): TextProblem[] {
  const amount = findQuantities(text, language).find(
    (each) =>
      /分之/u.test(each.text) ||
      measuredUnitAtStart(text.slice(each.offset + each.length), language) !== undefined,
  );
  if (amount === undefined) return [];
  return [
    {
      offset,
      found: `“${amountAt(text, amount)}” in [[${reason}: …]]`,
      expected: 'plain text without an amount',
      remedy: 'Bind the amount to an observation.',
    },
  ];
}

function lintQuantities(surface: Surface, language: Language, context: TextContext): TextProblem[] {
  return findQuantities(surface.text, language).flatMap((each) => {
    const offset = surface.offsets[each.offset] ?? 0;
    const claims = new Set(surface.claims.slice(each.offset, each.offset + each.length));
    const [claim] = claims;
    const words = amountAt(surface.text, each);
    if (claims.size === 1 && claim !== undefined) {
      // The unit may consist of two words of the list, such as 亿 and 元; the amount includes both.
      const tail = surface.text.slice(each.offset + each.length);
      const amounts = [each.text, words, `${each.text}${/^\s?[^\s，。,.]{1,4}/u.exec(tail)?.[0] ?? ''}`];
      if (amounts.some((amount) => claimCovers(claim, amount, language, context.record))) return [];
    }
    const remedy =
      claim === undefined
        ? 'Bind it: [[expression]] or [[expression|wording]]; or give a reason: [[name: …]], [[quotation: …]], [[label: …]], [[date: …]].'
        : 'Bind it within the claim: [[claim: …|… [[expression]] …]].';
    return [{ offset, found: `the unbound quantity “${words}”`, expected: 'a bound number', remedy }];
  });
}

/** The quantity in the text, up to the end of its unit. */
function amountAt(text: string, { offset, length, unitAfter }: FoundQuantity): string {
  const end = offset + length;
  return text.slice(offset, unitAfter === undefined ? end : text.indexOf(unitAfter, end) + unitAfter.length);
}

/** A unit may follow neither a bound number, which has its own, nor plain text that ends with digits. */
function lintNeighbours(surface: Surface, language: Language): TextProblem[] {
  return surface.segments.flatMap(({ segment, offset, at }) => {
    const after = surface.text.slice(at + 1);
    if (segment.kind === 'number') {
      const unit = measuredUnitAtStart(after, language);
      if (unit === undefined) return [];
      return [
        {
          offset,
          found: `the unit “${unit}” behind a bound number`,
          expected: 'no unit; a bound number writes its own',
          remedy: 'Take the unit away.',
        },
      ];
    }
    if (segment.kind !== 'plain') return [];
    const unit = unitAtStart(after, language);
    const last = findQuantities(segment.text, language).at(-1);
    if (unit === undefined || last === undefined || last.offset + last.length < segment.text.trimEnd().length)
      return [];
    return [
      {
        offset,
        found: `[[${segment.reason}: ${segment.text}]] beside the unit “${unit}”`,
        expected: 'a bound number before a unit',
        remedy: 'Bind the amount to an observation.',
      },
    ];
  });
}
