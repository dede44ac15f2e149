import type { Figure } from '../figures/figure.ts';
import { escapeHtml } from '../locale/escape.ts';
import { formatDate } from '../locale/format.ts';
import { clausesOf, hasRangeDash, partsOf } from '../locale/headline.ts';
import { type Language, languageTag } from '../locale/languages.ts';
import { fill, words } from '../locale/words.ts';
import type { Caption } from '../pictures/caption.ts';
import type { Variant } from './addresses.ts';

/** Lets any page take the height of the frame's content, in Chromium 154 and later. */
const responsiveSizing = '<meta name="responsive-embedded-sizing" content="allow-origins=*">';

/** The minified stylesheet and script of an embed. */
export interface EmbedParts {
  /** Colours of the theme, then the rules of the chart and of the embed. */
  readonly style: string;
  readonly script: string;
  /** Address of a script of its own, in place of `script`, for the page of set views. */
  readonly program?: string;
}

export interface EmbedTexts {
  readonly figure: Pick<
    Figure,
    'id' | 'language' | 'headline' | 'subtitle' | 'alt' | 'wide' | 'narrow' | 'changed'
  >;
  readonly caption: Caption;
  /** Words of the content in which lines of Chinese headlines must not break. */
  readonly wholeWords: readonly string[];
  /** Address of the page of the figure; undefined where the address of the site is unknown. */
  readonly page: string | undefined;
  /** Additional tags for the head. */
  readonly head?: string;
  /** The data of the marks for the script, as JSON that is safe inside a script element. */
  readonly data: string;
  /** Markup before and after the picture, by which the script of set views shows them. Default: none. */
  readonly beforePicture?: string;
  readonly afterPicture?: string;
}

/**
 * Writes a complete HTML page with one chart, which loads nothing else.
 *
 * @param texts its contents
 * @param variant its look
 * @param parts its stylesheet and its script
 */
export function embedDocument(
  { figure, caption, wholeWords, page, head = '', data, beforePicture = '', afterPicture = '' }: EmbedTexts,
  { plain }: Pick<Variant, 'plain'>,
  { style, script, program }: EmbedParts,
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
    `<title>${escapeHtml(figure.headline)}</title><meta name="robots" content="noindex">${responsiveSizing}` +
    `<link rel="icon" href="data:,">${head}` +
    `<style>${style}</style></head><body><main>` +
    '<figure>' +
    // In a plain embed the headline is hidden, but screen readers need it.
    `<h1${plain ? ' class="hidden"' : ''}>${headline(figure.headline, language, wholeWords)}</h1>` +
    `<p class="sub">${escapeHtml(figure.subtitle)}</p>` +
    `<p id="${figure.id}-alt" hidden>${escapeHtml(figure.alt)}</p>` +
    `${beforePicture}<div class="picture">${figure.wide}${figure.narrow}</div>${afterPicture}` +
    `<figcaption>${note}<p>${escapeHtml(caption.source)}${embed.gap}<span title="${escapeHtml(changed)}">${credit}</span></p>` +
    `</figcaption></figure></main><output class="hidden" data-blocked="${escapeHtml(embed.blocked)}"></output>` +
    `<script type="application/json">${data}</script>` +
    (program === undefined
      ? `<script>${script}</script>`
      : `<script src="${escapeHtml(program)}"></script>`) +
    '</body></html>\n'
  );
}

/** The markup of a headline whose lines break only between words, and not inside expressions that belong together. */
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
