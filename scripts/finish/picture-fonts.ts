import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import subsetFont from 'subset-font';
import type { Language } from '../../src/locale/languages.ts';
import { fontCoverage } from './font-coverage.ts';
import { type FaceName, faceFiles, faceOrder, readFace } from './picture-faces.ts';

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
  mkdirSync(folder, { recursive: true });
  const coverage = new Map<FaceName, ReadonlySet<number>>();
  for (const name of Object.keys(faceFiles) as FaceName[]) {
    // Subsetting fails without any character; every face has a space.
    const font = await subsetFont(readFace(name), ` ${text}`, {
      targetFormat: 'truetype',
      noHinting: true,
      ...(name === 'latin-serif' ? { variationAxes: { wght: 600 } } : {}),
    });
    coverage.set(name, fontCoverage(font));
    writeFileSync(path.join(folder, `${name}.ttf`), font);
  }
  const pathsOf = (language: Language): string[] =>
    faceOrder[language].map((name) => path.join(folder, `${name}.ttf`));
  return {
    files: { zh: pathsOf('zh'), en: pathsOf('en') },
    missing(wanted, language) {
      const characters = [...new Set(wanted)].filter((character) => !/\s/u.test(character));
      return characters.filter((character) => {
        const point = character.codePointAt(0) ?? 0;
        return !faceOrder[language].some((name) => coverage.get(name)?.has(point));
      });
    },
  };
}
