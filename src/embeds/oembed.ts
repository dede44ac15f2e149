import type { Figure } from '../figures/figure.ts';
import { escapeHtml } from '../locale/escape.ts';
import { embedPath, figurePagePath, picturePath, type Variant } from './addresses.ts';
import type { FrameSize } from './frame-size.ts';

const defaultVariant: Variant = { theme: 'light', plain: false };

/** Minimal and maximal height of an embed in WordPress, px. */
const wordPressHeights = [200, 1000] as const;

/**
 * The oEmbed 1.0 response (`rich`) for a figure, by which other sites replace its address with the chart.
 *
 * From unknown sites WordPress accepts a `<blockquote>` followed by an empty `<iframe>`, and rejects anything else.
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
  const height = Math.max(least, Math.min(size.height, most));
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
      `<blockquote><a href="${page}">${escapeHtml(headline)}</a></blockquote>` +
      `<iframe src="${source}" width="${size.width}" height="${height}" title="${escapeHtml(headline)}" ` +
      'frameborder="0" marginwidth="0" marginheight="0" scrolling="no"></iframe>',
    thumbnail_url: root + picturePath(language, id, '-card.png'),
    thumbnail_width: 1200,
    thumbnail_height: 630,
  };
}
