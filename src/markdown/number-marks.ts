import type { MarkdownIt, Token } from 'markdown-it';
import type { Language } from '../locale/languages.ts';
import { parseBoundText, type Segment } from '../model/bound-text.ts';
import type { HistoricalRecord } from '../model/record.ts';
import { segmentOf } from './bound-inline.ts';
import { type BoundNumber, bindNumber, type NumberSegment } from './bound-number.ts';
import { markHtml, markId, type NumberGroup, popoverHtml } from './number-popover.ts';
import type { Href } from './render-bound-text.ts';

/** What `numberMarks` reads from the environment of a rendering, and what it adds to it. */
export type NumberEnv = {
  readonly language: Language;
  readonly record: HistoricalRecord;
  readonly href: Href;
  /** Numbers of the title and the dek, which are listed in the first group. */
  readonly leading: readonly BoundNumber[];
  readonly groups: NumberGroup[];
};

/** The numbers of a text in order, including those within claims. Numbers that cannot be bound are refused by the linter. */
export function numbersIn(
  segments: readonly Segment[],
  language: Language,
  record: HistoricalRecord,
): BoundNumber[] {
  return segments.flatMap((segment) => {
    if (segment.kind === 'claim') return numbersIn(parseBoundText(segment.words).segments, language, record);
    if (segment.kind !== 'number') return [];
    const binding = bindNumber(segment as NumberSegment, language, record);
    return binding.ok ? [binding.number] : [];
  });
}

const containerOpen = new Set(['bullet_list_open', 'ordered_list_open', 'table_open']);
const containerClose = new Set(['bullet_list_close', 'ordered_list_close', 'table_close']);

/**
 * Adds a mark at the end of every paragraph with numbers, and one for every list and table with numbers.
 * The numbers of a heading are listed under the next mark.
 */
export function numberMarks(md: MarkdownIt): void {
  md.core.ruler.after('figure-block', 'number-marks', (state) => {
    const env = state.env as NumberEnv;
    const tokens: Token[] = [];
    let waiting: BoundNumber[] = [];
    let headline = env.leading;
    let depth = 0;
    let lastInline: Token | undefined;
    let popover: string | undefined;

    const html = (content: string): Token => {
      const token = new state.Token('story_html', '', 0);
      token.content = content;
      token.block = true;
      return token;
    };
    const close = (): string => {
      const group = { index: env.groups.length + 1, numbers: waiting, headline };
      env.groups.push(group);
      waiting = [];
      headline = [];
      popover = popoverHtml(group, env);
      return markHtml(group, env.language);
    };

    state.tokens.forEach((token, index) => {
      tokens.push(token);
      if (containerOpen.has(token.type)) depth += 1;
      if (token.type === 'inline') {
        lastInline = token;
        waiting.push(...attachMark(token, markId(env.groups.length + 1), env));
        const inParagraph = state.tokens[index - 1]?.type === 'paragraph_open';
        if (depth === 0 && inParagraph && waiting.length + headline.length > 0)
          token.children?.push(html(close()));
      }
      if (token.type === 'paragraph_close' && depth === 0 && popover !== undefined) {
        tokens.push(html(`${popover}\n`));
        popover = undefined;
      }
      if (!containerClose.has(token.type)) return;
      depth -= 1;
      if (depth > 0 || waiting.length + headline.length === 0) return;
      const mark = close();
      if (token.type === 'table_close') tokens.push(html(`<p class="marks">${mark}</p>\n`));
      else lastInline?.children?.push(html(mark));
      tokens.push(html(`${popover ?? ''}\n`));
      popover = undefined;
    });
    // Nothing follows the last heading that could carry a mark for its numbers.
    if (waiting.length + headline.length > 0) {
      const mark = close();
      tokens.push(html(`<p class="marks">${mark}</p>\n${popover ?? ''}\n`));
    }
    state.tokens = tokens;
  });
}

/** Stores the id of their mark in the bound tokens of a line, and returns their numbers. */
function attachMark(inline: Token, mark: string, { language, record }: NumberEnv): BoundNumber[] {
  let links = 0;
  return (inline.children ?? []).flatMap((child) => {
    if (child.type === 'link_open') links += 1;
    if (child.type === 'link_close') links -= 1;
    if (child.type !== 'bound') return [];
    // A tap on a label within a link would open the mark instead of following the link.
    child.meta = { segment: segmentOf(child), mark: links === 0 ? mark : undefined };
    return numbersIn([segmentOf(child)], language, record);
  });
}
