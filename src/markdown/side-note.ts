import type { MarkdownIt } from 'markdown-it';
import { findBlockEnd, lineTextOf, parseNestedLines } from './colon-blocks.ts';

const opening = /^::: note$/;

/** The block rule for side notes: `::: note` on a line of its own, any blocks, and `:::` on a line of its own. */
export function sideNote(md: MarkdownIt): void {
  md.block.ruler.before(
    'paragraph',
    'side-note',
    (state, startLine, endLine, silent) => {
      if (!opening.test(lineTextOf(state, startLine))) return false;
      if (silent) return true;
      const last = findBlockEnd(state, startLine, endLine);
      const open = state.push('side_note_open', 'aside', 1);
      open.attrSet('class', 'note');
      open.block = true;
      open.map = [startLine, last];
      parseNestedLines(state, startLine + 1, last);
      state.push('side_note_close', 'aside', -1).block = true;
      state.line = last + 1;
      return true;
    },
    { alt: ['paragraph', 'reference', 'blockquote', 'list'] },
  );
}
