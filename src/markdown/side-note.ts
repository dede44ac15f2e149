import type { MarkdownIt } from 'markdown-it';
import { isBlockEnd, lineTextOf } from './colon-blocks.ts';

const opening = /^::: note$/;

/** Side notes: `::: note` on a line of its own, any blocks, `:::` on a line of its own. */
export function sideNote(md: MarkdownIt): void {
  md.block.ruler.before(
    'paragraph',
    'side-note',
    (state, startLine, endLine, silent) => {
      if (!opening.test(lineTextOf(state, startLine))) return false;
      if (silent) return true;
      let last = startLine + 1;
      while (last < endLine && !isBlockEnd(lineTextOf(state, last))) last += 1;
      const open = state.push('side_note_open', 'aside', 1);
      open.attrSet('class', 'note');
      open.block = true;
      open.map = [startLine, last];
      const { parentType, lineMax } = state;
      state.parentType = 'blockquote';
      state.lineMax = last;
      state.md.block.tokenize(state, startLine + 1, last);
      state.parentType = parentType;
      state.lineMax = lineMax;
      state.push('side_note_close', 'aside', -1).block = true;
      state.line = last + 1;
      return true;
    },
    { alt: ['paragraph', 'reference', 'blockquote', 'list'] },
  );
}
