import { languages, languageTag } from '../locale/languages.ts';
import { words } from '../locale/words.ts';
import type { Citable } from './citable.ts';
import type { CitationFormat } from './format.ts';

/**
 * One entry a language, as an online work, the one fitting type that Zotero has long known: types that are new to
 * it are dropped whole. Styles of old BibTeX read `year`, all others `date`; pandoc reads `langid`, Zotero `language`.
 * Names and titles stand in double braces, so that no style splits an office into first and
 * last name or lowers a capital; Chinese stands as it is, for every engine since 2010 reads UTF-8.
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

/** Characters that TeX would take for commands. */
function escapeTex(text: string): string {
  return text.replace(/[\\{}&%$#_~^]/g, (character) => {
    if (character === '\\') return '\\textbackslash{}';
    if (character === '~') return '\\textasciitilde{}';
    return character === '^' ? '\\textasciicircum{}' : `\\${character}`;
  });
}
