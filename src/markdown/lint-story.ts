import type { Token } from 'markdown-it';
import type { Figures } from '../figures/load-figures.ts';
import type { Language } from '../locale/languages.ts';
import { parseBoundText } from '../model/bound-text.ts';
import { nearest } from '../model/nearest.ts';
import type { HistoricalRecord } from '../model/record.ts';
import { lintColonBlocks } from './colon-blocks.ts';
import { isInternalPage } from './internal-links.ts';
import { lintBoundText } from './lint-bound-text.ts';
import { scrollFigureOf, stepFigureOf, stepKeysOf } from './scroll-block.ts';
import { toSurface } from './surface.ts';
import type { LintedText, TextContext } from './text-context.ts';
import type { TextProblem } from './text-problem.ts';

/** Everything that a story may refer to. */
export interface StoryContext {
  readonly record: HistoricalRecord;
  readonly language: Language;
  /** The ids of all stories, for links between them. */
  readonly stories: readonly string[];
  /** The figures that could be drawn, for the marks that steps highlight. */
  readonly figures: Figures;
}

/** One inline token of the body, with a function from an index in its text to the offset in the body. */
interface Run {
  readonly token: Token;
  readonly offsetOf: (index: number) => number;
}

/**
 * Everything that the site refuses in the body of a story, in the order of the text.
 * @param tokens the parsed body, before anything is bound
 */
export function lintStory(body: string, tokens: readonly Token[], context: StoryContext): TextProblem[] {
  const problems = [
    ...lintColonBlocks(body),
    ...lintHeadingLevels(body, tokens),
    ...lintFigures(body, tokens, context),
  ];
  for (const run of runsOf(body, tokens)) {
    const { token, offsetOf } = run;
    const found = [
      ...lintBoundText(token.content, context.language, contextOfRun(tokens, token, context.record)),
      ...lintMarkup(token.content),
      ...lintLinks(token, context),
    ];
    problems.push(...found.map((each) => ({ ...each, offset: offsetOf(each.offset) })));
  }
  return problems.sort((a, b) => a.offset - b.offset);
}

/** The texts of a parsed body, such as paragraphs and cells of tables, each with the context in which it is linted. */
export function textsOfBody(tokens: readonly Token[], record: HistoricalRecord): LintedText[] {
  return tokens
    .filter(({ type }) => type === 'inline')
    .map((token) => ({ text: token.content, context: contextOfRun(tokens, token, record) }));
}

function contextOfRun(tokens: readonly Token[], token: Token, record: HistoricalRecord): TextContext {
  return { record, markdown: true, nearby: rowWords(tokens, token) };
}

/** Figures that do not exist, and steps that highlight marks which their figure does not draw. */
function lintFigures(
  body: string,
  tokens: readonly Token[],
  { record, figures }: StoryContext,
): TextProblem[] {
  const starts = lineStarts(body);
  let scrolled = '';
  return tokens.flatMap((token) => {
    const offset = starts[token.map?.[0] ?? 0] ?? 0;
    const unknown = (id: string): TextProblem[] =>
      record.figures.has(id)
        ? []
        : [
            {
              offset,
              found: `the figure ${id}`,
              expected: `a figure of data/figures/${nearest(id, record.figures.keys())}`,
              remedy: 'Correct the id, or add the figure.',
            },
          ];
    if (token.type === 'scroll_step_open') {
      const brought = stepFigureOf(token);
      scrolled = brought ?? scrolled;
      const drawn = figures.get(scrolled);
      const known = drawn && new Set(drawn.en.rows.map((each) => each.key));
      return [
        ...(brought === undefined ? [] : unknown(brought)),
        ...stepKeysOf(token)
          .filter((key) => known && !known.has(key))
          .map((key) => ({
            offset,
            found: `a step about "${key}", which ${scrolled} does not draw`,
            expected: `a mark of the figure${nearest(key, known ?? [])}`,
            remedy: 'Correct the key, or leave it out.',
          })),
      ];
    }
    if (token.type !== 'figure' && token.type !== 'scroll_open') return [];
    const id = token.type === 'figure' ? (token.meta as { id: string }).id : scrollFigureOf(token);
    scrolled = id;
    return unknown(id);
  });
}

/** The words of the table row that a cell is in, because a row names its place only once. */
function rowWords(tokens: readonly Token[], token: Token): string {
  const at = tokens.indexOf(token);
  const cell = tokens[at - 1]?.type;
  if (cell !== 'td_open' && cell !== 'th_open') return '';
  let first = at;
  let last = at;
  while (first > 0 && tokens[first]?.type !== 'tr_open') first -= 1;
  while (last < tokens.length && tokens[last]?.type !== 'tr_close') last += 1;
  return tokens
    .slice(first, last)
    .filter((each) => each.type === 'inline')
    .map((each) => toSurface(each.content, true).text)
    .join(' ');
}

