import { escapeHtml } from '../locale/escape.ts';
import {
  elementPath,
  embedPath,
  figurePagePath,
  frozenPath,
  picturePath,
  type Variant,
} from './addresses.ts';
import { columnStyle, type FrameSize, frameStyle } from './frame-size.ts';

/** The inputs of a snippet. */
export interface SnippetOptions {
  /** Address of the site, with a slash at its end. */
  readonly root: string;
  readonly figure: string;
  readonly language: 'zh' | 'en';
  readonly headline: string;
  readonly alt: string;
  /** The text of the link below the frame; it does not repeat the headline. */
  readonly link: string;
  readonly variant: Variant;
  readonly size: FrameSize;
  /** The path of a page that takes settings, with its query; default: that of the variant. */
  readonly path?: string | undefined;
}

/**
 * An iframe without any script, in a column of its own, with a link to the chart. Where a content management system
 * strips styles, the attributes hold; where it strips the tags of frames, a picture and a link are left of it; where it
 * strips frames as a whole, the link below.
 */
export function frameSnippet(options: SnippetOptions): string {
  return frame(options.path ?? embedPath(options.language, options.figure, options.variant), options);
}

/** The same iframe with the address of a file that never changes. */
export function frozenSnippet(options: SnippetOptions, hash: string): string {
  return frame(frozenPath(options.language, options.figure, hash), options);
}

function frame(path: string, options: SnippetOptions): string {
  const { root, headline, size } = options;
  return inColumn(
    `<iframe src="${escapeHtml(root + path)}" title="${escapeHtml(headline)}" loading="lazy" credentialless ` +
      `width="100%" height="${size.phone}" frameborder="0" style="${frameStyle(size)}">` +
      `<a href="${page(options)}">${picture(options)}</a></iframe>` +
      `<a href="${page(options)}">${escapeHtml(options.link)}</a>`,
    options,
  );
}

/**
 * The iframe with a script that sets it to the exact height of its content. The script is inside a comment, which
 * scripts ignore, so that a system that strips only its tags shows no code to readers.
 */
export function listenerSnippet(options: SnippetOptions, listener: string): string {
  return `${frameSnippet(options)}\n<script><!--\n${withRoot(listener, options.root)}\n--></script>`;
}

/**
 * The custom element, with a link inside, and a picture for readers without JavaScript; with it, no picture is loaded.
 * The element has the height of the frame from the start, so that nothing moves when the frame comes.
 */
export function elementSnippet(options: SnippetOptions): string {
  const { root, figure, language, variant, headline, size } = options;
  const theme = variant.theme === 'light' ? '' : ` theme="${variant.theme}"`;
  return inColumn(
    `<hz-figure figure="${figure}" lang="${language}"${theme}${variant.plain ? ' plain' : ''} ` +
      `style="${frameStyle(size)}"><noscript>${picture(options)}</noscript>` +
      `<a href="${page(options)}">${escapeHtml(headline)}</a></hz-figure>` +
      `<script src="${escapeHtml(root + elementPath)}" async></script>`,
    options,
  );
}

function inColumn(content: string, { size }: SnippetOptions): string {
  return `<div style="${columnStyle(size)}">${content}</div>`;
}

function page({ root, language, figure }: SnippetOptions): string {
  return escapeHtml(root + figurePagePath(language, figure));
}

/** The picture of a figure, no wider than its column whatever a sanitizer leaves of it. */
function picture({ root, figure, language, variant, alt }: SnippetOptions): string {
  // `auto` has the light picture, because a picture cannot follow the setting of the reader.
  const address = picturePath(language, figure, variant.theme === 'dark' ? '-dark@2x.png' : '@2x.png');
  return `<img src="${escapeHtml(root + address)}" alt="${escapeHtml(alt)}" width="100%">`;
}

/**
 * Inserts the address of the site into a script.
 * @param script a minified script with `%ROOT%` for the address of the site
 * @param root address of the site, with a slash at its end
 */
export function withRoot(script: string, root: string): string {
  return script.replaceAll('%ROOT%', root);
}

/**
 * Inserts an expression for the address of the site into a script that is loaded from the site itself, where the host
 * is unknown at build time: it is the host of the script.
 * @param base path of the site, with a slash at both ends
 */
export function withOwnRoot(script: string, base: string): string {
  return script.replace(
    /(["'`])%ROOT%\1/g,
    `new URL(${JSON.stringify(base)},document.currentScript.src).href`,
  );
}
