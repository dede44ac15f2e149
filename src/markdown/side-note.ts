import type { MarkdownIt } from 'markdown-it';
import type { TextProblem } from './text-problem.ts';

const opening = /^::: note$/;
const closing = /^:::$/;

/** Side notes: `::: note` on a line of its own, any blocks, `:::` on a line of its own. */
export function sideNote(md: MarkdownIt): void {
  md.block.ruler.before(
    'paragraph',
    'side-note',
    (state, startLine, endLine, silent) => {
      const lineText = (line: number): string =>
        state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]).trimEnd();
      if (!opening.test(lineText(startLine))) return false;
      if (silent) return true;
      let last = startLine + 1;
      while (last < endLine && !closing.test(lineText(last))) last += 1;
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

/** Whatever looks like a side note and is none: misspelt, full-width, indented, nested, unclosed. */
export function lintSideNotes(body: string): TextProblem[] {
  const problems: TextProblem[] = [];
  let open: number | undefined;
  let offset = 0;
  for (const line of body.split('\n')) {
    const text = line.trimEnd();
    if (opening.test(text)) {
      if (open !== undefined)
        problems.push({
          offset,
          found: '::: note within a side note',
          expected: '::: first',
          remedy: 'Close the note before with ::: on a line of its own.',
        });
      open = offset;
    } else if (closing.test(text)) {
      if (open === undefined)
        problems.push({
          offset,
          found: '::: without a side note',
          expected: '::: note before it',
          remedy: 'Open the note, or take the line out.',
        });
      open = undefined;
    } else if (/^\s*[:：]{2,}/u.test(text)) {
      problems.push({
        offset,
        found: text.trim(),
        expected: '::: note or ::: alone on a line',
        remedy: 'Write three ASCII colons, and for the opening a space and the word note.',
      });
    }
    offset += line.length + 1;
  }
  if (open !== undefined)
    problems.push({
      offset: open,
      found: '::: note that is never closed',
      expected: ':::',
      remedy: 'Close the note with ::: on a line of its own.',
    });
  return problems;
}
