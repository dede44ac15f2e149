import { formatDate } from '../locale/format.ts';
import type { Language } from '../locale/languages.ts';
import { fill, words } from '../locale/words.ts';
import type { Dated } from './schemas/primitives.ts';

/** Writes a date at its precision; for an undated thing, the day on which it was seen. */
export function writeDated({ date, precision }: Dated, language: Language): string {
  const written = formatDate(date, language);
  return precision === 'seen-on' ? fill(words(language).seenOn, { date: written }) : written;
}
