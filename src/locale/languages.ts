/** The languages of the site, in the order in which they are offered. Texts are written in both; neither is a translation. */
export const languages = ['zh', 'en'] as const;

export type Language = (typeof languages)[number];

/** A text that exists in every language of the site. */
export type LocalText = Readonly<Record<Language, string>>;

/** The BCP 47 tag that goes into `lang` and `hreflang`. */
export const languageTag: Readonly<Record<Language, string>> = { zh: 'zh-Hans', en: 'en' };

/** The other language, for the link to the same page in it. */
export function otherLanguage(language: Language): Language {
  return language === 'zh' ? 'en' : 'zh';
}
