import type { MarkdownIt, Token } from 'markdown-it';
import { escapeHtml } from '../locale/escape.ts';
import type { Language } from '../locale/languages.ts';
import { words } from '../locale/words.ts';
import type { HistoricalRecord } from '../model/record.ts';
import { plainWords } from './heading-ids.ts';
import type { Href } from './render-bound-text.ts';

/** A table of a story as a file: the plain words of its cells. */
export interface StoryTable {
  /** Path below `download/` without its ending. */
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What `storyTables` reads from the environment of a rendering, and what it adds to it. */
export type TableEnv = {
  readonly language: Language;
  readonly record: HistoricalRecord;
  readonly href: Href;
  /** The beginning of the names of the table files, such as `stories/growth/en`. */
  readonly tableName: string;
  readonly tables: StoryTable[];
};

/** Wraps each table so that it scrolls sideways, and links a file of its cells. */
export function storyTables(md: MarkdownIt): void {
  md.core.ruler.push('story-tables', (state) => {
    const env = state.env as TableEnv;
    let rows: string[][] = [];
    state.tokens.forEach((token, index) => {
      if (token.type === 'table_open') rows = [];
      else if (token.type === 'tr_open') rows.push([]);
      else if (token.type === 'th_open' || token.type === 'td_open')
        rows.at(-1)?.push(wordsOf(state.tokens[index + 1], env));
      else if (token.type === 'table_close') {
        const name = `${env.tableName}-${env.tables.length + 1}`;
        const [header = [], ...body] = rows;
        env.tables.push({ name, header, rows: body });
        token.content = name;
      }
    });
  });
  // The parser aligns cells with inline styles, which the content security policy forbids.
  for (const rule of ['th_open', 'td_open'])
    md.renderer.rules[rule] = (tokens, index, options, _env, renderer) => {
      const token = tokens[index];
      const side = /text-align:(\w+)/.exec(String(token?.attrGet('style') ?? ''))?.[1];
      if (token && side) token.attrs = [['class', side]];
      return renderer.renderToken(tokens, index, options);
    };
  // A table may be wider than a phone; its wrapper scrolls, so that the page does not.
  md.renderer.rules.table_open = (_tokens, _index, _options, env) => {
    const { table } = words((env as TableEnv).language).story;
    return `<div class="table" role="region" aria-label="${escapeHtml(table)}" tabindex="0"><table>\n`;
  };
  md.renderer.rules.table_close = (tokens, index, _options, env) => {
    const { href, language } = env as TableEnv;
    const address = href(`/download/${tokens[index]?.content}.csv`);
    const link = `<a href="${escapeHtml(address)}" download>${escapeHtml(words(language).download.table)}</a>`;
    return `</table></div>\n<p class="meta table-file">${link}</p>\n`;
  };
}

function wordsOf(inline: Token | undefined, { language, record }: TableEnv): string {
  return inline === undefined ? '' : plainWords(inline, language, record);
}
