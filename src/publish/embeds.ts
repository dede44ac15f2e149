import chartStyle from '../charts/chart.css?inline';
import embedScript from '../client/embed.ts?classic';
import panelScript from '../client/embed-panel.ts?classic';
import elementScript from '../client/hz-figure.ts?classic';
import listenerScript from '../client/listener.ts?classic';
import { figurePagePath, frozenPath, oembedPath, type Variant, variantPath } from '../embeds/addresses.ts';
import embedStyle from '../embeds/embed.css?inline';
import { type EmbedParts, embedDocument } from '../embeds/embed-document.ts';
import { colourRules, rulesFor, withTallFrames } from '../embeds/embed-rules.ts';
import { frozenHash, withPolicy } from '../embeds/frozen.ts';
import { frameSize, tallFrame } from '../embeds/height.ts';
import { oembed } from '../embeds/oembed.ts';
import { withOwnRoot, withRoot } from '../embeds/snippets.ts';
import type { Figure } from '../figures/figure.ts';
import { escapeHtml, toInertJson } from '../locale/escape.ts';
import { words } from '../locale/words.ts';
import { captionOf } from '../pictures/caption.ts';
import { readColours } from '../pictures/colours.ts';
import { fileAddress, siteRoot } from '../site/addresses.ts';
import { site } from '../site/site.ts';
import tokens from '../styles/tokens.css?raw';
import tooltipStyle from '../styles/tooltip.css?inline';
import { figureData } from '../views/figure-controls.ts';

const colours = readColours(tokens);
const rules = [chartStyle, tooltipStyle, embedStyle].map((each) => each.trim()).join('');

function partsOf(figure: Figure, { theme, plain }: Variant): EmbedParts {
  const own = withTallFrames(
    rulesFor(rules, figure.wide + figure.narrow),
    tallFrame(figure, captionOf(figure, site().record), plain),
  );
  return { style: colourRules(colours, theme, own) + own, script: embedScript };
}

/**
 * The marks for the script of an embed, without their sources: the caption names those, and the page of the figure
 * their grades.
 */
function dataOf(figure: Figure): string {
  const { axis, marks, words: all } = figureData(figure, site().record);
  const { role, colon, semicolon } = all;
  const { figure: text, embed } = words(figure.language);
  const withoutSources = marks.map((mark) => ({
    ...mark,
    facts: mark.facts.filter(([term]) => term !== text.source),
  }));
  return toInertJson({
    axis,
    marks: withoutSources,
    words: { role, colon, semicolon, blocked: embed.blocked },
  });
}

/** The whole page of an embed. */
export function embedPage(figure: Figure, variant: Variant): string {
  const { id, language } = figure;
  const root = siteRoot();
  const page = root && root + figurePagePath(language, id);
  // Readers paste the address of the page or of the usual variant; the other variants need no link to oEmbed.
  const isUsual = variantPath(variant) === '';
  const head =
    (page ? `<link rel="canonical" href="${escapeHtml(page)}">` : '') +
    (root && isUsual
      ? `<link rel="alternate" type="application/json+oembed" href="${escapeHtml(root + oembedPath(language, id))}">`
      : '');
  const texts = {
    figure,
    caption: captionOf(figure, site().record),
    wholeWords: site().record.site.wholeWords,
    // Without SITE_URL the link still works on the site itself.
    page: page ?? fileAddress(figurePagePath(language, id)),
    head,
    data: dataOf(figure),
  };
  return embedDocument(texts, variant, partsOf(figure, variant));
}

/** A self-contained file that shows a figure as it is today, wherever it is saved and even without the site. */
export interface FrozenFile {
  readonly hash: string;
  readonly path: string;
  readonly html: string;
}

/** The script of the panel, which the page of a figure loads when the panel comes near the viewport. */
export const panelProgram = { name: `embed-panel-${frozenHash(panelScript)}`, code: panelScript };

/** The listener script of the snippets, still without the address of the site. */
export const listener = listenerScript;

/** The variant that is frozen. */
const usual: Variant = { theme: 'light', plain: false };

const frozen = new Map<Figure, FrozenFile>();

/** The frozen file of a figure, which is made once. */
export function frozenFile(figure: Figure): FrozenFile {
  const known = frozen.get(figure);
  if (known) return known;
  const { id, language } = figure;
  const root = siteRoot();
  const texts = {
    figure,
    caption: captionOf(figure, site().record),
    wholeWords: site().record.site.wholeWords,
    page: root && root + figurePagePath(language, id),
    data: dataOf(figure),
  };
  const html = withPolicy(embedDocument(texts, usual, partsOf(figure, usual)));
  const hash = frozenHash(html);
  const file = { hash, path: frozenPath(language, id, hash), html };
  frozen.set(figure, file);
  return file;
}

/** The oEmbed response for a figure in a column of text. */
export function oembedOf(figure: Figure, root: string): ReturnType<typeof oembed> {
  const { record } = site();
  const size = frameSize(figure, captionOf(figure, record), false, 'column');
  return oembed(figure, { root, siteName: record.site.title[figure.language], size });
}

/** The scripts for the pages of other sites, by file name without `.js`. */
export function hostScripts(): Readonly<Record<'listener' | 'hz-figure', string>> {
  const root = siteRoot();
  const named = (script: string): string =>
    root ? withRoot(script, root) : withOwnRoot(script, fileAddress(''));
  return { listener: named(listenerScript), 'hz-figure': named(elementScript) };
}
