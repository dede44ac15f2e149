import type { Language } from '../locale/languages.ts';

/** The fonts of a picture, as values of `font-family`. */
export interface Faces {
  readonly sans: string;
  readonly bold: string;
  readonly serif: string;
}

/** Fonts for SVG files, which are rendered with the fonts of the reader's system. */
export function systemFaces(language: Language): Faces {
  const han = "'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC'";
  // In English no Chinese face comes before a Latin one: its apostrophe is as wide as a character.
  const sans =
    language === 'zh'
      ? `system-ui, 'Segoe UI', ${han}, 'Helvetica Neue', Arial, sans-serif`
      : `'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', 'Open Sans', Arial, sans-serif, ${han}`;
  const serif = "'Songti SC', 'Noto Serif CJK SC', 'Source Han Serif SC', serif";
  return { sans, bold: sans, serif: language === 'zh' ? serif : `Georgia, ${serif}` };
}

/** Fonts for pictures that the build renders, by the names inside the font files. */
export const buildFaces: Readonly<Record<Language, Faces>> = {
  // Chinese fonts contain Latin letters too, and quotation marks that are one em wide.
  zh: {
    sans: "'Noto Sans SC'",
    bold: "'Noto Sans SC SemiBold'",
    serif: "'Noto Serif SC ExtraLight SemiBold'",
  },
  en: {
    sans: "'Source Sans 3 ExtraLight', 'Noto Sans SC'",
    bold: "'Source Sans 3 ExtraLight SemiBold', 'Noto Sans SC SemiBold'",
    serif: "'Source Serif 4', 'Noto Serif SC ExtraLight SemiBold'",
  },
};