function lintHeadingLevels(body: string, tokens: readonly Token[]): TextProblem[] {
  const starts = lineStarts(body);
  return tokens
    .filter((each) => each.type === 'heading_open' && !['h2', 'h3'].includes(each.tag))
    .map((each) => ({
      offset: starts[each.map?.[0] ?? 0] ?? 0,
      found: `a heading with ${each.markup}`,
      expected: '## or ###',
      remedy:
        'The title of the story is the only heading above ##; deeper ones than ### do not help a reader.',
    }));
}

const markup: readonly (readonly [RegExp, string, string, string])[] = [
  [/<[A-Za-z/!?][^>\s]*>?/g, 'HTML', 'text without HTML', 'Use the constructs of CONTRIBUTING.md instead.'],
  [
    /&(?:#\d+|#[xX][0-9A-Fa-f]+|[A-Za-z][A-Za-z0-9]*);/g,
    'the character reference',
    'the character itself',
    'Type the character.',
  ],
  [/!\[/g, 'an image', 'no images in stories', 'Declare a figure in data/figures and write [[figure: id]].'],
  [/`+/g, 'code', 'no code in stories', 'Take the backticks away.'],
  [
    /(?<!\]\()(?:https?:\/\/|www\.)[^\s)，。]*/g,
    'the address',
    'no addresses in stories',
    'Declare the source in data/sources.json and write [[source: id]].',
  ],
];

/** Markup that stories do not allow; between `[[` and `]]` these characters are plain text. */
function lintMarkup(content: string): TextProblem[] {
  const escapes = [...content.matchAll(/\\(?=\[)/g)].map((match) => ({
    offset: match.index,
    found: 'a backslash before a bracket',
    expected: 'brackets that mean something',
    remedy: 'Take the backslash away; [[…]] is always bound text.',
  }));
  const found = parseBoundText(content).segments.flatMap((segment) => {
    if (segment.kind !== 'text') return [];
    return markup.flatMap(([pattern, what, expected, remedy]) =>
      [...segment.text.matchAll(pattern)].map((match) => ({
        offset: segment.offset + match.index,
        found: `${what} ${match[0]}`,
        expected,
        remedy,
      })),
    );
  });
  return [...escapes, ...found];
}

function lintLinks(token: Token, { record, language, stories }: StoryContext): TextProblem[] {
  let from = 0;
  return (token.children ?? []).flatMap((child) => {
    if (child.type !== 'link_open') return [];
    const address = String(child.attrGet('href') ?? '');
    const at = token.content.indexOf('](', from);
    from = at + 2;
    if (child.attrGet('title') !== null)
      return [
        {
          offset: Math.max(0, at + 2),
          found: `a title on the link to ${address}`,
          expected: 'a link without a title',
          remedy: 'Say it in the text; not every reader can reach a title.',
        },
      ];
    // `lintMarkup` refuses images.
    const image = token.content[token.content.lastIndexOf('[', at) - 1] === '!';
    if (image || isInternalPage(address, language, record, stories)) return [];
    const external = !address.startsWith('/');
    return [
      {
        offset: Math.max(0, at + 2),
        found: external ? `a link to ${address}` : `a link to ${address}, which is no page of the site`,
        expected: `a page of the site, such as /${language}/glossary/`,
        remedy: external
          ? 'Declare the source in data/sources.json and write [[source: id]].'
          : 'Correct the address; it begins with the language and ends with a slash.',
      },
    ];
  });
}

function lineStarts(body: string): number[] {
  const starts = [0];
  for (let index = body.indexOf('\n'); index >= 0; index = body.indexOf('\n', index + 1))
    starts.push(index + 1);
  return starts;
}

/** The inline tokens of the body. The parser strips indents and markers, so each line is searched for in the source. */
function runsOf(body: string, tokens: readonly Token[]): Run[] {
  const starts = lineStarts(body);
  const lines = body.split('\n');
  let row = 0;
  // The cells of a row share a line; each is searched for after the one before it.
  let searchFrom = 0;
  return tokens.flatMap((token, index): Run[] => {
    if (token.type === 'tr_open') [row, searchFrom] = [token.map?.[0] ?? row, 0];
    if (token.type !== 'inline') return [];
    const inCell = ['td_open', 'th_open'].includes(tokens[index - 1]?.type ?? '');
    const first = inCell ? row : (token.map?.[0] ?? 0);
    const contentLines = token.content.split('\n');
    const lineOffsets = contentLines.map((content, line) => {
      const source = lines[first + line] ?? '';
      const found = [content, content.replaceAll('|', '\\|')]
        .map((each) => source.indexOf(each, inCell ? searchFrom : 0))
        .find((each) => each >= 0);
      if (inCell) searchFrom = Math.max(searchFrom, (found ?? searchFrom) + content.length);
      return (starts[first + line] ?? 0) + (found ?? 0);
    });
    const offsetOf = (at: number): number => {
      const before = token.content.slice(0, at).split('\n');
      return (lineOffsets[before.length - 1] ?? 0) + (before.at(-1)?.length ?? 0);
    };
    return [{ token, offsetOf }];
  });
}
