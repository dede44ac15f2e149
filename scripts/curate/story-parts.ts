import type { Language } from '../../src/locale/languages.ts';
import { words } from '../../src/locale/words.ts';
import type { Story } from '../../src/markdown/story.ts';
import type { HistoricalRecord } from '../../src/model/record.ts';
import { evidenceLine, gradesOf } from '../../src/views/story-view.ts';

/** Under which heading a story says what is missing. */
const unknown: Readonly<Record<Language, string>> = { zh: '还不知道的', en: 'What we do not know' };

/** What a reader may expect of every story and does not find in this one. */
export function missingParts(story: Story, record: HistoricalRecord): string[] {
  const { language, meta, figures, headings, html, sourceList } = story;
  const [, last = ''] = html.split(`>${unknown[language]}</h2>`);
  const kinds = Object.values(words(language).copyKind);
  const has: Readonly<Record<string, boolean>> = {
    'a headline, a dek and a kicker': [meta.title, meta.dek, meta.kicker].every((each) => each.trim() !== ''),
    'the day it came out': meta.date <= meta.changed,
    'the mix of its evidence in words': kinds.some((kind) => evidenceLine(story, record).includes(kind)),
    'the grades of its numbers': gradesOf(story).length > 0,
    'three to six figures': figures.length >= 3 && figures.length <= 6,
    'at the end what is not known': headings.at(-1)?.text === unknown[language] && last.includes('<li>'),
    'its sources': story.sources.length > 0 && story.sources.every((id) => sourceList.includes(`/${id}/`)),
  };
  return Object.entries(has).flatMap(([what, found]) => (found ? [] : [what]));
}
