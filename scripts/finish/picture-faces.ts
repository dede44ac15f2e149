import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Language } from '../../src/locale/languages.ts';

/** The font files for pictures; `src/pictures/faces.ts` has the names of the families in them. */
export const faceFiles = {
  'han-regular': '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  'han-bold': '@expo-google-fonts/noto-sans-sc/600SemiBold/NotoSansSC_600SemiBold.ttf',
  'han-serif': '@fontsource/noto-serif-sc/files/noto-serif-sc-chinese-simplified-600-normal.woff2',
  'latin-regular': '@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2',
  'latin-bold': '@fontsource/source-sans-3/files/source-sans-3-latin-600-normal.woff2',
  'latin-serif': '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
} as const;

export type FaceName = keyof typeof faceFiles;

/**
 * The faces of a picture in each language, in the order in which they are tried for a character that the wanted face
 * lacks. Of the Chinese faces only the serif, of the titles, lacks any; such a title is drawn in the bold sans.
 */
export const faceOrder: Readonly<Record<Language, readonly FaceName[]>> = {
  zh: ['han-bold', 'han-regular', 'han-serif'],
  // A Chinese name in an English picture is drawn in the Chinese faces, which therefore come last.
  en: ['latin-regular', 'latin-bold', 'latin-serif', 'han-regular', 'han-bold', 'han-serif'],
};

/** The bytes of a font file. */
export function readFace(name: FaceName): Buffer {
  return readFileSync(createRequire(import.meta.url).resolve(faceFiles[name]));
}
