import type { Language } from '../locale/languages.ts';
import type { Theme } from './addresses.ts';
import type { FrameSize, Place } from './frame-size.ts';
import {
  elementSnippet,
  frameSnippet,
  frozenSnippet,
  listenerSnippet,
  type SnippetOptions,
} from './snippets.ts';

/** The data of the panel for a figure in one language. */
export interface PanelFigure {
  readonly headline: string;
  readonly alt: string;
  /** The text below the chart in an article. */
  readonly caption: string;
  /** Who made it. */
  readonly credit: string;
  /** The text of the link below the frame in the code. */
  readonly link: string;
  readonly hash: string;
  readonly sizes: Readonly<Record<'full' | 'plain', Readonly<Record<Place, FrameSize>>>>;
}

export interface PanelData {
  /** Address of the site, with a slash at its end; only its path where the host is unknown, which the page completes. */
  readonly root: string;
  readonly figure: string;
  /** The minified listener, with `%ROOT%` for the address of the site. */
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

/** The kinds of code that the panel offers for pasting. */
export const snippetKinds = ['frame', 'listener', 'frozen', 'element'] as const;

export type SnippetKind = (typeof snippetKinds)[number];

/** The code of each kind for a choice. */
export function snippetsFor(
  { root, figure, listener, languages }: PanelData,
  { language, theme, plain, place }: Choice,
): Readonly<Record<SnippetKind, string>> {
  const { headline, alt, link, hash, sizes } = languages[language];
  const options: SnippetOptions = {
    root,
    figure,
    language,
    headline,
    alt,
    link,
    variant: { theme, plain },
    size: sizes[plain ? 'plain' : 'full'][place],
  };
  return {
    frame: frameSnippet(options),
    listener: listenerSnippet(options, listener),
    // Only the default variant, with headline, is frozen.
    frozen: frozenSnippet({ ...options, size: sizes.full[place] }, hash),
    element: elementSnippet(options),
  };
}
