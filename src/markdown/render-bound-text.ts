import { escapeHtml } from '../locale/escape.ts';
import type { Language, LocalText } from '../locale/languages.ts';
import { words } from '../locale/words.ts';
import { parseBoundText, type Segment } from '../model/bound-text.ts';
import type { HistoricalRecord } from '../model/record.ts';
import { type BoundNumber, bindNumber, type NumberSegment } from './bound-number.ts';

/** Turns a site path such as `/en/glossary/` into an address on the page. */
export type Href = (path: string) => string;

/** Addresses for a site at a base path: `/` or `/somewhere/`. */
export function hrefUnder(base: string): Href {
  return (path) => `${base.replace(/\/$/, '')}${path}`;
}

/** What the segments of one text need to become HTML. */
export interface Rendering {
  readonly record: HistoricalRecord;
  readonly language: Language;
  readonly href: Href;
  /** The id of the button that shows the sources of a number; undefined if there is none. */
  readonly mark?: string | undefined;
  /** Writes a source reference; undefined if the text has no list of sources. */
  readonly reference?: (id: string) => string;
}

/**
 * A number in its sentence. If the text rounds it, the exact value follows, which the style sheet hides on screens and
 * shows in print. A `label` opens the sources on a tap without a script and without a tab stop of its own, and unlike
 * the text of a button its text can be selected.
 */
function numberHtml(number: BoundNumber, { language, mark }: Pick<Rendering, 'language' | 'mark'>): string {
  const { open, close } = words(language).story;
  const text = escapeHtml(number.text);
  const exact = number.isExact
    ? ''
    : `<span class="exact">${escapeHtml(`${open}${number.exact}${close}`)}</span>`;
  const tag = mark === undefined ? 'span' : 'label';
  const target = mark === undefined ? '' : ` for="${mark}"`;
  const html = `<${tag} class="n"${target}>${text}${exact}</${tag}>`;
  if (number.refused.length === 0) return html;
  return `<s class="refused">${html}</s><span class="not-comparable">${escapeHtml(`${open}${words(language).notComparable}${close}`)}</span>`;
}

/** One bound segment as HTML, with everything from data and text escaped. The linter refuses what cannot be bound. */
export function segmentHtml(segment: Segment, rendering: Rendering): string {
  const { record, language, href } = rendering;
  switch (segment.kind) {
    case 'text':
    case 'plain':
      return escapeHtml(segment.text);
    case 'number': {
      const binding = bindNumber(segment as NumberSegment, language, record);
      if (binding.ok) return numberHtml(binding.number, rendering);
      // Texts are linted when the site is loaded, so only a build as of a past day has numbers that it cannot bind.
      return `<span class="unpublished">${escapeHtml(words(language).story.unpublished)}</span>`;
    }
    case 'claim':
      return `<span class="claim">${boundHtml(segment.words, rendering)}</span>`;
    case 'term': {
      const name = segment.text ?? record.terms.get(segment.id)?.name[language] ?? segment.id;
      return `<a class="term" href="${escapeHtml(href(`/${language}/glossary/#${segment.id}`))}">${escapeHtml(name)}</a>`;
    }
    case 'source':
      return `${segment.text === undefined ? '' : escapeHtml(segment.text)}${(rendering.reference ?? linkTo(rendering))(segment.id)}`;
    case 'figure':
      return '';
  }
}

/** Outside stories a source reference is a link to the page of the source, with the name of its publisher. */
function linkTo({ record, language, href }: Rendering): (id: string) => string {
  return (id) => {
    const source = record.sources.get(id);
    const { open, close } = words(language).story;
    if (source === undefined) return '';
    const link = `<a class="source" href="${escapeHtml(href(`/${language}/sources/${id}/`))}">${escapeHtml(source.publisher[language])}</a>`;
    return `${open}${link}${close}`;
  };
}

function boundHtml(text: string, rendering: Rendering): string {
  return parseBoundText(text)
    .segments.map((segment) => segmentHtml(segment, rendering))
    .join('');
}

/**
 * A text of the data as inline HTML with its numbers bound. The text was linted when the site was
 * loaded; nothing in it can become markup.
 */
export function renderBoundText(
  text: LocalText,
  language: Language,
  record: HistoricalRecord,
  href: Href,
): string {
  return boundHtml(text[language], { record, language, href });
}
