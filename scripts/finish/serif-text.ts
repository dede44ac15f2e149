import { attribute, elementsOf, type PageDocument, textOf } from './parse-page.ts';

const headings = new Set(['h1', 'h2', 'h3', 'h4']);

/**
 * Collects the characters that a page sets in the serif: the text of headings and of elements with the class
 * `serif`. The stylesheet follows the same rule.
 *
 * @param document a parsed page
 * @returns code points, spaces left out
 */
export function serifCharacters(document: PageDocument): ReadonlySet<number> {
  const points = new Set<number>();
  for (const element of elementsOf(document)) {
    const classes = (attribute(element, 'class') ?? '').split(/\s+/);
    if (!headings.has(element.tagName) && !classes.includes('serif')) continue;
    for (const character of textOf(element)) {
      if (!/\s/u.test(character)) points.add(character.codePointAt(0) ?? 0);
    }
  }
  return points;
}

/** Blocks that belong to the Chinese face wherever they appear. */
export const hanRanges: readonly (readonly [number, number])[] = [
  [0x2e80, 0xa4cf],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe4f],
  [0xff00, 0xffef],
  [0x20000, 0x3ffff],
];

/**
 * Punctuation that both scripts write with the same code points; the language of the page decides which face draws it.
 */
const sharedPunctuation = new Set([...'“”‘’—…·'].map((character) => character.codePointAt(0) ?? 0));

export interface SerifFaces {
  readonly han: ReadonlySet<number>;
  readonly latin: ReadonlySet<number>;
  /** Characters that neither face has; the reader's own fonts draw them. */
  readonly missing: ReadonlySet<number>;
}

/**
 * Splits the serif characters of a page between the two faces.
 *
 * @param points code points
 * @param language the page's language tag
 * @param coverage what each face can draw
 */
export function splitByFace(
  points: ReadonlySet<number>,
  language: string,
  coverage: { readonly han: ReadonlySet<number>; readonly latin: ReadonlySet<number> },
): SerifFaces {
  const han = new Set<number>();
  const latin = new Set<number>();
  const missing = new Set<number>();
  for (const point of [...points].sort((a, b) => a - b)) {
    const isHan =
      hanRanges.some(([first, last]) => point >= first && point <= last) ||
      (language.startsWith('zh') && sharedPunctuation.has(point));
    if (!isHan && coverage.latin.has(point)) latin.add(point);
    else if (coverage.han.has(point)) han.add(point);
    else missing.add(point);
  }
  return { han, latin, missing };
}
