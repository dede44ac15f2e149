import en from './en.json' with { type: 'json' };
import type { Language } from './languages.ts';
import zh from './zh.json' with { type: 'json' };

// `fill` has its own file, because scripts of the pages need it without the two dictionaries.
export { fill } from './fill.ts';

/** The words of the site in one language. The type comes from the Chinese file; the English one must match it. */
export type Words = typeof zh;

const all: Readonly<Record<Language, Words>> = { zh, en };

/** The words of one language; a missing key fails the type check and a test. */
export function words(language: Language): Words {
  return all[language];
}
