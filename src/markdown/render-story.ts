import type { Token } from 'markdown-it';
import type { Figures } from '../figures/load-figures.ts';
import type { Language } from '../locale/languages.ts';
import { parseBoundText, type Segment } from '../model/bound-text.ts';
import { checkClaim } from '../model/claims/claims.ts';
import { toPlainText } from '../model/plain-text.ts';
import { printingsOf } from '../model/quantity.ts';
import type { HistoricalRecord } from '../model/record.ts';
import type { Refusal } from '../model/refusal.ts';
import { readFrontMatter } from './front-matter.ts';
import { plainWords } from './heading-ids.ts';
import { lintBoundText } from './lint-bound-text.ts';
import { lintStory } from './lint-story.ts';
import { numbersIn } from './number-marks.ts';
import { type Href, renderBoundText } from './render-bound-text.ts';
import { scrollFigureOf, stepKeysOf } from './scroll-block.ts';
import { sourceReferences } from './source-references.ts';
import type { ScrollStep, Story, StoryPart } from './story.ts';
import { type StoryEnv, storyMarkdown } from './story-markdown.ts';
import { type TextProblem, toRefusal } from './text-problem.ts';

/** A story file and everything that it may refer to. */
export interface StorySource {
  readonly id: string;
  readonly language: Language;
  /** Path from the content root. */
  readonly file: string;
  readonly text: string;
  readonly record: HistoricalRecord;
  readonly href: Href;
  readonly stories: readonly string[];
  readonly figures: Figures;
}

const markdown = storyMarkdown();

/** Checks a story and renders it; with any refusal there is no story. */
export function renderStory(source: StorySource): {
  readonly story: Story | undefined;
  readonly refusals: readonly Refusal[];
} {
  const { language, record, file } = source;
  const front = readFrontMatter(source.text);
  // Without front matter its lines would be read as text, and refused once more for what they say.
  if (front.bodyOffset === 0)
    return {
      story: undefined,
      refusals: front.problems.map((each) => toRefusal(file, placeOf(source.text, each.offset), each)),
    };
  const body = source.text.slice(front.bodyOffset);
  const env = newEnv(source, front.meta.title, front.meta.dek);
  const tokens = markdown.parse(body, env as unknown as Record<string, unknown>);
  const problems: TextProblem[] = [
    ...front.problems,
    ...(['title', 'dek', 'kicker'] as const).flatMap((key) =>
      lintBoundText(front.meta[key], language, { record }).map((each) => ({
        ...each,
        offset: front.offsets[key] + each.offset,
      })),
    ),
    ...lintStory(body, tokens, source).map((each) => ({ ...each, offset: front.bodyOffset + each.offset })),
  ];
  if (problems.length > 0)
    return {
      story: undefined,
      refusals: problems.map((each) => toRefusal(file, placeOf(source.text, each.offset), each)),
    };
  return { story: assemble(source, front.meta, tokens, env), refusals: [] };
}

