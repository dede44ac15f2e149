import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../../scripts/run/settings.ts';
import type { Language, LocalText } from '../../../src/locale/languages.ts';

/** What no check finds, by the words in bold with which the page of methods lists it. */
export const knownGaps = {
  'direction-without-number': {
    zh: '没有数字的句子里的升降',
    en: 'Up and down in a sentence without a number',
  },
  'direction-in-a-comparison': {
    zh: '比较之中、转述之中的升降',
    en: 'Up and down within a comparison or a report',
  },
  'direction-that-names-something': {
    zh: '当名词用的升降',
    en: 'Up and down as a name',
  },
  'numbers-exchanged': { zh: '同一句里的数对调', en: 'Numbers of one sentence exchanged' },
  'label-of-another-thing': { zh: '标签说的是另一种东西', en: 'A label that names another thing' },
  'source-that-does-not-say-it': {
    zh: '来源里其实没有那句话',
    en: 'A source that does not say what it is cited for',
  },
  'copied-wrong-throughout': { zh: '从头到尾抄错', en: 'A digit copied wrong throughout' },
  'number-beside-it': {
    zh: '抄成同一句引文里的另一个数',
    en: 'Another number of the same quotation',
  },
  'another-period': { zh: '记到了别的年月', en: 'A figure under another period' },
  'another-place': { zh: '记到了别的地方', en: 'A figure under another place' },
  'another-source': { zh: '记到了别的来源', en: 'A figure under another source' },
} as const satisfies Readonly<Record<string, LocalText>>;

const heading: Readonly<Record<Language, string>> = {
  zh: '## 程序看不出的错',
  en: '## What the checks cannot see',
};

/** The gaps that the page of methods lists, in its order. */
export function listedGaps(language: Language): string[] {
  const page = readFileSync(join(projectRoot, `src/texts/methods/${language}.md`), 'utf8');
  const section = page.split(/^(?=## )/mu).find((each) => each.startsWith(heading[language])) ?? '';
  return [...section.matchAll(/^- \*\*(.+?)\*\*/gmu)].map(([, name = '']) => name.replace(/[.。]$/u, ''));
}
