import type { Language } from '../locale/languages.ts';
import { fill, words } from '../locale/words.ts';
import { type Citable, type CitableKind, shortHash } from './citable.ts';

/** The standard's marks for the kind of work and its carrier: dataset or electronic bulletin, online. */
const marks: Readonly<Record<CitableKind, string>> = {
  datasets: 'DS/OL',
  figures: 'DS/OL',
  stories: 'EB/OL',
};

/**
 * A reference by GB/T 7714—2025, sections 8.11 (web pages) and 8.14 (datasets), as the style of that standard in the
 * Citation Style Language writes them; the hash, which the standard does not know, comes last. The day of reading only
 * the reader knows; its place is marked.
 */
export function writeGbT7714(citable: Citable, language: Language): string {
  const { cite } = words(language);
  const published = fill(cite.published, { date: citable.changed });
  const parts = [
    citable.author[language],
    `${citable.title[language]}[${marks[citable.kind]}]`,
    `V${citable.version}`,
    citable.kind === 'stories' ? published.trim() : `${citable.siteName[language]}${published}`,
    citable.addresses[language],
    `${cite.hash[citable.kind]}: ${shortHash(citable)}`,
  ];
  return `${parts.join('. ')}.`;
}
