import { languages, languageTag } from '../locale/languages.ts';
import { words } from '../locale/words.ts';
import type { Citable } from './citable.ts';
import type { CitationFormat } from './format.ts';

/**
 * One entry per language, of type `online`: the only suitable type that every version of Zotero imports, because it
 * drops entries of unknown types. Old BibTeX styles read `year`, all others `date`; pandoc reads `langid`, Zotero
 * `language`. Double braces around names and titles keep a style from splitting an organisation into first and last
 * name, or from changing capitals. Chinese is not escaped, because engines have read UTF-8 since 2010.
 */
export const bibtex: CitationFormat = {
  extension: 'bib',
  mediaType: 'application/x-bibtex',
  write: (citable) => languages.map((language) => entry(citable, language)).join('\n'),
};

function entry(citable: Citable, language: (typeof languages)[number]): string {
  const [year = ''] = citable.changed.split('-');
  const { cite } = words(language);
  const fields = {
    author: `{${escapeTex(citable.author[language])}}`,
    title: `{${escapeTex(citable.title[language])}}`,
    year,
    date: citable.changed,
    version: citable.version,
    publisher: `{${escapeTex(citable.siteName[language])}}`,
    type: escapeTex(cite.kind[citable.kind]),
    url: citable.addresses[language],
    langid: languageTag[language],
    language: languageTag[language],
    note: `${cite.hash[citable.kind]}: ${citable.hash}`,
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}}`);
  return `@online{${citable.siteId}-${citable.kind}-${citable.id}-${language},\n${lines.join(',\n')}\n}\n`;
}

/** Escapes the characters that have a special meaning in TeX. */
function escapeTex(text: string): string {
  return text.replace(/[\\{}&%$#_~^]/g, (character) => {
    if (character === '\\') return '\\textbackslash{}';
    if (character === '~') return '\\textasciitilde{}';
    return character === '^' ? '\\textasciicircum{}' : `\\${character}`;
  });
}
