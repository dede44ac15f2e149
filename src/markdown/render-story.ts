import type { Token } from 'markdown-it';
import type { Figures } from '../figures/load-figures.ts';
import type { Language } from '../locale/languages.ts';
import { parseBoundText, type Segment } from '../model/bound-text.ts';
import { checkClaim } from '../model/claims/claims.ts';
import { placeAt } from '../model/place.ts';
import { toPlainText } from '../model/plain-text.ts';
import { printingsOf } from '../model/quantity.ts';
import type { HistoricalRecord } from '../model/record.ts';
import type { Refusal } from '../model/refusal.ts';
import { readFrontMatter } from './front-matter.ts';
import { lintBoundText } from './lint-bound-text.ts';
import { lintProse } from './lint-prose.ts';
import { lintStory, textsOfBody } from './lint-story.ts';
import { measureProse } from './measure-prose.ts';
import { numbersIn } from './number-marks.ts';
import { type Href, renderBoundText } from './render-bound-text.ts';
import { scrollFigureOf, stepFigureOf, stepKeysOf } from './scroll-block.ts';
import { sourceReferences } from './source-references.ts';
import type { ScrollScene, ScrollStep, Story, StoryPart } from './story.ts';
import { type StoryEnv, storyMarkdown } from './story-markdown.ts';
import type { LintedText } from './text-context.ts';
import type { TextProblem } from './text-problem.ts';

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

/** Checks a story and renders it; the story is undefined if anything is refused. */
export function renderStory(source: StorySource): {
  readonly story: Story | undefined;
  readonly refusals: readonly Refusal[];
} {
  const { language, record, file } = source;
  const front = readFrontMatter(source.text);
  const toRefusal = ({ offset, ...problem }: TextProblem): Refusal => ({
    file,
    place: placeAt(source.text, offset),
    ...problem,
  });
  // Without valid front matter its lines would be linted as text, and the same mistake reported twice.
  if (front.bodyOffset === 0) return { story: undefined, refusals: front.problems.map(toRefusal) };
  const body = source.text.slice(front.bodyOffset);
  const env = newEnv(source, front.meta.title, front.meta.dek);
  const tokens = markdown.parse(body, env);
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
  const prose = measureProse(tokens, language, record);
  // The site's own pages explain a method; the limits are those of stories.
  if (isStory(file))
    problems.push(
      ...lintProse(prose, language).map((each) => ({ ...each, offset: front.bodyOffset + each.offset })),
    );
  if (problems.length > 0) return { story: undefined, refusals: problems.map(toRefusal) };
  return { story: { ...assemble(source, front.meta, tokens, env), prose }, refusals: [] };
}

function isStory(file: string): boolean {
  return file.startsWith('src/stories/');
}

/** Every text of a story, those of its front matter first, for tests that change one at a time. */
export function textsOfStory(source: StorySource): LintedText[] {
  const { record, text } = source;
  const { meta, bodyOffset } = readFrontMatter(text);
  const tokens = markdown.parse(text.slice(bodyOffset), newEnv(source, meta.title, meta.dek));
  return [
    ...[meta.title, meta.dek, meta.kicker].map((each) => ({ text: each, context: { record } })),
    ...textsOfBody(tokens, record),
  ];
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
    // The site's own pages explain their terms themselves.
    linksTerms: isStory(file),
    linkedTerms: [],
    sources: sourceReferences(language),
  };
}

function assemble(
  source: StorySource,
  meta: ReturnType<typeof readFrontMatter>['meta'],
  tokens: Token[],
  env: StoryEnv,
): Omit<Story, 'prose'> {
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
  // Sources that only numbers are based on follow those that the text cites.
  for (const printing of numbers.flatMap((each) => printingsOf(each.quantity)))
    env.sources.include(printing.source);
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
      next: meta.next.split(/\s*[,，]\s*/u).filter((each) => each !== ''),
    },
    parts,
    html: parts.map(htmlOf).join(''),
    sourceList: env.sources.listHtml(record, href),
    headings: env.headings,
    tables: env.tables,
    figures: [...new Set(parts.flatMap(figuresOf))],
    sources: env.sources.ids(),
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
  };
}

/** The HTML of a part, without its figure. */
function htmlOf(part: StoryPart): string {
  if (part.kind === 'html') return part.html;
  if (part.kind === 'figure') return '';
  return part.scenes.flatMap(({ steps }) => steps.map((each) => each.html)).join('');
}

function figuresOf(part: StoryPart): readonly string[] {
  if (part.kind === 'html') return [];
  return part.kind === 'figure' ? [part.id] : part.scenes.map((each) => each.id);
}

/** Splits the rendered story at its figures, which the page draws itself. */
function toParts(tokens: readonly Token[], env: StoryEnv): StoryPart[] {
  const parts: StoryPart[] = [];
  let waiting: Token[] = [];
  let steps: ScrollStep[] = [];
  let scenes: ScrollScene[] = [];
  const take = (): string => {
    const html = markdown.renderer.render(waiting, markdown.options, env);
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
        if (stepFigureOf(token) !== undefined) {
          scenes.push({ id: scroll, steps });
          steps = [];
          scroll = stepFigureOf(token) ?? scroll;
        }
        break;
      case 'scroll_step_close':
        steps.push({ keys, html: take() });
        break;
      case 'scroll_close':
        parts.push({ kind: 'scroll', scenes: [...scenes, { id: scroll, steps }] });
        steps = [];
        scenes = [];
        break;
      default:
        waiting.push(token);
    }
  }
  flush();
  return parts;
}

/** The segments of a text, including those within claims. */
function allSegments(text: string): Segment[] {
  return parseBoundText(text).segments.flatMap((each) =>
    each.kind === 'claim' ? [each, ...allSegments(each.words)] : [each],
  );
}
