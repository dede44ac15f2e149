import MarkdownIt, { type MarkdownIt as Markdown } from 'markdown-it';
import cjkFriendly from 'markdown-it-cjk-friendly';
import { boundInline, segmentOf } from './bound-inline.ts';
import { figureBlock } from './figure-block.ts';
import { firstTerms, type TermEnv } from './first-terms.ts';
import { type HeadingEnv, headingIds } from './heading-ids.ts';
import { type NumberEnv, numberMarks } from './number-marks.ts';
import { segmentHtml } from './render-bound-text.ts';
import { scrollBlock } from './scroll-block.ts';
import type { SourceReferences } from './source-references.ts';
import { storyTables, type TableEnv } from './story-tables.ts';
import { textBoxes } from './text-boxes.ts';

/** The environment that one rendering of a story passes to the parser and the renderer. */
export type StoryEnv = NumberEnv & HeadingEnv & TableEnv & TermEnv & { readonly sources: SourceReferences };

/** The Markdown rules that stories use; all other markup stays text, and the linter refuses it. */
const rules = {
  block: ['table', 'blockquote', 'list', 'heading', 'paragraph'],
  inline: ['text', 'newline', 'escape', 'link', 'emphasis'],
};

/** A Markdown parser with the constructs of stories, and without HTML, images, code and bare links. */
export function storyMarkdown(): Markdown {
  const md = new MarkdownIt('zero', { html: false, linkify: false, typographer: false });
  md.enable([...rules.block, ...rules.inline, 'balance_pairs', 'fragments_join', 'text_join'], true);
  md.use(cjkFriendly)
    .use(boundInline)
    .use(textBoxes)
    .use(scrollBlock)
    .use(figureBlock)
    .use(numberMarks)
    .use(headingIds)
    .use(storyTables)
    .use(firstTerms);
  md.renderer.rules.story_html = (tokens, index) => tokens[index]?.content ?? '';
  md.renderer.rules.figure = () => '';
  md.renderer.rules.bound = (tokens, index, _options, env) => {
    const token = tokens[index];
    if (token === undefined) return '';
    const { language, record, href, sources } = env as StoryEnv;
    const { mark } = token.meta as { readonly mark?: string };
    return segmentHtml(segmentOf(token), { language, record, href, mark, reference: sources.cite });
  };
  md.renderer.rules.link_open = (tokens, index, options, env, renderer) => {
    const token = tokens[index];
    token?.attrSet('href', (env as StoryEnv).href(String(token.attrGet('href') ?? '')));
    return renderer.renderToken(tokens, index, options);
  };
  return md;
}
