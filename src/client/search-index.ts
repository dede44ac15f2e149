import MiniSearch from 'minisearch';
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
/** Longer English words may differ by a letter in five; shorter ones would find anything. */
const fuzziness = 0.2;
const shortestFuzzy = 5;
/** What most searches are after comes before the many sources. */
const weight: Readonly<Record<string, number>> = {
  story: 1.6,
  figure: 1.4,
  industry: 1.6,
  dataset: 1.6,
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
    const found = index.search(
      {
        combineWith: 'AND',
        queries: wanted.map((variants) => ({ combineWith: 'OR', queries: [...variants] })),
      },
      {
        boost,
        boostDocument: (id) => weight[entries[id as number]?.kind ?? ''] ?? 1,
        combineWith: 'AND',
        prefix: (term) => !isHan(term),
        fuzzy: (term) => (!isHan(term) && term.length >= shortestFuzzy ? fuzziness : false),
      },
    );
    // All pairs of a word may stand apart in a text; only the word itself is a find.
    return found
      .filter(({ id }) => wanted.every((variants) => variants.some((each) => holds(texts[id] ?? '', each))))
      .flatMap(({ id }) => entries[id] ?? []);
  };
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
