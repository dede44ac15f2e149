import { languages, languageTag } from '../locale/languages.ts';
import { words } from '../locale/words.ts';
import type { Citable, CitableKind } from './citable.ts';
import type { CitationFormat } from './format.ts';

const types: Readonly<Record<CitableKind, string>> = { datasets: 'DATA', figures: 'FIGURE', stories: 'ELEC' };

/** One record per language, with the CRLF line ends that the format requires. */
export const ris: CitationFormat = {
  extension: 'ris',
  mediaType: 'application/x-research-info-systems',
  write: (citable) => languages.map((language) => record(citable, language)).join(''),
};

function record(citable: Citable, language: (typeof languages)[number]): string {
  const [year = '', month = '', day = ''] = citable.changed.split('-');
  const lines: readonly (readonly [tag: string, value: string])[] = [
    ['TY', types[citable.kind]],
    // The comma marks the whole name as a family name, so that no program splits it into first and last name.
    ['AU', `${citable.author[language]},`],
    ['TI', citable.title[language]],
    ['PY', year],
    ['DA', `${year}/${month}/${day}`],
    ['ET', citable.version],
    ['PB', citable.siteName[language]],
    ['UR', citable.addresses[language]],
    ['LA', languageTag[language]],
    ['N1', `${words(language).cite.hash[citable.kind]}: ${citable.hash}`],
  ];
  return `${lines.map(([tag, value]) => `${tag}  - ${value}\r\n`).join('')}ER  - \r\n`;
}
