import { escapeHtml } from '../markdown/escape-html.ts';
import { elementPath, embedPath, frozenPath, picturePath, type Variant } from './addresses.ts';
import { boxStyle, type FrameSize } from './frame-size.ts';

/** What a snippet is made from. */
export interface SnippetOptions {
  /** Address of the site, with a slash at its end. */
  readonly root: string;
  readonly figure: string;
  readonly language: 'zh' | 'en';
  readonly headline: string;
  readonly alt: string;
  readonly variant: Variant;
  readonly size: FrameSize;
}

/**
 * One frame, without any script. `height` is for content systems that strip styles; the style keeps the chart's
 * shape in any column, and on a phone the height that a phone needs.
 */
export function frameSnippet(options: SnippetOptions): string {
  return frame(embedPath(options.language, options.figure, options.variant), options);
}

/** The same frame at the address of a file that never changes. */
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

/** The frame with the script that gives it exactly the height of its chart. */
export function listenerSnippet(options: SnippetOptions, listener: string): string {
  return `${frameSnippet(options)}\n<script>${withRoot(listener, options.root)}</script>`;
}

/**
 * The custom element with a picture inside, for readers without script. The element has the box of a frame from the
 * start and the picture fills what it can of it, so that nothing moves when the frame takes its place.
 */
export function elementSnippet(
  options: SnippetOptions,
  picture: { readonly width: number; readonly height: number },
): string {
  const { root, figure, language, variant, alt, size } = options;
  // What follows the reader's screen has a light picture: without script nobody is asked.
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
 * @param script a finished script that names the site as `%ROOT%`
 * @param root address of the site, with a slash at its end
 */
export function withRoot(script: string, root: string): string {
  return script.replaceAll('%ROOT%', root);
}

/**
 * The same for a script that is loaded from the site itself, where nobody stated the host: it is that of the script.
 * @param base path of the site, with a slash at both ends
 */
export function withOwnRoot(script: string, base: string): string {
  return script.replace(
    /(["'`])%ROOT%\1/g,
    `new URL(${JSON.stringify(base)},document.currentScript.src).href`,
  );
}
