import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import subsetFont from 'subset-font';
import type { Language } from '../../src/locale/languages.ts';
import { fontCoverage } from './font-coverage.ts';

/** The font files for pictures; `src/pictures/faces.ts` has the names of the families in them. */
const sources = {
  'han-regular': '@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-400-normal.woff2',
  'han-bold': '@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-600-normal.woff2',
  'han-serif': '@fontsource/noto-serif-sc/files/noto-serif-sc-chinese-simplified-600-normal.woff2',
  'latin-regular': '@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2',
  'latin-bold': '@fontsource/source-sans-3/files/source-sans-3-latin-600-normal.woff2',
  'latin-serif': '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
} as const;

type FontName = keyof typeof sources;

const order: Readonly<Record<Language, readonly FontName[]>> = {
  zh: ['han-regular', 'han-bold', 'han-serif'],
  // A Chinese name in an English picture is drawn in the Chinese faces, which therefore come last.
  en: ['latin-regular', 'latin-bold', 'latin-serif', 'han-regular', 'han-bold', 'han-serif'],
};

export interface PictureFonts {
  /** Files for a picture in one language, in the order in which they are tried for a character. */
  readonly files: Readonly<Record<Language, readonly string[]>>;
  /** @returns those of the characters that no face of that language has */
  missing(text: string, language: Language): readonly string[];
}

/**
 * Cuts the faces down to the characters of the pictures: the drawing library reads only uncompressed fonts, and reads
 * them again for each picture.
 *
 * @param text the text of all pictures
 * @param folder where the cut fonts are written
 */
export async function openPictureFonts(text: string, folder: string): Promise<PictureFonts> {
  const require = createRequire(import.meta.url);
  mkdirSync(folder, { recursive: true });
  const coverage = new Map<FontName, ReadonlySet<number>>();
  for (const [name, file] of Object.entries(sources) as [FontName, string][]) {
    // Subsetting fails without any character; every face has a space.
    const font = await subsetFont(readFileSync(require.resolve(file)), ` ${text}`, {
      targetFormat: 'truetype',
      noHinting: true,
      ...(name === 'latin-serif' ? { variationAxes: { wght: 600 } } : {}),
    });
    coverage.set(name, fontCoverage(font));
    writeFileSync(path.join(folder, `${name}.ttf`), font);
  }
  const pathsOf = (language: Language): string[] =>
    order[language].map((name) => path.join(folder, `${name}.ttf`));
  return {
    files: { zh: pathsOf('zh'), en: pathsOf('en') },
    missing(wanted, language) {
      const characters = [...new Set(wanted)].filter((character) => !/\s/u.test(character));
      return characters.filter((character) => {
        const point = character.codePointAt(0) ?? 0;
        return !order[language].some((name) => coverage.get(name)?.has(point));
      });
    },
  };
}
