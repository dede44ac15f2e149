import type { StateBlock } from 'markdown-it';
import type { TextProblem } from './text-problem.ts';

/** The text of a line in the block parser, without indent and trailing spaces. */
export function lineTextOf(state: StateBlock, line: number): string {
  return state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]).trimEnd();
}

/** Whether a line ends a block of colons, such as `::: note`. */
function isBlockEnd(text: string): boolean {
  return text === ':::';
}

/** The line on which the block that begins at `startLine` ends: its `:::`, or `endLine` if it is never closed. */
export function findBlockEnd(state: StateBlock, startLine: number, endLine: number): number {
  let line = startLine + 1;
  while (line < endLine && !isBlockEnd(lineTextOf(state, line))) line += 1;
  return line;
}

/** Parses the lines from `from` up to, not including, `to` as blocks nested in the current one. */
export function parseNestedLines(state: StateBlock, from: number, to: number): void {
  const { parentType, lineMax } = state;
  // `blockquote` is the type of markdown-it for any block that contains others.
  state.parentType = 'blockquote';
  state.lineMax = to;
  state.md.block.tokenize(state, from, to);
  state.parentType = parentType;
  state.lineMax = lineMax;
}

/** A step of a scroll: the figure that it brings, if it brings one, and the keys of the marks that it highlights. */
export const stepLine: RegExp = /^::: step(?: figure: ([a-z0-9-]+))?((?: [a-z0-9-]+)*)$/;

const opening = /^::: (note(?=$)|method(?=$)|scroll(?= [a-z0-9-]+$))/;

/** A block that has been opened and not yet closed. */
interface OpenBlock {
  readonly offset: number;
  readonly kind: string;
  readonly line: string;
  readonly steps: number;
}

/** Finds lines that look like a block of colons but are malformed: misspelt, full-width, indented, nested, unclosed or empty. */
export function lintColonBlocks(body: string): TextProblem[] {
  const problems: TextProblem[] = [];
  let open: OpenBlock | undefined;
  let offset = 0;
  for (const line of body.split('\n')) {
    const text = line.trimEnd();
    const refuse = (found: string, expected: string, remedy: string): void =>
      void problems.push({ offset, found, expected, remedy });
    const kind = opening.exec(text)?.[1];
    if (kind !== undefined) {
      if (open !== undefined)
        refuse(
          `${text} within ${open.line}`,
          '::: first',
          `Close the ${open.kind} before with ::: on a line of its own.`,
        );
      open = { offset, kind, line: text, steps: 0 };
    } else if (stepLine.test(text)) {
      if (open?.kind === 'scroll' && open.steps === 0 && stepLine.exec(text)?.[1] !== undefined)
        refuse(
          `${text} as the first step`,
          `a step about the figure of ${open.line}`,
          'Name this figure where the scroll opens, or begin with a step about the one it names.',
        );
      if (open?.kind !== 'scroll')
        refuse(
          `${text} outside a scroll`,
          '::: scroll and a figure before it',
          'Open the scroll, or take the line out.',
        );
      else open = { ...open, steps: open.steps + 1 };
    } else if (isBlockEnd(text)) {
      if (open === undefined)
        refuse(
          '::: that closes nothing',
          '::: note, ::: method or ::: scroll before it',
          'Open the block, or take the line out.',
        );
      else if (open.kind === 'scroll' && open.steps < 2)
        refuse(
          `${open.line} with ${open.steps === 0 ? 'no step' : 'one step'}`,
          'two steps or more',
          'Begin each step with ::: step, or show the figure alone with [[figure: id]].',
        );
      open = undefined;
    } else if (/^\s*[:：]{2,}/u.test(text)) {
      refuse(
        text.trim(),
        '::: note, ::: method, ::: scroll figure-id, ::: step, ::: step figure: figure-id, or ::: alone on a line',
        'Write three ASCII colons, a space and the word.',
      );
    } else if (open?.kind === 'scroll' && open.steps === 0 && text !== '') {
      refuse(
        `text before the first step of ${open.line}`,
        '::: step',
        'Begin the first step above this line.',
      );
    }
    offset += line.length + 1;
  }
  if (open !== undefined)
    problems.push({
      offset: open.offset,
      found: `${open.line} that is never closed`,
      expected: ':::',
      remedy: `Close the ${open.kind} with ::: on a line of its own.`,
    });
  return problems;
}
