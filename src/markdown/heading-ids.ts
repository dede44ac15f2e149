import type { MarkdownIt, Token } from 'markdown-it';
import type { Language } from '../locale/languages.ts';
import { toPlainText } from '../model/plain-text.ts';
import type { HistoricalRecord } from '../model/record.ts';

/** A heading of a story, for the table of contents. */
export interface Heading {
  readonly level: 2 | 3;
  readonly id: string;
  readonly text: string;
}

/** The plain words of an inline token: without markup, and with what its bound segments show. */
export function plainWords(inline: Token, language: Language, record: HistoricalRecord): string {
  return (inline.children ?? [])
    .map((child) => {
      if (child.type === 'bound')
        return toPlainText({ zh: child.content, en: child.content }, language, record).text;
      if (child.type === 'softbreak') return language === 'zh' ? '' : ' ';
      // The marks that show sources of numbers are not words.
      return child.type === 'story_html' ? '' : child.content;
    })
    .join('');
}

/** The fragment of an address: letters and digits of any script in lower case, joined by hyphens. */
function slug(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

/** What `headingIds` reads from the environment of a rendering, and what it adds to it. */
export type HeadingEnv = {
  readonly language: Language;
  readonly record: HistoricalRecord;
  readonly headings: Heading[];
};

/** Ids that the layout of the page uses, and those generated for numbers and source references. */
const reserved = ['sources', 'main', 'top'];
const generated = /^(?:n\d+(?:-list)?|source-\d+|ref-\d+-\d+)$/;

/** Gives every heading an id that is unique on the page, and lists the headings. */
export function headingIds(md: MarkdownIt): void {
  md.core.ruler.push('heading-ids', (state) => {
    const env = state.env as HeadingEnv;
    const taken = new Set<string>(reserved);
    state.tokens.forEach((token, index) => {
      const inline = state.tokens[index + 1];
      if (token.type !== 'heading_open' || inline === undefined) return;
      const text = plainWords(inline, env.language, env.record);
      const base = slug(text) || 'section';
      let id = base;
      for (let count = 2; taken.has(id) || generated.test(id); count += 1) id = `${base}-${count}`;
      taken.add(id);
      token.attrSet('id', id);
      env.headings.push({ level: token.tag === 'h3' ? 3 : 2, id, text });
    });
  });
}
