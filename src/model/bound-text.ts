import type { Problem } from './refusal.ts';

/**
 * Text in which numbers are bound. `[[…]]` encloses everything that is not plain words:
 * a quantity, a claim, plain text with a reason, a glossary term, a source, a figure.
 */
export type PlainReason = 'name' | 'quotation' | 'label' | 'date';
const plainReasons: readonly PlainReason[] = ['name', 'quotation', 'label', 'date'];

interface Span {
  /** UTF-16 offset of the segment in the text, and its length there. */
  readonly offset: number;
  readonly length: number;
}

export type Segment = Span &
  (
    | { readonly kind: 'text'; readonly text: string }
    | {
        readonly kind: 'number';
        readonly expression: string;
        /** `prose` rounds for reading, `exact` keeps all digits, `bare` leaves the unit away. */
        readonly mode: 'prose' | 'exact' | 'bare';
        /** A wording such as 八千多亿元 that is checked against the value. */
        readonly reading?: string;
      }
    | {
        readonly kind: 'claim';
        readonly expression: string;
        readonly words: string;
        readonly wordsOffset: number;
      }
    | { readonly kind: 'plain'; readonly reason: PlainReason; readonly text: string }
    | { readonly kind: 'term'; readonly id: string; readonly text?: string }
    | { readonly kind: 'source'; readonly id: string; readonly text?: string }
    | { readonly kind: 'figure'; readonly id: string }
  );

export interface BoundTextError extends Span, Problem {}

export interface BoundText {
  readonly segments: readonly Segment[];
  readonly errors: readonly BoundTextError[];
}

const keywords = ['claim', 'term', 'source', 'figure', ...plainReasons] as const;

/** Index of the `]]` that closes the `[[` at `start`, brackets nested within claims included; -1 if none. */
export function findClosing(text: string, start: number): number {
  let depth = 0;
  for (let index = start; index < text.length - 1; index += 1) {
    const pair = text.slice(index, index + 2);
    if (pair === '[[') {
      depth += 1;
      index += 1;
    } else if (pair === ']]') {
      depth -= 1;
      if (depth === 0) return index;
      index += 1;
    }
  }
  return -1;
}

/** Parses what stands between `[[` and `]]`; `offset` is where the `[[` stands. */
export function parseSegment(inner: string, offset: number): Segment | BoundTextError {
  const place = { offset, length: inner.length + 4 };
  const bar = inner.indexOf('|');
  const head = (bar < 0 ? inner : inner.slice(0, bar)).trim();
  const tailStart = bar + 1 + (inner.slice(bar + 1).length - inner.slice(bar + 1).trimStart().length);
  const tail = bar < 0 ? undefined : inner.slice(bar + 1).trim();
  const keyword = keywords.find((word) => head.startsWith(`${word}:`));
  const fullWidth = /^([a-z]+)：/.exec(head);
  const refuse = (found: string, expected: string, remedy: string): BoundTextError => ({
    ...place,
    found,
    expected,
    remedy,
  });

  if (fullWidth)
    return refuse(
      `[[${fullWidth[1]}：`,
      'an ASCII colon',
      `Write [[${fullWidth[1]}: …]] with a half-width colon.`,
    );
  if (inner.includes('｜')) return refuse('｜', 'an ASCII bar', 'Write | instead of the full-width ｜.');
  if (tail === '')
    return refuse(`[[${inner}]]`, 'words after the bar', 'Write the words after | or leave the bar out.');
  if (keyword === undefined) {
    if (head === '')
      return refuse('[[]]', 'an expression', 'Name an observation or a computation between the brackets.');
    if (tail === 'exact' || tail === 'bare')
      return { ...place, kind: 'number', expression: head, mode: tail };
    return {
      ...place,
      kind: 'number',
      expression: head,
      mode: 'prose',
      ...(tail === undefined ? {} : { reading: tail }),
    };
  }
  const body = head.slice(keyword.length + 1).trim();
  if (body === '' && bar < 0)
    return refuse(`[[${keyword}:]]`, `something after ${keyword}:`, 'Fill it in or take it out.');
  if (keyword === 'claim') {
    if (tail === undefined)
      return refuse(
        `[[${inner}]]`,
        'the words that make the claim, after a bar',
        'Write [[claim: expression|words]].',
      );
    return { ...place, kind: 'claim', expression: body, words: tail, wordsOffset: offset + 2 + tailStart };
  }
  if (keyword === 'term' || keyword === 'source')
    return { ...place, kind: keyword, id: body, ...(tail === undefined ? {} : { text: tail }) };
  if (keyword === 'figure') return { ...place, kind: 'figure', id: body };
  // Plain text may itself hold a bar; it is kept as written.
  return { ...place, kind: 'plain', reason: keyword, text: inner.slice(inner.indexOf(':') + 1).trim() };
}

/** Splits a text into its segments; malformed ones become errors, and the text around them stays. */
export function parseBoundText(text: string): BoundText {
  const segments: Segment[] = [];
  const errors: BoundTextError[] = [];
  let position = 0;
  while (position < text.length) {
    const open = text.indexOf('[[', position);
    const plainEnd = open < 0 ? text.length : open;
    if (plainEnd > position)
      segments.push({
        kind: 'text',
        text: text.slice(position, plainEnd),
        offset: position,
        length: plainEnd - position,
      });
    if (open < 0) break;
    const close = findClosing(text, open);
    if (close < 0) {
      errors.push({
        offset: open,
        length: text.length - open,
        found: '[[ without ]]',
        expected: 'a closing ]]',
        remedy: 'Close the brackets.',
      });
      break;
    }
    const parsed = parseSegment(text.slice(open + 2, close), open);
    if ('kind' in parsed) segments.push(parsed);
    else errors.push(parsed);
    position = close + 2;
  }
  return { segments, errors };
}
