import type { MarkdownIt } from 'markdown-it';
import { findBlockEnd, lineTextOf, parseNestedLines } from './colon-blocks.ts';

const opening = /^::: (note|method)$/;

/**
 * The block rule for boxes: `::: note`, a note in the margin, or `::: method`, how the story knows what it says, on a
 * line of its own, any blocks, and `:::` on a line of its own.
 */
export function textBoxes(md: MarkdownIt): void {
  md.block.ruler.before(
    'paragraph',
    'text-box',
    (state, startLine, endLine, silent) => {
      const kind = opening.exec(lineTextOf(state, startLine))?.[1];
      if (kind === undefined) return false;
      if (silent) return true;
      const last = findBlockEnd(state, startLine, endLine);
      const element = kind === 'note' ? 'aside' : 'section';
      const open = state.push(`${kind}_open`, element, 1);
      open.attrSet('class', kind);
      open.block = true;
      open.map = [startLine, last];
      parseNestedLines(state, startLine + 1, last);
      state.push(`${kind}_close`, element, -1).block = true;
      state.line = last + 1;
      return true;
    },
    { alt: ['paragraph', 'reference', 'blockquote', 'list'] },
  );
}
