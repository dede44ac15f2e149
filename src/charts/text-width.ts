/*
 * Estimates the width of a text, because the build has no fonts and the fonts of readers are unknown. The widths are
 * those of DejaVu Sans, the widest sans serif among the usual system fonts, so a label that fits by this estimate
 * also fits in Segoe UI, PingFang, Noto Sans or Arial.
 */

/** Groups of characters with their width in em. */
const classes: readonly (readonly [string, number])[] = [
  ["ijl.,:;'|!IJ\u2019\u2018 \u00a0", 0.35],
  ['ftr()[]{}-/\\*\u00b7"\u201c\u201d', 0.46],
  ['csz', 0.56],
  ['0123456789', 0.64],
  ['mwMWOQ%@\u2030', 0.97],
  ['\u2014\u2026', 1],
  ['+\u2212<>=\u00d7\u00f7\u00b1\u2248\u2264\u2265~', 0.84],
  ['ABCDEGHKNRUVXYZ&', 0.77],
];
const widths = new Map(classes.flatMap(([characters, em]) => [...characters].map((c) => [c, em] as const)));

/** Width of all other lower-case letters and of other alphabetic scripts, em. */
const usualWidth = 0.64;
/** How much wider weight 600 is; DejaVu Sans Bold is wider than other bold faces. */
const boldFactor = 1.12;
/** The gap that `text-autospace` puts between Han and Latin, in em. */
const autospace = 0.125;

const widePattern =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u;
const hanPattern = /\p{Script=Han}/u;
const latinPattern = /[\p{Script=Latin}\p{Nd}]/u;

/** Whether a character is one em wide: Han, kana, hangul, full-width forms and punctuation. */
export function isWide(character: string): boolean {
  return widePattern.test(character);
}

function characterWidth(character: string): number {
  if (isWide(character)) return 1;
  const known = widths.get(character);
  if (known !== undefined) return known;
  // An accent adds no width: é is as wide as e.
  const base = character.normalize('NFD').charAt(0);
  return widths.get(base) ?? (/\p{M}/u.test(character) ? 0 : usualWidth);
}

interface CharacterClass {
  readonly width: number;
  readonly wide: boolean;
  readonly script: 'han' | 'latin' | 'other';
}

// Label placement measures thousands of texts a second, so the class of each character is cached.
const classCache = new Map<string, CharacterClass>();

function classOf(character: string): CharacterClass {
  const known = classCache.get(character);
  if (known !== undefined) return known;
  const script = hanPattern.test(character) ? 'han' : latinPattern.test(character) ? 'latin' : 'other';
  const found = { width: characterWidth(character), wide: isWide(character), script } as const;
  classCache.set(character, found);
  return found;
}

/**
 * The width of one line of text in px.
 * @param fontSize in px
 * @param weight CSS font weight; from 600 the text counts as bold
 */
export function textWidth(text: string, fontSize: number, weight = 400): number {
  let narrow = 0;
  let wide = 0;
  let previous = 'other';
  for (const character of text) {
    const { width, wide: isFull, script } = classOf(character);
    // Only alphabetic characters are wider in bold; Han characters stay one em wide.
    if (isFull) wide += width;
    else narrow += width;
    if (previous !== script && previous !== 'other' && script !== 'other') wide += autospace;
    previous = script;
  }
  return (wide + narrow * (weight >= 600 ? boldFactor : 1)) * fontSize;
}

/** The width of the widest of several lines, in px. */
export function widestLine(lines: readonly string[], fontSize: number, weight = 400): number {
  return Math.max(0, ...lines.map((line) => textWidth(line, fontSize, weight)));
}
