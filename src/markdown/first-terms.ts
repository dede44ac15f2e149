import type { MarkdownIt, Token } from 'markdown-it';
import type { Language } from '../locale/languages.ts';
import { anyOf } from '../locale/ranges.ts';
import type { HistoricalRecord } from '../model/record.ts';

/** What `firstTerms` reads from the environment of a rendering, and what it adds to it. */
export type TermEnv = {
  readonly language: Language;
  readonly record: HistoricalRecord;
  /** Whether terms are linked automatically. */
  readonly linksTerms: boolean;
  /** The ids of the terms that were linked automatically, in the order of the text. */
  readonly linkedTerms: string[];
};

/** The names of the terms of the glossary with the id of each, and a pattern that finds them, longer names first. */
interface Names {
  readonly ids: ReadonlyMap<string, string>;
  readonly pattern: RegExp;
}

/** A term that the author links, within a claim or outside one. */
const authorsLink = /\[\[term:\s*([a-z0-9-]+)/g;

/** Blocks in which no term is linked, because they are not running text: headings and block quotes. */
const unlinkedBlocks: Readonly<Record<string, string>> = {
  heading_open: 'heading_close',
  blockquote_open: 'blockquote_close',
};

/**
 * Links each term of the glossary at its first use in a story, by its name or an alias. It skips terms that the author
 * links anywhere in the story, and terms whose name is an everyday word. Only plain words are searched: not numbers,
 * claims, quotations, links or the words of sources.
 */
export function firstTerms(md: MarkdownIt): void {
  md.core.ruler.push('first-terms', (state) => {
    const env = state.env as TermEnv;
    if (!env.linksTerms) return;
    const names = namesOf(env.record, env.language);
    if (names === undefined) return;
    const inlines = state.tokens.filter(({ type }) => type === 'inline');
    const linked = new Set(
      inlines.flatMap(({ content }) => [...content.matchAll(authorsLink)].map(([, id = '']) => id)),
    );
    let until: string | undefined;
    for (const token of state.tokens) {
      until ??= unlinkedBlocks[token.type];
      if (token.type === until) until = undefined;
      if (until === undefined && token.type === 'inline' && token.children)
        token.children = linkWithin(token.children, names, linked, env, state.Token);
    }
  });
}

/** Returns the children of an inline token, with every term that is not linked yet linked in its plain words. */
function linkWithin(
  children: readonly Token[],
  { ids, pattern }: Names,
  linked: Set<string>,
  { language, linkedTerms }: TermEnv,
  TokenClass: new (type: string, tag: string, nesting: -1 | 0 | 1) => Token,
): Token[] {
  let links = 0;
  return children.flatMap((child): Token[] => {
    if (child.type === 'link_open') links += 1;
    if (child.type === 'link_close') links -= 1;
    if (child.type !== 'text' || links > 0) return [child];
    const parts: Token[] = [];
    const push = (type: 'text' | 'bound', content: string): Token => {
      const part = new TokenClass(type, '', 0);
      part.content = content;
      part.level = child.level;
      parts.push(part);
      return part;
    };
    let at = 0;
    for (const { 0: text, index } of child.content.matchAll(pattern)) {
      const id = ids.get(keyOf(text, language));
      if (id === undefined || linked.has(id)) continue;
      linked.add(id);
      linkedTerms.push(id);
      push('text', child.content.slice(at, index));
      push('bound', `[[term: ${id}|${text}]]`).meta = { segment: { kind: 'term', id, text } };
      at = index + text.length;
    }
    push('text', child.content.slice(at));
    return parts.filter(({ content }) => content !== '');
  });
}

/** The key of a word in `Names.ids`; English ignores case and the plural. */
function keyOf(text: string, language: Language): string {
  return language === 'zh' ? text : text.toLowerCase().replace(/\s+/g, ' ').replace(/s$/, '');
}

const namesByRecord = new WeakMap<HistoricalRecord, Partial<Record<Language, Names>>>();

function namesOf(record: HistoricalRecord, language: Language): Names | undefined {
  const cached = namesByRecord.get(record) ?? {};
  namesByRecord.set(record, cached);
  const words = [...record.terms.values()]
    .filter(({ everyday }) => !everyday)
    .flatMap(({ id, name, aliases }) =>
      [name[language], ...(aliases?.[language] ?? [])].map((word) => [word, id] as const),
    );
  if (words.length === 0) return undefined;
  cached[language] ??= {
    ids: new Map(words.map(([word, id]) => [keyOf(word, language), id])),
    pattern: patternOf(
      words.map(([word]) => word),
      language,
    ),
  };
  return cached[language];
}

/** Chinese words as they are; English ones as whole words, in any case, with an optional plural s. */
function patternOf(words: readonly string[], language: Language): RegExp {
  if (language === 'zh') return new RegExp(anyOf(words), 'gu');
  const singular = words.map((word) => word.replace(/s$/, ''));
  return new RegExp(
    `(?<![\\p{L}\\p{N}\\-])(?:${anyOf(singular).replaceAll(' ', '\\s+')})s?(?![\\p{L}\\p{N}\\-])`,
    'giu',
  );
}
