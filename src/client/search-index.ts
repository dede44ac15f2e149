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

/** Words that mean the same, each with what it may also be called. */
export type Synonyms = readonly (readonly string[])[];

/** How much more a find in a name weighs than one in a text. */
const boost = { title: 6, names: 4, context: 2, body: 1 } as const;
/** What it may also be called weighs less, for it may be several words, each of which counts. */
const otherBoost = { title: 1, names: 1, context: 0.5, body: 0.3 } as const;
/** The beginning of a word finds it, but a letter alone would find anything. */
const shortestPrefix = 2;
/** Where nothing else is found, longer English words may differ by a letter in five. */
const fuzziness = 0.2;
const shortestFuzzy = 5;
/** What most searches are after comes before the many sources. */
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

/** An index of the entries; give it words, get the entries that hold them all, the best first. */
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
            // The parts of one word, such as state-owned, are wanted together.
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
        // All pairs of a word may stand apart in a text; only the word itself is a find.
        .filter(({ id }) =>
          wanted.every((variants) => variants.some((each) => holds(texts[id] ?? '', each))),
        );
    const exact = find(false);
    return (exact.length > 0 ? exact : find(true)).flatMap(({ id }) => entries[id] ?? []);
  };
}

/** What is asked for by its very name comes first, then what its name begins with. */
function weightOf(entry: Entry | undefined, asked: string): number {
  const title = normalize(entry?.title ?? '');
  const named = title === asked ? 3 : title.startsWith(asked) ? 1.5 : 1;
  return named * (weight[entry?.kind ?? ''] ?? 1);
}

/** The word and what it may also be called. */
function variantsOf(word: string, synonyms: Synonyms): readonly string[] {
  const plain = normalize(word);
  const group = synonyms.find((each) => each.some((one) => normalize(one) === plain)) ?? [];
  return [word, ...group.filter((each) => normalize(each) !== plain)];
}

/** Whether a text holds the Chinese of a word as it stands; of English the index has judged. */
function holds(text: string, word: string): boolean {
  return (normalize(word).match(/\p{Script=Han}+/gu) ?? []).every((each) => text.includes(each));
}
