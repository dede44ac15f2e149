import { escapeHtml } from '../locale/escape.ts';
import { elementPath, embedPath, frozenPath, picturePath, type Variant } from './addresses.ts';
import { boxStyle, type FrameSize } from './frame-size.ts';

/** The inputs of a snippet. */
export interface SnippetOptions {
  /** Address of the site, with a slash at its end. */
  readonly root: string;
  readonly figure: string;
  readonly language: 'zh' | 'en';
  readonly headline: string;
  readonly alt: string;
  readonly variant: Variant;
  readonly size: FrameSize;
  /** The path of a page that takes settings, with its query; default: that of the variant. */
  readonly path?: string | undefined;
}

/**
 * An iframe without any script. Its style keeps the aspect ratio in any column, and on a phone the height that a phone
 * needs; `height` is for content management systems that strip styles.
 */
export function frameSnippet(options: SnippetOptions): string {
  return frame(options.path ?? embedPath(options.language, options.figure, options.variant), options);
}

/** The same iframe with the address of a file that never changes. */
export function frozenSnippet(options: SnippetOptions, hash: string): string {
  return frame(frozenPath(options.language, options.figure, hash), options);
}

function frame(path: string, { root, headline, size }: SnippetOptions): string {
  return (
    `<iframe src="${escapeHtml(root + path)}" title="${escapeHtml(headline)}" loading="lazy" width="100%" ` +
    `height="${size.height}" frameborder="0" ` +
    `style="display:block;width:100%;height:auto;${boxStyle(size)};border:0"></iframe>`
  );
}

/** The iframe with a script that sets it to the exact height of its content. */
export function listenerSnippet(options: SnippetOptions, listener: string): string {
  return `${frameSnippet(options)}\n<script>${withRoot(listener, options.root)}</script>`;
}

/**
 * The custom element, with a picture inside for readers without JavaScript. The element has the size of the frame from
 * the start, so that nothing moves when the frame replaces the picture.
 */
export function elementSnippet(
  options: SnippetOptions,
  picture: { readonly width: number; readonly height: number },
): string {
  const { root, figure, language, variant, alt, size } = options;
  // `auto` has the light picture, because a picture cannot follow the setting of the reader.
  const kind = variant.theme === 'dark' ? '-dark@2x.png' : '@2x.png';
  const image = escapeHtml(root + picturePath(language, figure, kind));
  const theme = variant.theme === 'light' ? '' : ` theme="${variant.theme}"`;
  return (
    `<hz-figure figure="${figure}" lang="${language}"${theme}${variant.plain ? ' plain' : ''} ` +
    `style="display:block;position:relative;width:100%;${boxStyle(size)}">` +
    `<img src="${image}" alt="${escapeHtml(alt)}" width="${picture.width}" height="${picture.height}" loading="lazy" ` +
    'style="position:absolute;inset:0;width:100%;height:100%;object-fit:contain"></hz-figure>\n' +
    `<script src="${escapeHtml(root + elementPath)}" async></script>`
  );
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
