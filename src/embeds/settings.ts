import { type Theme, themes } from './addresses.ts';

export const backgrounds = ['paper', 'white', 'none'] as const;
type Background = (typeof backgrounds)[number];

/** The colours that a host may give: of texts, of the first series, and of what is emphasised. */
export const hostColours = ['ink', 'main', 'accent'] as const;
type HostColour = (typeof hostColours)[number];

/** The look of an embed that a host sets by parameters of its address. */
export interface Settings {
  readonly theme: Theme;
  readonly plain: boolean;
  readonly background: Background;
  /** Name of a font of the reader's system; empty for those of the record. */
  readonly font: string;
  /** As `#rrggbb`; a colour that is missing is that of the record. */
  readonly colours: Readonly<Partial<Record<HostColour, string>>>;
}

/** A setting that is not taken: its parameter, and why. */
export interface RefusedSetting {
  readonly name: 'font' | HostColour;
  readonly why: 'form' | 'contrast';
}

/** Least contrast of a colour with the background, as WCAG asks of text: labels have the colour of their series. */
const leastContrast = 4.5;

/** Paper in the light and the dark theme, as `tokens.css` has it. */
const papers = { light: '#f6f4ee', dark: '#121a17' } as const;

/** The names of fonts are letters, digits, spaces and hyphens alone, so that none can end a string of CSS. */
const fontName = /^[\p{L}\d][\p{L}\d -]{0,39}$/u;
const hexColour = /^#[\da-f]{6}$/;

/** The relative luminance of a colour as WCAG defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast of two colours, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** The colours that may lie behind the chart. Without a background, the page is taken to be as light or dark as paper. */
function behind(theme: Theme, background: Background): string[] {
  if (background === 'white') return ['#ffffff'];
  return theme === 'auto' ? [papers.light, papers.dark] : [papers[theme]];
}

/**
 * Reads the settings of an embed from the query of its address. Nothing else is taken from it: words from lists, a name
 * of letters, and colours of six digits that can be read on their background.
 *
 * @param query with or without its question mark
 */
export function readSettings(query: string): {
  readonly settings: Settings;
  readonly refused: readonly RefusedSetting[];
} {
  const given = new URLSearchParams(query);
  const among = <T extends string>(list: readonly T[], name: string, usual: T): T =>
    list.find((each) => each === given.get(name)) ?? usual;
  const theme = among(themes, 'theme', 'light');
  const wanted = among(backgrounds, 'background', 'paper');
  // Light labels on white could not be read.
  const background = wanted === 'white' && theme !== 'light' ? 'paper' : wanted;
  const refused: RefusedSetting[] = [];
  const name = (given.get('font') ?? '').trim();
  const isFont = fontName.test(name);
  if (name !== '' && !isFont) refused.push({ name: 'font', why: 'form' });
  const colours: Partial<Record<HostColour, string>> = {};
  for (const each of hostColours) {
    const text = (given.get(each) ?? '').trim().toLowerCase();
    if (text === '') continue;
    const colour = text.startsWith('#') ? text : `#${text}`;
    if (!hexColour.test(colour)) refused.push({ name: each, why: 'form' });
    else if (behind(theme, background).some((paper) => contrast(paper, colour) < leastContrast))
      refused.push({ name: each, why: 'contrast' });
    else colours[each] = colour;
  }
  const settings = { theme, plain: given.has('plain'), background, font: isFont ? name : '', colours };
  return { settings, refused };
}

/**
 * Writes settings as a query, those that are usual left out.
 *
 * @param view the name of the figure and the words of a view of it; undefined for the chart as it is
 * @returns without its question mark; empty where everything is usual
 */
export function writeSettings(
  { theme, plain, background, font, colours }: Settings,
  view?: readonly [figure: string, words: string],
): string {
  const query = new URLSearchParams();
  if (view !== undefined && view[1] !== '') query.set(...(view as [string, string]));
  if (theme !== 'light') query.set('theme', theme);
  if (plain) query.set('plain', '1');
  if (background !== 'paper') query.set('background', background);
  if (font !== '') query.set('font', font);
  for (const name of hostColours) if (colours[name]) query.set(name, colours[name].slice(1));
  return query.toString();
}

/** Whether an embed needs the page that takes settings; theme and headline alone have addresses of their own. */
export function needsSettings({ background, font, colours }: Settings, view: string): boolean {
  return view !== '' || background !== 'paper' || font !== '' || Object.keys(colours).length > 0;
}
