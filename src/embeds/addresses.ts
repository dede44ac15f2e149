import type { Language } from '../locale/languages.ts';

/** In which colours an embed is drawn; `auto` follows the reader's own choice. */
export type Theme = 'light' | 'dark' | 'auto';

export const themes = ['light', 'dark', 'auto'] as const;

/** One way an embed can look. */
export interface Variant {
  readonly theme: Theme;
  /** Without the headline: the article has its own. Units and source stay. */
  readonly plain: boolean;
}

/** Every way an embed can look; the first is the one at the shortest address. */
export const variants: readonly Variant[] = [false, true].flatMap((plain) =>
  themes.map((theme) => ({ theme, plain })),
);

/** What follows the figure in the address of an embed: `dark/plain` for instance; empty for the usual one. */
export function variantPath({ theme, plain }: Variant): string {
  return [...(theme === 'light' ? [] : [theme]), ...(plain ? ['plain'] : [])].join('/');
}

/*
 * All addresses below are relative to the root of the site. They are a contract with the pages of others, and
 * `contract.json` beside this file states it; none of them may ever change.
 */

export function embedPath(language: Language, figure: string, variant: Variant): string {
  const end = variantPath(variant);
  return `embed/${language}/${figure}/${end === '' ? '' : `${end}/`}`;
}

export function oembedPath(language: Language, figure: string): string {
  return `oembed/${language}/${figure}.json`;
}

/** @param hash from `frozenHash` */
export function frozenPath(language: Language, figure: string, hash: string): string {
  return `frozen/${language}/${figure}-${hash}.html`;
}

/** The pictures of a figure by what follows its name, with what each is for. */
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

/** The picture that stands for a story where its address is shared. */
export function storyCardPath(language: Language, story: string): string {
  return `image/${language}/stories/${story}.png`;
}

export function figurePagePath(language: Language, figure: string): string {
  return `${language}/figures/${figure}/`;
}

export const listenerPath = 'embed/listener.js';
export const elementPath = 'embed/hz-figure.js';
