import { compoundsZh } from './compounds-zh.ts';
import { anyOf } from './ranges.ts';

/** A clause of a headline: a line may end after it. Within it lines end only between its words. */
export type Clause = readonly string[];

const clauseEnd = /(?<=[，。？！；：、]|——)(?!$)/u;
const segmenter = new Intl.Segmenter('zh-Hans', { granularity: 'word' });

/** What never begins a line: particles that belong to the word before them, and closing punctuation. */
const clings =
  /^(?:[的了着们吗呢吧，。？！；：、”’）》〕—%]|(?:过的?|[得地里上下中内外]|[上下][来去])$|以[上下内外])/u;
/** A numeral or a quantity, and the unit, particle or qualifier that completes it. */
const numeral = /[\p{Nd}%零一二三四五六七八九十百千万亿几数两成倍]$/u;
const completes = /^(?:[元成倍个家位年月日天吨辆项种次户万亿%]|百分点|多|余|左右)/u;
/** What never ends a line: words that open the one after them, and single verbs of being. */
const opens = /(?:[“‘（《〔]|[是不没第一两几各这那在从向被把与和])$/u;
/** Single characters that make a longer word of the one before them, or of the one after them. */
const suffix = /^[业值率量额厂市区省县品者机线期度性化版组群]$/u;
const prefix = /^[总新副大首某旧每双本全粗高低正负非]$/u;
/** Single characters that are words by themselves; two others side by side are one word that the dictionary lacks. */
const single =
  /^(?![的了着过得地上下中里内外年月日元个家道有对占比按到由要想能会将曾还再又也都只却就更很最无之其此该拿照以于及或并而但为做数说先后])\p{Script=Han}$/u;
/** A span such as 1—9月, or a verb and what it governs, as in 停了机. */
const spans = /\p{Nd}[—–]$/u;
const governs = /^\p{Script=Han}了$/u;

/**
 * Splits a Chinese headline by sense, because browsers break Chinese between any two characters and would write 是 on
 * one line and 增 on the next.
 * @param wholeWords words within which no line ends, besides those of the field
 */
export function clausesOf(headline: string, wholeWords: readonly string[]): readonly Clause[] {
  const compounds = new RegExp(anyOf([...compoundsZh, ...wholeWords]), 'gu');
  return joinShort(headline.split(clauseEnd)).map((clause) => wordsOf(clause, compounds));
}

/** Whether browsers would break a word of a Chinese headline all the same: after the dash of a span. */
export function breaksWithin(word: string): boolean {
  return /\p{Nd}[—–]\p{Nd}/u.test(word);
}

/** A clause of a few characters, such as 2007年， would make a line of its own; it joins its neighbour. */
function joinShort(clauses: readonly string[]): string[] {
  const joined: string[] = [];
  for (const clause of clauses) {
    const before = joined.at(-1);
    if (before !== undefined && (isShort(before) || isShort(clause)))
      joined[joined.length - 1] = before + clause;
    else joined.push(clause);
  }
  return joined;
}

function isShort(clause: string): boolean {
  return (clause.match(/\p{Script=Han}/gu) ?? []).length < 4;
}

function wordsOf(clause: string, compounds: RegExp): string[] {
  const words: string[] = [];
  let last = '';
  for (const segment of segmentsOf(clause, compounds)) {
    const before = words.at(-1);
    if (before !== undefined && staysTogether(before, last, segment))
      words[words.length - 1] = before + segment;
    else words.push(segment);
    // A pair of single characters is a word, and so is one with its suffix; a third does not join them.
    const makesOne = (single.test(last) && single.test(segment)) || isSuffix(last, segment);
    last = makesOne ? last + segment : segment;
  }
  return words;
}

/** The words of the dictionary, corrected by the compounds that begin or end where one of its words does. */
function segmentsOf(text: string, compounds: RegExp): string[] {
  const starts = new Set([...segmenter.segment(text)].map(({ index }) => index).concat(text.length));
  const found = [...text.matchAll(compounds)].find(
    ({ 0: word, index }) => starts.has(index) || starts.has(index + word.length),
  );
  if (!found) return [...segmenter.segment(text)].map(({ segment }) => segment);
  const [word] = found;
  return [
    ...segmentsOf(text.slice(0, found.index), compounds),
    word,
    ...segmentsOf(text.slice(found.index + word.length), compounds),
  ];
}

/** Whether no line ends between a word and the segment after it; `last` is the segment that the word ends with. */
function staysTogether(word: string, last: string, next: string): boolean {
  return (
    clings.test(next) ||
    opens.test(word) ||
    (numeral.test(word) && completes.test(next)) ||
    (spans.test(word) && /^\p{Nd}/u.test(next)) ||
    isSuffix(last, next) ||
    (prefix.test(last) && /^\p{Script=Han}/u.test(next)) ||
    (single.test(last) && single.test(next)) ||
    (governs.test(word) && single.test(next)) ||
    bothLatin(word, next)
  );
}

function isSuffix(last: string, next: string): boolean {
  return suffix.test(next) && /\p{Script=Han}{2}$/u.test(last);
}

/** A number and its unit, or two Latin words, are left to the browser, which breaks them at spaces. */
function bothLatin(before: string, after: string): boolean {
  return (
    /[\p{Script=Latin}\p{Nd}\s.%+\-−]$/u.test(before) && /^[\p{Script=Latin}\p{Nd}\s.%亿万]/u.test(after)
  );
}

/** A stretch of an English headline. */
export interface Stretch {
  readonly text: string;
  /** Whether no line ends within it. */
  readonly isWhole: boolean;
}

/**
 * Words that a hyphen joins, spans of years, a number with what it counts (a year counts nothing), and the last two
 * words, because one alone would be a line of its own.
 */
const whole =
  /(\b(?!(?:19|20)\d\d\b)\d[\d,.]*\s\p{L}+|\d+–\d+|[\p{L}\d]+(?:-[\p{L}\d]+)+|(?<=\s)(?=.{1,14}$)\S+\s\S+$)/u;
/** More characters than this would not fit a line of a narrow phone. */
const longestWhole = 14;

/** Splits an English headline, which breaks at its spaces and hyphens, into what breaks and what stays whole. */
export function stretchesOf(headline: string): readonly Stretch[] {
  return headline
    .split(new RegExp(whole, 'gu'))
    .map((text, index) => ({ text, isWhole: index % 2 === 1 && text.length <= longestWhole }))
    .filter(({ text }) => text !== '');
}
