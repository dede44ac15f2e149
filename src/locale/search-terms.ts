/** Runs of Han characters, and runs of letters and digits of other scripts; a decimal is one run. */
const run = /\p{Script=Han}+|[\p{L}\p{N}\p{M}]+(?:(?<=\p{N})\.\p{N}+)*/gu;
/** Characters inside a word or number that searches ignore: 8,350 and R&D are indexed as 8350 and RD. */
const within = /(?<=\p{N}),(?=\p{N}{3}(?!\p{N}))|(?<=\p{L})&(?=\p{L})|'s/gu;
const han = /^\p{Script=Han}/u;

/** A text in the form that searches compare: half-width, lower case, one kind of apostrophe. */
export function normalize(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll('’', "'");
}

/**
 * The terms under which the search indexes a text of either language. Chinese has no spaces, and splitting it into words
 * needs a dictionary, so each pair of neighbouring characters is a term; a word matches when all its pairs do. English
 * words are stemmed, so that “firms” finds “firm”, and numbers lose their commas: 1540 finds 1,540.
 */
export function searchTerms(text: string): string[] {
  const runs = normalize(text).replace(within, '').match(run) ?? [];
  return runs.flatMap((each) => (han.test(each) ? pairs(each) : splitMixed(each)));
}

/** Whether a term is of Han characters, which must match exactly. */
export function isHan(term: string): boolean {
  return han.test(term);
}

/** Every pair of neighbouring characters; a single character is its own term. */
function pairs(text: string): string[] {
  const characters = [...text];
  if (characters.length === 1) return characters;
  return characters.slice(1).map((each, index) => `${characters[index]}${each}`);
}

/** A run may begin in one script and end in another: 2007年 is a number and a character. */
function splitMixed(text: string): string[] {
  const parts = text.match(/\p{Script=Han}+|[^\p{Script=Han}]+/gu) ?? [];
  return parts.flatMap((each) => (han.test(each) ? pairs(each) : [stem(each)]));
}

/** Endings of English words, the longest first, with their replacements. */
const endings: readonly (readonly [ending: string, rest: string])[] = [
  ['ies', 'y'],
  ['ing', ''],
  ['es', 'e'],
  ['ed', ''],
  ['s', ''],
];
const shortestStem = 3;

function stem(word: string): string {
  if (!/^[a-z]+$/.test(word) || /(?:ss|us|is)$/.test(word)) return word;
  for (const [ending, rest] of endings)
    if (word.endsWith(ending) && word.length - ending.length >= shortestStem)
      return trimDouble(`${word.slice(0, -ending.length)}${rest}`);
  return trimDouble(word);
}

/** “planned” and “plan” are one word, and so are “mine” and “mining”. */
function trimDouble(word: string): string {
  const bare = word.length > shortestStem && word.endsWith('e') ? word.slice(0, -1) : word;
  return bare.replace(/([bdgmnprt])\1$/, '$1');
}
