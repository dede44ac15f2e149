import type { MarkdownIt, StateBlock, Token } from 'markdown-it';
import { findBlockEnd, lineTextOf, parseNestedLines, stepLine } from './colon-blocks.ts';

const opening = /^::: scroll ([a-z0-9-]+)$/;

/** The id of the figure of a `scroll_open` token. */
export function scrollFigureOf(token: Token): string {
  return (token.meta as { readonly figure: string }).figure;
}

/** The id of the figure that a `scroll_step_open` token brings; undefined if that of the step before stays. */
export function stepFigureOf(token: Token): string | undefined {
  return (token.meta as { readonly figure: string | undefined }).figure;
}

/** The keys of the marks that a step of a `scroll_step_open` token highlights; an empty list highlights all. */
export function stepKeysOf(token: Token): readonly string[] {
  return (token.meta as { readonly keys: readonly string[] }).keys;
}

/**
 * The block rule for a figure that stays in view while the text scrolls past it: `::: scroll figure-id`, then steps that
 * each begin with `::: step` and the keys of the marks to highlight, then `:::`. A step takes another figure in place of
 * the one before with `::: step figure: figure-id`.
 */
export function scrollBlock(md: MarkdownIt): void {
  md.block.ruler.before(
    'paragraph',
    'scroll-block',
    (state, startLine, endLine, silent) => {
      const figure = opening.exec(lineTextOf(state, startLine))?.[1];
      if (figure === undefined) return false;
      if (silent) return true;
      const last = findBlockEnd(state, startLine, endLine);
      push(state, 'scroll_open', 'section', 1, startLine, last, { figure });
      const starts: number[] = [];
      for (let line = startLine + 1; line < last; line += 1)
        if (stepLine.test(lineTextOf(state, line))) starts.push(line);
      starts.forEach((line, index) => {
        const [, brought, words = ''] = stepLine.exec(lineTextOf(state, line)) ?? [];
        const keys = words.split(' ').filter(Boolean);
        const end = starts[index + 1] ?? last;
        push(state, 'scroll_step_open', 'div', 1, line, end, { figure: brought, keys });
        parseNestedLines(state, line + 1, end);
        push(state, 'scroll_step_close', 'div', -1, line, end, null);
      });
      push(state, 'scroll_close', 'section', -1, startLine, last, null);
      state.line = last + 1;
      return true;
    },
    { alt: ['paragraph', 'reference', 'blockquote', 'list'] },
  );
}

function push(
  state: StateBlock,
  type: string,
  tag: string,
  nesting: 1 | -1,
  from: number,
  to: number,
  meta: Record<string, unknown> | null,
): void {
  const token = state.push(type, tag, nesting);
  token.block = true;
  token.map = [from, to];
  token.meta = meta;
}
