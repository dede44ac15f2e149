/** The languages of the site, in the order in which they are offered. Both are originals. */
export const languages = ['zh', 'en'] as const;

export type Language = (typeof languages)[number];

/** A text that exists in every language of the site. */
export type LocalText = Readonly<Record<Language, string>>;

/** The BCP 47 tag that goes into `lang` and `hreflang`. */
export const languageTag: Readonly<Record<Language, string>> = { zh: 'zh-Hans', en: 'en' };

/** The other language, for the switch that keeps the page. */
export function otherLanguage(language: Language): Language {
  return language === 'zh' ? 'en' : 'zh';
}
