import type { Figure } from '../figures/figure.ts';
import { escapeHtml } from '../locale/escape.ts';
import type { Language } from '../locale/languages.ts';
import {
  embedPath,
  figurePagePath,
  picturePath,
  storyCardPath,
  storyPagePath,
  type Variant,
} from './addresses.ts';
import { embedLink } from './embed-link.ts';
import { type FrameSize, frameStyle } from './frame-size.ts';

const defaultVariant: Variant = { theme: 'light', plain: false };

/** Minimal and maximal height of an embed in WordPress, px. */
const wordPressHeights = [200, 1000] as const;

/**
 * The oEmbed 1.0 response (`rich`) for a figure, by which other sites replace its address with the chart.
 *
 * From unknown sites WordPress accepts a `<blockquote>` followed by an empty `<iframe>`, and rejects anything else. It
 * drops the style of the frame and keeps its width of 100 %, so that it overflows no column. The quotation does not
 * repeat the headline, because other programs show it above the frame.
 *
 * The answer is one file, so it cannot follow `maxwidth` and `maxheight`: the frame is as wide as its column anyway.
 *
 * @param root address of the site, with a slash at its end
 * @param siteName in the language of the figure
 */
export function oembed(
  figure: Figure,
  { root, siteName, size }: { readonly root: string; readonly siteName: string; readonly size: FrameSize },
): Readonly<Record<string, string | number>> {
  const { id, language, headline } = figure;
  const page = escapeHtml(root + figurePagePath(language, id));
  const source = escapeHtml(root + embedPath(language, id, defaultVariant));
  const [least, most] = wordPressHeights;
  const height = Math.max(least, Math.min(size.phone, most));
  return {
    version: '1.0',
    type: 'rich',
    provider_name: siteName,
    provider_url: root,
    title: headline,
    author_name: siteName,
    author_url: root,
    cache_age: 86_400,
    width: size.width,
    height,
    html:
      `<blockquote><a href="${page}">${escapeHtml(embedLink(language, siteName))}</a></blockquote>` +
      `<iframe src="${source}" width="100%" height="${height}" title="${escapeHtml(headline)}" ` +
      'frameborder="0" marginwidth="0" marginheight="0" scrolling="no" ' +
      `style="max-width:${size.width}px;${frameStyle(size)}"></iframe>`,
    thumbnail_url: root + picturePath(language, id, '-card.png'),
    thumbnail_width: 1200,
    thumbnail_height: 630,
  };
}

/**
 * The oEmbed 1.0 response (`link`) for a story: its title and card, of which other sites make a link or a card.
 *
 * @param story its id and its title in that language
 * @param root address of the site, with a slash at its end
 * @param siteName in that language
 */
export function storyOembed(
  { id, language, title }: { readonly id: string; readonly language: Language; readonly title: string },
  { root, siteName }: { readonly root: string; readonly siteName: string },
): Readonly<Record<string, string | number>> {
  return {
    version: '1.0',
    type: 'link',
    provider_name: siteName,
    provider_url: root,
    title,
    author_name: siteName,
    author_url: root,
    cache_age: 86_400,
    // Not part of the answer of this type in oEmbed 1.0, but programs that make cards follow it.
    url: root + storyPagePath(language, id),
    thumbnail_url: root + storyCardPath(language, id),
    thumbnail_width: 1200,
    thumbnail_height: 630,
  };
}