/** `line 12, column 5`, both counted from 1; a column is a UTF-16 unit, as editors count. */
export function placeOf(text: string, offset: number): string {
  const before = text.slice(0, offset).split('\n');
  return `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
}

function newEnv({ language, record, href, file }: StorySource, title: string, dek: string): StoryEnv {
  const leading = [title, dek].flatMap((each) => numbersIn(parseBoundText(each).segments, language, record));
  return {
    language,
    record,
    href,
    leading,
    groups: [],
    headings: [],
    tableName: file.replace(/^src\//, '').replace(/\.md$/, ''),
    tables: [],
    // The site's own pages explain their words themselves.
    linksTerms: file.startsWith('src/stories/'),
    linkedTerms: [],
    references: sourceReferences(language),
  };
}

function assemble(
  source: StorySource,
  meta: ReturnType<typeof readFrontMatter>['meta'],
  tokens: Token[],
  env: StoryEnv,
): Story {
  const { id, language, record, href } = source;
  const parts = toParts(tokens, env);
  const texts = [
    meta.title,
    meta.dek,
    meta.kicker,
    ...tokens.filter((each) => each.type === 'inline').map((each) => each.content),
  ];
  const segments = texts.flatMap((each) => allSegments(each));
  const numbers = env.groups.flatMap((each) => [...each.headline, ...each.numbers]);
  // Sources that only numbers rest on follow those that the text names.
  for (const printing of numbers.flatMap((each) => printingsOf(each.quantity)))
    env.references.include(printing.source);
  const plain = (text: string): string => toPlainText({ zh: text, en: text }, language, record).text;
  const html = (text: string): string => renderBoundText({ zh: text, en: text }, language, record, href);
  return {
    id,
    language,
    meta: {
      title: plain(meta.title),
      dek: plain(meta.dek),
      kicker: plain(meta.kicker),
      titleHtml: html(meta.title),
      dekHtml: html(meta.dek),
      date: meta.date,
      changed: meta.changed,
    },
    parts,
    html: parts.map(htmlOf).join(''),
    sourceList: env.references.listHtml(record, href),
    headings: env.headings,
    tables: env.tables,
    figures: [...new Set(parts.flatMap((each) => (each.kind === 'html' ? [] : [each.id])))],
    sources: env.references.ids(),
    terms: [
      ...new Set([
        ...segments.flatMap((each) => (each.kind === 'term' ? [each.id] : [])),
        ...env.linkedTerms,
      ]),
    ],
    numbers,
    claims: segments.flatMap((each) => {
      const check = each.kind === 'claim' ? checkClaim(each.expression, record) : undefined;
      return check?.ok ? [check.claim] : [];
    }),
    plain: segments.flatMap((each) =>
      each.kind === 'plain' ? [{ reason: each.reason, text: each.text }] : [],
    ),
    length: lengthOf(tokens, language, record),
  };
}

/** The words of a part, without its figure. */
function htmlOf(part: StoryPart): string {
  if (part.kind === 'html') return part.html;
  return part.kind === 'scroll' ? part.steps.map((each) => each.html).join('') : '';
}

/** Cuts the rendered story at its figures, which the page draws itself. */
function toParts(tokens: readonly Token[], env: StoryEnv): StoryPart[] {
  const parts: StoryPart[] = [];
  let waiting: Token[] = [];
  let steps: ScrollStep[] = [];
  const take = (): string => {
    const html = markdown.renderer.render(
      waiting,
      markdown.options,
      env as unknown as Record<string, unknown>,
    );
    waiting = [];
    return html;
  };
  const flush = (): void => {
    const html = take();
    if (html.trim() !== '') parts.push({ kind: 'html', html });
  };
  let scroll = '';
  let keys: readonly string[] = [];
  for (const token of tokens) {
    switch (token.type) {
      case 'figure':
        flush();
        parts.push({ kind: 'figure', id: (token.meta as { readonly id: string }).id });
        break;
      case 'scroll_open':
        flush();
        scroll = scrollFigureOf(token);
        break;
      case 'scroll_step_open':
        keys = stepKeysOf(token);
        break;
      case 'scroll_step_close':
        steps.push({ keys, html: take() });
        break;
      case 'scroll_close':
        parts.push({ kind: 'scroll', id: scroll, steps });
        steps = [];
        break;
      default:
        waiting.push(token);
    }
  }
  flush();
  return parts;
}

/** The segments of a text, with those within claims. */
function allSegments(text: string): Segment[] {
  return parseBoundText(text).segments.flatMap((each) =>
    each.kind === 'claim' ? [each, ...allSegments(each.words)] : [each],
  );
}

function lengthOf(tokens: readonly Token[], language: Language, record: HistoricalRecord): number {
  const words = tokens
    .filter((each) => each.type === 'inline')
    .map((each) => plainWords(each, language, record))
    .join('\n');
  const pattern = language === 'zh' ? /\p{Script=Han}/gu : /[\p{L}\p{N}]+(?:[’'.,-][\p{L}\p{N}]+)*/gu;
  return words.match(pattern)?.length ?? 0;
}
