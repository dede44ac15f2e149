import type { Language } from '../locale/languages.ts';
import type { Size } from '../pictures/drawing.ts';
import type { Theme } from './addresses.ts';
import type { FrameSize, Place } from './frame-size.ts';
import {
  elementSnippet,
  frameSnippet,
  frozenSnippet,
  listenerSnippet,
  type SnippetOptions,
} from './snippets.ts';

/** What the panel needs to know of a figure in one language. */
export interface PanelFigure {
  readonly headline: string;
  readonly alt: string;
  /** What stands below the chart in an article. */
  readonly caption: string;
  /** Who made it. */
  readonly credit: string;
  readonly hash: string;
  readonly picture: Size;
  readonly sizes: Readonly<Record<'full' | 'plain', Readonly<Record<Place, FrameSize>>>>;
}

export interface PanelData {
  /** Address of the site with a slash at its end; its path alone where nobody stated the host, which the page knows. */
  readonly root: string;
  readonly figure: string;
  /** The finished listener, still without the address of the site. */
  readonly listener: string;
  readonly languages: Readonly<Record<Language, PanelFigure>>;
}

/** What a journalist has chosen. */
export interface Choice {
  readonly language: Language;
  readonly theme: Theme;
  readonly plain: boolean;
  readonly place: Place;
}

/** The ways in that are code to paste. */
export const ways = ['frame', 'listener', 'frozen', 'element'] as const;

export type Way = (typeof ways)[number];

/** What is copied, for each way in. */
export function snippetsFor(
  { root, figure, listener, languages }: PanelData,
  { language, theme, plain, place }: Choice,
): Readonly<Record<Way, string>> {
  const { headline, alt, hash, picture, sizes } = languages[language];
  const options: SnippetOptions = {
    root,
    figure,
    language,
    headline,
    alt,
    variant: { theme, plain },
    size: sizes[plain ? 'plain' : 'full'][place],
  };
  return {
    frame: frameSnippet(options),
    listener: listenerSnippet(options, listener),
    // What is frozen is the usual look, with the headline that it had.
    frozen: frozenSnippet({ ...options, size: sizes.full[place] }, hash),
    element: elementSnippet(options, picture),
  };
}
