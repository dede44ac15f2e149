import MiniSearch, { type SearchResult } from 'minisearch';
import { isHan, normalize, searchTerms } from '../locale/search-terms.ts';

/** An entry as the site publishes it; see src/search/entry.ts. */
export interface Entry {
  readonly kind: string;
  readonly title: string;
  readonly names: string;
  readonly context: string;
  readonly body: string;
  readonly path: string;
}

/** Groups of words with the same meaning. */
export type Synonyms = readonly (readonly string[])[];

/** Weights of matches, by field. */
const boost = { title: 6, names: 4, context: 2, body: 1 } as const;
/** Weights of matches of synonyms; lower, because a synonym may consist of several words, and each of them counts. */
const otherBoost = { title: 1, names: 1, context: 0.5, body: 0.3 } as const;
/** Prefixes of words match from this length on; a single letter would match almost anything. */
const shortestPrefix = 2;
/** If there is no other match, longer English words may differ in one of five letters. */
const fuzziness = 0.2;
const shortestFuzzy = 5;
/** Weights of entries, by kind: what most readers look for ranks above the many sources. */
const weight: Readonly<Record<string, number>> = {
  story: 1.6,
  figure: 1.4,
  industry: 1.6,
  dataset: 2.2,
  series: 1.2,
  term: 1.5,
  entity: 1.6,
  target: 1.3,
  event: 1.2,
  source: 0.6,
  page: 1.2,
};

/** Builds an index. The returned function finds the entries that contain all words of a query, the best first. */
export function makeIndex(
  entries: readonly Entry[],
  synonyms: Synonyms,
): (query: string) => readonly Entry[] {
  const index = new MiniSearch<Entry & { readonly id: number }>({
    fields: ['title', 'names', 'context', 'body'],
    tokenize: searchTerms,
    processTerm: (term) => term,
  });
  index.addAll(entries.map((entry, id) => ({ ...entry, id })));
  const texts = entries.map(({ title, names, context, body }) =>
    normalize(`${title} ${names} ${context} ${body}`),
  );

  return (query) => {
    const wanted = query
      .split(/\s+/)
      .filter((word) => searchTerms(word).length > 0)
      .map((word) => variantsOf(word, synonyms));
    if (wanted.length === 0) return [];
    const asked = normalize(query.trim());
    const find = (slips: boolean): SearchResult[] =>
      index
        .search(
          {
            combineWith: 'AND',
            // All parts of a word such as state-owned must match.
            queries: wanted.map((variants) => ({
              combineWith: 'OR',
              queries: variants.map((each, place) => ({
                combineWith: 'AND',
                queries: [each],
                boost: place === 0 ? boost : otherBoost,
              })),
            })),
          },
          {
            boost,
            boostDocument: (id) => weightOf(entries[id as number], asked),
            combineWith: 'AND',
            prefix: (term) => !isHan(term) && term.length >= shortestPrefix,
            fuzzy: (term) => (slips && !isHan(term) && term.length >= shortestFuzzy ? fuzziness : false),
          },
        )
        // The index matches pairs of characters, which may be scattered in a text; the whole word must occur.
        .filter(({ id }) =>
          wanted.every((variants) => variants.some((each) => containsChinese(texts[id] ?? '', each))),
        );
    const exact = find(false);
    return (exact.length > 0 ? exact : find(true)).flatMap(({ id }) => entries[id] ?? []);
  };
}

/** Ranks entries whose title is the query first, then those whose title begins with it. */
function weightOf(entry: Entry | undefined, asked: string): number {
  const title = normalize(entry?.title ?? '');
  const named = title === asked ? 3 : title.startsWith(asked) ? 1.5 : 1;
  return named * (weight[entry?.kind ?? ''] ?? 1);
}

/** The word and its synonyms. */
function variantsOf(word: string, synonyms: Synonyms): readonly string[] {
  const plain = normalize(word);
  const group = synonyms.find((each) => each.some((one) => normalize(one) === plain)) ?? [];
  return [word, ...group.filter((each) => normalize(each) !== plain)];
}

/** Whether a text contains the Chinese parts of a word unchanged; the index has checked the English parts. */
function containsChinese(text: string, word: string): boolean {
  return (normalize(word).match(/\p{Script=Han}+/gu) ?? []).every((each) => text.includes(each));
}
