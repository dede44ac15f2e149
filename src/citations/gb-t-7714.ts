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
 * A reference by GB/T 7714—2015. The day of reading, which the standard asks for, only the reader knows; its place
 * is marked.
 */
export function writeGbT7714(citable: Citable, language: Language): string {
  const { cite } = words(language);
  const version = fill(cite.versionPart, { version: citable.version });
  const parts = [
    citable.author[language],
    `${citable.title[language]}[${marks[citable.kind]}]`,
    version,
    `${citable.siteName[language]}, ${citable.changed.slice(0, 4)}(${citable.changed})[${cite.dayOfReading}]`,
    citable.addresses[language],
    `${cite.hash[citable.kind]}: ${shortHash(citable)}`,
  ];
  return `${parts.join('. ')}.`;
}
