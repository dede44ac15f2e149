import type { Figure } from '../figures/figure.ts';
import { escapeHtml } from '../locale/escape.ts';
import { formatDate } from '../locale/format.ts';
import { clausesOf, hasRangeDash, partsOf } from '../locale/headline.ts';
import { type Language, languageTag } from '../locale/languages.ts';
import { fill, words } from '../locale/words.ts';
import type { Caption } from '../pictures/caption.ts';
import type { Variant } from './addresses.ts';

/** What every embed carries: rules and program, finished and small. */
export interface EmbedParts {
  /** Colours of the theme, then the chart's rules and the frame's. */
  readonly style: string;
  readonly script: string;
}

export interface EmbedTexts {
  readonly figure: Pick<
    Figure,
    'id' | 'language' | 'headline' | 'subtitle' | 'alt' | 'wide' | 'narrow' | 'changed'
  >;
  readonly caption: Caption;
  /** Words of the record’s content within which no line of a Chinese headline ends. */
  readonly wholeWords: readonly string[];
  /** Where the figure stands with its table and sources; undefined where nobody said what the site's address is. */
  readonly page: string | undefined;
  /** Tags for the head besides those that every embed has. */
  readonly head?: string;
  /** What the program reads of the marks, as JSON that cannot end its element. */
  readonly data: string;
}

/**
 * Writes a whole page with one chart and nothing that has to be fetched.
 *
 * @param texts what it shows
 * @param variant how it looks
 * @param parts its rules and its program
 */
export function embedDocument(
  { figure, caption, wholeWords, page, head = '', data }: EmbedTexts,
  { plain }: Pick<Variant, 'plain'>,
  { style, script }: EmbedParts,
): string {
  const { language } = figure;
  const { embed } = words(language);
  const credit = page
    ? `<a href="${escapeHtml(page)}" target="_blank" rel="noopener">${escapeHtml(caption.credit)}</a>`
    : escapeHtml(caption.credit);
  const note = caption.note === undefined ? '' : `<p>${escapeHtml(caption.note)}</p>`;
  const changed = fill(embed.asOf, { date: formatDate(figure.changed, language) });
  return (
    `<!doctype html><html lang="${languageTag[language]}" data-fonts="system"><head><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width,initial-scale=1">` +
    `<title>${escapeHtml(figure.headline)}</title><meta name="robots" content="noindex"><link rel="icon" href="data:,">${head}` +
    `<style>${style}</style></head><body><main>` +
    '<figure>' +
    // Who does not see the article around a plain embed still hears what it is.
    `<h1${plain ? ' class="hidden"' : ''}>${headline(figure.headline, language, wholeWords)}</h1>` +
    `<p class="sub">${escapeHtml(figure.subtitle)}</p>` +
    `<p id="${figure.id}-alt" hidden>${escapeHtml(figure.alt)}</p>` +
    `<div class="picture">${figure.wide}${figure.narrow}</div>` +
    `<figcaption>${note}<p>${escapeHtml(caption.source)}${embed.gap}<span title="${escapeHtml(changed)}">${credit}</span></p>` +
    `</figcaption></figure></main><output class="hidden"></output>` +
    `<script type="application/json">${data}</script>` +
    `<script>${script}</script></body></html>\n`
  );
}

/** A headline ends its lines between words, and never within what belongs together. */
function headline(text: string, language: Language, wholeWords: readonly string[]): string {
  const whole = (words: string): string => `<span class="whole">${escapeHtml(words)}</span>`;
  if (language === 'en')
    return partsOf(text)
      .map((each) => (each.isUnbreakable ? whole(each.text) : escapeHtml(each.text)))
      .join('');
  return clausesOf(text, wholeWords)
    .flat()
    .map((word) => (hasRangeDash(word) ? whole(word) : escapeHtml(word)))
    .join('<wbr>');
}
