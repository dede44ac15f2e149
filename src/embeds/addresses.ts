import type { Language } from '../locale/languages.ts';

/** The colour scheme of an embed; `auto` follows the setting of the reader. */
export type Theme = 'light' | 'dark' | 'auto';

export const themes = ['light', 'dark', 'auto'] as const;

/** A variant of an embed. */
export interface Variant {
  readonly theme: Theme;
  /** Without the headline, for articles that have their own. */
  readonly plain: boolean;
}

/** All variants; the first is the default, at the shortest address. */
export const variants: readonly Variant[] = [false, true].flatMap((plain) =>
  themes.map((theme) => ({ theme, plain })),
);

/** The end of the address of an embed, such as `dark/plain`; empty for the default variant. */
export function variantPath({ theme, plain }: Variant): string {
  return [...(theme === 'light' ? [] : [theme]), ...(plain ? ['plain'] : [])].join('/');
}

/*
 * All addresses below are relative to the root of the site. Pages of others rely on them, as `contract.json` in this
 * folder promises, so none of them may ever change.
 */

export function embedPath(language: Language, figure: string, variant: Variant): string {
  const end = variantPath(variant);
  return `embed/${language}/${figure}/${end === '' ? '' : `${end}/`}`;
}

/** The page of an embed that takes settings in its query; see `settings.ts`. */
export function setEmbedPath(language: Language, figure: string): string {
  return `embed/${language}/${figure}/set/`;
}

/** The embed of Explore, which takes a view in its query. */
export function exploreEmbedPath(language: Language): string {
  return `embed/${language}/explore/`;
}

export function oembedPath(language: Language, figure: string): string {
  return `oembed/${language}/${figure}.json`;
}

/** The oEmbed response for a story. */
export function storyOembedPath(language: Language, story: string): string {
  return `oembed/${language}/stories/${story}.json`;
}

/** @param hash from `frozenHash` */
export function frozenPath(language: Language, figure: string, hash: string): string {
  return `frozen/${language}/${figure}-${hash}.html`;
}

/** The pictures of a figure, by the end of their file names. */
export const pictureKinds = [
  '.svg',
  '-dark.svg',
  '.png',
  '@2x.png',
  '-dark.png',
  '-dark@2x.png',
  '-tall.png',
  '-card.png',
] as const;

export type PictureKind = (typeof pictureKinds)[number];

export function picturePath(language: Language, figure: string, kind: PictureKind): string {
  return `image/${language}/${figure}${kind}`;
}

/** The preview of a shared link to a story. */
export function storyCardPath(language: Language, story: string): string {
  return `image/${language}/stories/${story}.png`;
}

/** The preview of a shared link to a report taken apart. */
export function reportCardPath(language: Language, report: string): string {
  return `image/${language}/reports/${report}.png`;
}

export function storyPagePath(language: Language, story: string): string {
  return `${language}/stories/${story}/`;
}

export function figurePagePath(language: Language, figure: string): string {
  return `${language}/figures/${figure}/`;
}

/** What a frame shows whose address leads nowhere. */
export const frameNotFoundPath = 'embed/404.html';

export const listenerPath = 'embed/listener.js';
export const elementPath = 'embed/hz-figure.js';
