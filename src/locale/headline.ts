import type { Language } from './languages.ts';

/** A clause of a headline: a line may end after it. Within it lines end only between words. */
export type Clause = readonly string[];

const clauseEnd = /(?<=[，。？！；：、]|——)(?!$)/u;
const segmenter = new Intl.Segmenter('zh-Hans', { granularity: 'word' });

/** What never begins a line: particles that belong to the word before them, and closing punctuation. */
const clings = /^[的了着过得地们里上下中内外吗呢吧，。？！；：、”’）》—%年月日]/u;
/** A numeral or a quantity, and the unit, particle or qualifier that completes it. */
const numeral = /[\p{Nd}%零一二三四五六七八九十百千万亿几数两成倍]$/u;
const completes = /^(?:[元成倍个家位年月日天吨万亿%]|百分点|多|余|左右|以上|以下)/u;
/** What never ends a line: words that open the one after them, and single verbs of being. */
const opens = /(?:[“‘（《]|[是不没第一两几各这那在从向被把与和])$/u;

/**
 * Splits a Chinese headline by sense, because browsers break Chinese between any two characters and would
 * write 是 on one line and 增 on the next. English needs none of this: it is one clause of one word.
 */
export function clausesOf(headline: string, language: Language): readonly Clause[] {
  if (language === 'en') return [[headline]];
  return joinShort(headline.split(clauseEnd)).map(wordsOf);
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

function wordsOf(clause: string): string[] {
  const words: string[] = [];
  for (const { segment } of segmenter.segment(clause)) {
    const before = words.at(-1);
    const joined =
      before !== undefined &&
      (clings.test(segment) ||
        opens.test(before) ||
        (numeral.test(before) && completes.test(segment)) ||
        bothLatin(before, segment));
    if (joined) words[words.length - 1] = before + segment;
    else words.push(segment);
  }
  return words;
}

/** A number and its unit, or two Latin words, are left to the browser, which breaks them at spaces. */
function bothLatin(before: string, after: string): boolean {
  return (
    /[\p{Script=Latin}\p{Nd}\s.%+\-−]$/u.test(before) && /^[\p{Script=Latin}\p{Nd}\s.%亿万]/u.test(after)
  );
}
