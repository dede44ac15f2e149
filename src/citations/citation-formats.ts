import type { Language } from '../locale/languages.ts';
import { writeApa } from './apa.ts';
import { bibtex } from './bibtex.ts';
import type { Citable } from './citable.ts';
import { cslJson } from './csl-json.ts';
import type { CitationFormat } from './format.ts';
import { writeGbT7714 } from './gb-t-7714.ts';
import { ris } from './ris.ts';

/** Every file format in which a reference can be downloaded. */
export const citationFormats: readonly CitationFormat[] = [bibtex, ris, cslJson];

/** The styles in which pages print a reference, by the key of their name in the dictionaries of the site. */
export const citationStyles: readonly {
  readonly name: 'gbt7714' | 'apa7';
  readonly write: (citable: Citable, language: Language) => string;
}[] = [
  { name: 'gbt7714', write: writeGbT7714 },
  { name: 'apa7', write: writeApa },
];
