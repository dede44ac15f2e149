import type { Language } from '../locale/languages.ts';
import { setEmbedPath, type Variant, variantPath } from './addresses.ts';
import { type FrameSize, type Place, statedWidths } from './frame-size.ts';
import { needsSettings, type Settings, writeSettings } from './settings.ts';
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
  /** The digests in the names of the pinned files, by the path of their variant. */
  readonly hashes: Readonly<Record<string, string>>;
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
export interface Choice extends Settings {
  readonly language: Language;
  readonly place: Place;
  /** The words of the view; empty for the chart as it is. */
  readonly view: string;
}

/** The choice that the panel begins with. */
export function usualChoice(language: Language): Choice {
  return {
    language,
    place: 'column',
    view: '',
    theme: 'light',
    plain: false,
    background: 'paper',
    font: '',
    colours: {},
  };
}

/** The address of the embed of a choice if it needs the page that takes settings; else undefined. */
export function setPathOf(figure: string, choice: Choice): string | undefined {
  if (!needsSettings(choice, choice.view)) return undefined;
  return `${setEmbedPath(choice.language, figure)}?${writeSettings(choice, [figure, choice.view])}`;
}

/** The variant whose pinned file comes next to a choice: such files are light or dark. */
export function frozenVariantOf({ theme, plain }: Variant): Variant {
  return { theme: theme === 'dark' ? 'dark' : 'light', plain };
}

/** Room of a letter of small text, px: of Latin letters, and of Chinese characters. */
const letter = { en: 6.5, zh: 13 } as const;
const lineHeight = 19.5;

/** A size with room for a text that a view adds to the chart, such as what it refuses to compare. */
export function withText(size: FrameSize, text: string, language: Language): FrameSize {
  if (text === '') return size;
  const room = (width: number): number =>
    Math.ceil((text.length * letter[language]) / (width - 32)) * lineHeight + 14;
  const [own, phone] = [Math.ceil(room(size.width)), Math.ceil(room(statedWidths.phone))];
  return { ...size, height: size.height + own, phone: size.phone + phone };
}

/** The kinds of code that the panel offers for pasting. */
export const snippetKinds = ['frame', 'listener', 'frozen', 'element'] as const;

export type SnippetKind = (typeof snippetKinds)[number];

/**
 * The code of each kind for a choice.
 *
 * @param said what the view says of itself, for which the frame needs room
 */
export function snippetsFor(
  { root, figure, listener, languages }: PanelData,
  choice: Choice,
  said = '',
): Readonly<Record<SnippetKind, string>> {
  const { language, theme, plain, place } = choice;
  const { headline, alt, link, hashes, sizes } = languages[language];
  const size = sizes[plain ? 'plain' : 'full'][place];
  const options: SnippetOptions = {
    root,
    figure,
    language,
    headline,
    alt,
    link,
    variant: { theme, plain },
    size: withText(size, said, language),
    path: setPathOf(figure, choice),
  };
  const own = { ...options, size, path: undefined };
  return {
    frame: frameSnippet(options),
    listener: listenerSnippet(options, listener),
    frozen: frozenSnippet(own, hashes[variantPath(frozenVariantOf(choice))] ?? ''),
    element: elementSnippet(own),
  };
}
