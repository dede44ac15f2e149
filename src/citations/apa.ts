import { formatDate } from '../locale/format.ts';
import type { Language } from '../locale/languages.ts';
import { fill, words } from '../locale/words.ts';
import { type Citable, shortHash } from './citable.ts';

/** A reference in APA style, seventh edition, with the hash beside the version. */
export function writeApa(citable: Citable, language: Language): string {
  const { cite } = words(language);
  const [year = ''] = citable.changed.split('-');
  const date = citable.kind === 'stories' ? apaDate(citable.changed, language) : year;
  const of = cite.hash[citable.kind];
  const version = fill(cite.apaVersion, { version: citable.version, of, hash: shortHash(citable) });
  return fill(cite.apa, {
    author: citable.author[language],
    date,
    title: citable.title[language],
    version,
    kind: cite.kind[citable.kind],
    site: citable.siteName[language],
    address: citable.addresses[language],
  });
}

/** APA dates put the year first: 2026, November 22. */
function apaDate(day: string, language: Language): string {
  if (language === 'zh') return formatDate(day, language);
  const [date = '', month = ''] = formatDate(day, language).split(' ');
  return `${day.slice(0, 4)}, ${month} ${date}`;
}
