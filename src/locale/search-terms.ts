/** Runs of Han characters, and runs of letters and digits of any other script, decimals whole. */
const run = /\p{Script=Han}+|[\p{L}\p{N}\p{M}]+(?:(?<=\p{N})\.\p{N}+)*/gu;
/** What stands within one word or number and is no part of it: 8,350 and R&D are found as 8350 and RD. */
const within = /(?<=\p{N}),(?=\p{N}{3}(?!\p{N}))|(?<=\p{L})&(?=\p{L})|'s/gu;
const han = /^\p{Script=Han}/u;

/** A text as searches compare it: one width, one case, one kind of apostrophe. */
export function normalize(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll('’', "'");
}

/**
 * The terms under which a text is found, in both languages at once. Chinese has no spaces and its words cannot be told
 * apart without a dictionary, so each pair of neighbouring characters is a term: a word is found when all its pairs
 * are. English words lose their endings, so that “firms” finds “firm”, and numbers their commas: 1540 finds 1,540.
 */
export function searchTerms(text: string): string[] {
  const runs = normalize(text).replace(within, '').match(run) ?? [];
  return runs.flatMap((each) => (han.test(each) ? pairs(each) : splitMixed(each)));
}

/** Whether a term is of Han characters, which must be met exactly. */
export function isHan(term: string): boolean {
  return han.test(term);
}

/** Neighbouring characters, two by two; a lone character stands for itself. */
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

/** Endings of English words, the longest first, with what remains in their place. */
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
