import en from './en.json' with { type: 'json' };
import type { Language } from './languages.ts';
import zh from './zh.json' with { type: 'json' };

// Scripts of the pages fill texts without bringing both dictionaries along.
export { fill } from './fill.ts';

/** The words of the site in one language. The Chinese file is the shape; the English one must fit it. */
export type Words = typeof zh;

const all: Readonly<Record<Language, Words>> = { zh, en };

/** The words of one language; a missing key fails the type check and a test. */
export function words(language: Language): Words {
  return all[language];
}
