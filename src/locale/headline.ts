import { compoundsZh } from './compounds-zh.ts';
import { anyOf } from './ranges.ts';

/** A clause of a headline, as its words. Lines break after a clause if they can, and else between two of its words. */
export type Clause = readonly string[];

const clauseEnd = /(?<=[，。？！；：、]|——)(?!$)/u;
const segmenter = new Intl.Segmenter('zh-Hans', { granularity: 'word' });

/** Never at the start of a line: particles that belong to the word before them, and closing punctuation. */
const cannotStartLine =
  /^(?:[的了着们吗呢吧，。？！；：、”’）》〕—%]|(?:过的?|[得地里上下中内外]|[上下][来去])$|以[上下内外])/u;
/** A numeral or a quantity, and the unit, particle or qualifier that completes it. */
const numeral = /[\p{Nd}%零一二三四五六七八九十百千万亿几数两成倍]$/u;
const completesNumeral = /^(?:[元成倍个家位年月日天吨辆项种次户万亿%]|百分点|多|余|左右)/u;
/** Never at the end of a line: opening quotes, words that belong to the one after them, and 是. */
const cannotEndLine = /(?:[“‘（《〔]|[是不没第一两几各这那在从向被把与和])$/u;
/** Single characters that form one word with the word before them, or with the one after them. */
const suffix = /^[业值率量额厂市区省县品者机线期度性化版组群]$/u;
const prefix = /^[总新副大首某旧每双本全粗高低正负非]$/u;
/** A single character that is not a word by itself; two of them side by side are a word that the dictionary lacks. */
const singleCharacter =
  /^(?![的了着过得地上下中里内外年月日元个家道有对占比按到由要想能会将曾还再又也都只却就更很最无之其此该拿照以于及或并而但为做数说先后])\p{Script=Han}$/u;
/** The open half of a range such as 1—9月, and a verb with 了 before its object, as in 停了机. */
const openRange = /\p{Nd}[—–]$/u;
const verbWithLe = /^\p{Script=Han}了$/u;

/**
 * Splits a Chinese headline into clauses and words, because browsers break Chinese text between any two characters,
 * also within a word.
 * @param wholeWords words to keep on one line, in addition to `compoundsZh`
 */
export function clausesOf(headline: string, wholeWords: readonly string[]): readonly Clause[] {
  const compounds = new RegExp(anyOf([...compoundsZh, ...wholeWords]), 'gu');
  return joinShort(headline.split(clauseEnd)).map((clause) => wordsOf(clause, compounds));
}

/** Whether a word of a Chinese headline holds a range such as 1—9, after whose dash browsers would still break the line. */
export function hasRangeDash(word: string): boolean {
  return /\p{Nd}[—–]\p{Nd}/u.test(word);
}

/** Joins clauses of a few characters, such as 2007年， to their neighbour, so that none is a line of its own. */
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
    // Two single characters form a word, and so do a word and its suffix; a third character does not join them.
    const formsWord =
      (singleCharacter.test(last) && singleCharacter.test(segment)) || isSuffix(last, segment);
    last = formsWord ? last + segment : segment;
  }
  return words;
}

/** The words that `Intl.Segmenter` finds, with compounds kept whole where they begin or end at the edge of a word. */
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

/** Whether a line must not break between a word and the segment after it; `last` is the last segment of the word. */
function staysTogether(word: string, last: string, next: string): boolean {
  return (
    cannotStartLine.test(next) ||
    cannotEndLine.test(word) ||
    (numeral.test(word) && completesNumeral.test(next)) ||
    (openRange.test(word) && /^\p{Nd}/u.test(next)) ||
    isSuffix(last, next) ||
    (prefix.test(last) && /^\p{Script=Han}/u.test(next)) ||
    (singleCharacter.test(last) && singleCharacter.test(next)) ||
    (verbWithLe.test(word) && singleCharacter.test(next)) ||
    bothLatin(word, next)
  );
}

function isSuffix(last: string, next: string): boolean {
  return suffix.test(next) && /\p{Script=Han}{2}$/u.test(last);
}

/** Latin words, and a number with its unit, stay together here: the browser breaks them at their spaces. */
function bothLatin(before: string, after: string): boolean {
  return (
    /[\p{Script=Latin}\p{Nd}\s.%+\-−]$/u.test(before) && /^[\p{Script=Latin}\p{Nd}\s.%亿万]/u.test(after)
  );
}

/** A part of an English headline. */
export interface HeadlinePart {
  readonly text: string;
  /** Whether lines must not break within it. */
  readonly isUnbreakable: boolean;
}

/**
 * What lines must not break within: words joined by a hyphen, ranges of years, a number with the noun it counts (a year
 * counts none), and the last two words, so that the last is not alone on its line.
 */
const unbreakable =
  /(\b(?!(?:19|20)\d\d\b)\d[\d,.]*\s\p{L}+|\d+–\d+|[\p{L}\d]+(?:-[\p{L}\d]+)+|(?<=\s)(?=.{1,14}$)\S+\s\S+$)/u;
/** More characters than this do not fit on one line of a narrow phone. */
const longestUnbreakable = 14;

/** Splits an English headline into parts that may break at spaces and hyphens and parts that must not. */
export function partsOf(headline: string): readonly HeadlinePart[] {
  return headline
    .split(new RegExp(unbreakable, 'gu'))
    .map((text, index) => ({ text, isUnbreakable: index % 2 === 1 && text.length <= longestUnbreakable }))
    .filter(({ text }) => text !== '');
}
