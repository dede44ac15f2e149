import chartStyle from '../charts/chart.css?inline';
import embedScript from '../client/embed.ts?classic';
import panelScript from '../client/embed-panel.ts?classic';
import setScript from '../client/embed-set.ts?classic';
import elementScript from '../client/hz-figure.ts?classic';
import listenerScript from '../client/listener.ts?classic';
import pictureScript from '../client/take-picture.ts?classic';
import {
  figurePagePath,
  frozenPath,
  oembedPath,
  type Variant,
  variantPath,
  variants,
} from '../embeds/addresses.ts';
import embedStyle from '../embeds/embed.css?inline';
import { type EmbedParts, embedDocument } from '../embeds/embed-document.ts';
import { colourRules, rulesFor, settableColourRules, withTallFrames } from '../embeds/embed-rules.ts';
import { frozenHash, withPolicy } from '../embeds/frozen.ts';
import { frameSize, tallFrame } from '../embeds/height.ts';
import { oembed } from '../embeds/oembed.ts';
import { withOwnRoot, withRoot } from '../embeds/snippets.ts';
import type { Figure } from '../figures/figure.ts';
import { escapeHtml, toInertJson } from '../locale/escape.ts';
import { fill, words } from '../locale/words.ts';
import { captionOf } from '../pictures/caption.ts';
import { readColours } from '../pictures/colours.ts';
import { fileAddress, siteRoot } from '../site/addresses.ts';
import { site } from '../site/site.ts';
import tokens from '../styles/tokens.css?raw';
import tooltipStyle from '../styles/tooltip.css?inline';
import { basePeriods, figureData, seriesSwitches } from '../views/figure-controls.ts';

const colours = readColours(tokens);
const rules = [chartStyle, tooltipStyle, embedStyle].map((each) => each.trim()).join('');

/** The style of the embeds that take settings: every rule, and the colours of both themes. */
export const setStyle = settableColourRules(colours, rules) + rules;

function partsOf(figure: Figure, { theme, plain }: Variant): EmbedParts {
  const { axis, marks } = figureData(figure, site().record);
  // Only lines have a cross, and marks that are events have nothing to list below their day.
  const unseen = [
    ...(axis === 'x' ? [] : ['.f-cross']),
    ...(marks.every((mark) => factsIn(mark.facts, figure).length === 0) ? ['.f-tip d'] : []),
  ];
  const own = withTallFrames(
    rulesFor(rules, figure.wide + figure.narrow, figure.language, unseen),
    tallFrame(figure, captionOf(figure, site().record), plain),
  );
  return { style: colourRules(colours, theme, own) + own, script: embedScript };
}

/** What an embed says of a mark: the caption names the sources. */
function factsIn(
  facts: readonly (readonly [string, string])[],
  { language }: Figure,
): readonly (readonly [string, string])[] {
  return facts.filter(([term]) => term !== words(language).figure.source);
}

/**
 * The marks for the script of an embed, without their sources: the caption names those, and the page of the figure
 * their grades.
 */
function dataOf(figure: Figure): string {
  const { axis, marks, words: all } = figureData(figure, site().record);
  const { role, colon, semicolon } = all;
  const withoutSources = marks.map((mark) => ({ ...mark, facts: factsIn(mark.facts, figure) }));
  return toInertJson({ axis, marks: withoutSources, words: { role, colon, semicolon } });
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

/**
 * The page of an embed that takes settings in its address. Its script, which is that of the figure's own page, finds
 * there the same controls, which nobody sees.
 */
export function setPage(figure: Figure): string {
  const { id, language, sorted } = figure;
  const root = siteRoot();
  const page = root && root + figurePagePath(language, id);
  const data = figureData(figure, site().record);
  const tools = words(language).figureTools;
  const controls =
    `<select data-base>${basePeriods(figure)
      .map(
        ({ period, label }) =>
          `<option value="${escapeHtml(period)}">${escapeHtml(fill(tools.basePeriod, { period: label }))}</option>`,
      )
      .join('')}</select>` +
    seriesSwitches(figure)
      .map((each) => `<button type="button" data-toggle="${escapeHtml(each.id)}"></button>`)
      .join('');
  return embedDocument(
    {
      figure,
      caption: captionOf(figure, site().record),
      wholeWords: site().record.site.wholeWords,
      page: page ?? fileAddress(figurePagePath(language, id)),
      head: page ? `<link rel="canonical" href="${escapeHtml(page)}">` : '',
      data: toInertJson({
        ...data,
        marks: data.marks.map((mark) => ({ ...mark, facts: factsIn(mark.facts, figure) })),
        // An article needs no hint how to use the chart; what the view shows and refuses is said.
        words: { ...data.words, hint: '', sorted: fill(tools.sorted, { hint: '' }) },
      }),
      beforePicture: `<p class="sub state" id="${id}-state"></p>`,
      afterPicture:
        `<div class="tools" hidden>${controls}</div><output class="hidden"></output>` +
        (sorted ? `<template data-sorted>${sorted.wide}${sorted.narrow}</template>` : ''),
    },
    { plain: false },
    {
      style: setStyle,
      script: '',
      program: fileAddress(`${programs.set.name}.js`),
    },
  );
}

/** A self-contained file that shows a figure as it is today, wherever it is saved and even without the site. */
export interface FrozenFile {
  readonly hash: string;
  readonly path: string;
  readonly html: string;
}

/** Scripts that pages load when they need them; their names contain a digest, so that browsers may keep them. */
export const programs = {
  panel: { name: `embed-panel-${frozenHash(panelScript)}`, code: panelScript },
  picture: { name: `take-picture-${frozenHash(pictureScript)}`, code: pictureScript },
  set: { name: `embed-set-${frozenHash(setScript)}`, code: setScript },
} as const;

/** The listener script of the snippets, still without the address of the site. */
export const listener = listenerScript;

/** The variants that are frozen; a file that follows the reader's screen would not stay what it was. */
export const frozenVariants = variants.filter(({ theme }) => theme !== 'auto');

const frozen = new Map<Figure, Map<string, FrozenFile>>();

/** The frozen file of a figure in one of its variants, each made once. */
export function frozenFile(figure: Figure, variant: Variant): FrozenFile {
  const own = frozen.get(figure) ?? new Map<string, FrozenFile>();
  frozen.set(figure, own);
  const known = own.get(variantPath(variant));
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
  const html = withPolicy(embedDocument(texts, variant, partsOf(figure, variant)));
  const hash = frozenHash(html);
  const file = { hash, path: frozenPath(language, id, hash), html };
  own.set(variantPath(variant), file);
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
