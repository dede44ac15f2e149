import type { Language } from '../locale/languages.ts';
import { fill, words } from '../locale/words.ts';
import { type Citable, type CitableKind, shortHash } from './citable.ts';

/** The standard's codes for type and medium: dataset (DS) or electronic bulletin (EB), online (OL). */
const typeCodes: Readonly<Record<CitableKind, string>> = {
  datasets: 'DS/OL',
  figures: 'DS/OL',
  stories: 'EB/OL',
};

/**
 * A reference by GB/T 7714—2025, sections 8.11 (web pages) and 8.14 (datasets), in the form of the standard's style in
 * the Citation Style Language. The hash, which the standard does not provide for, comes last. Only the reader knows the
 * day of access, so the text leaves a marked gap for it.
 */
export function writeGbT7714(citable: Citable, language: Language): string {
  const { cite } = words(language);
  const published = fill(cite.published, { date: citable.changed });
  const parts = [
    citable.author[language],
    `${citable.title[language]}[${typeCodes[citable.kind]}]`,
    `V${citable.version}`,
    citable.kind === 'stories' ? published.trim() : `${citable.siteName[language]}${published}`,
    citable.addresses[language],
    `${cite.hash[citable.kind]}: ${shortHash(citable)}`,
  ];
  return `${parts.join('. ')}.`;
}
