import type { Language } from '../locale/languages.ts';

/** What texts of a picture are set in, as values of `font-family`. */
export interface Faces {
  readonly sans: string;
  readonly bold: string;
  readonly serif: string;
}

/** Faces for a file that is drawn by whatever program opens it. */
export function readersFaces(language: Language): Faces {
  const han = "'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC'";
  const sans = `system-ui, 'Segoe UI', ${han}, 'Helvetica Neue', Arial, sans-serif`;
  const serif = "'Songti SC', 'Noto Serif CJK SC', 'Source Han Serif SC', serif";
  return { sans, bold: sans, serif: language === 'zh' ? serif : `Georgia, ${serif}` };
}

/** The faces that the build draws with, by the name inside each file, for text in one language. */
export const drawnFaces: Readonly<Record<Language, Faces>> = {
  // The Chinese faces bring Latin letters of their own, and quotation marks as wide as Han.
  zh: {
    sans: "'Noto Sans SC Thin'",
    bold: "'Noto Sans SC Thin SemiBold'",
    serif: "'Noto Serif SC ExtraLight SemiBold'",
  },
  en: {
    sans: "'Source Sans 3 ExtraLight', 'Noto Sans SC Thin'",
    bold: "'Source Sans 3 ExtraLight SemiBold', 'Noto Sans SC Thin SemiBold'",
    serif: "'Source Serif 4', 'Noto Serif SC ExtraLight SemiBold'",
  },
};
