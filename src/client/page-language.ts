import type { Language } from '../locale/languages.ts';

/** The language of the page that a script runs on. */
export function pageLanguage(): Language {
  return document.documentElement.lang.startsWith('zh') ? 'zh' : 'en';
}
