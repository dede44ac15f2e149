import type { Language } from '../../src/locale/languages.ts';
import { words } from '../../src/locale/words.ts';
import type { Story } from '../../src/markdown/story.ts';
import type { HistoricalRecord } from '../../src/model/record.ts';
import { evidenceLine, gradesOf } from '../../src/views/story-view.ts';

/** Under which heading a story says what is missing. */
const unknown: Readonly<Record<Language, string>> = { zh: '还不知道的', en: 'What we do not know' };

/** The heading of the box that says how a story knows what it says. */
const method: Readonly<Record<Language, string>> = { zh: '怎么知道的', en: 'How we know' };

/** Words, or characters, that a story has at least. */
const least: Readonly<Record<Language, number>> = { zh: 800, en: 600 };

/** What a reader may expect of every story and does not find in this one. */
export function missingParts(story: Story, record: HistoricalRecord): string[] {
  const { language, meta, parts, headings, html, sourceList } = story;
  // A scroll is one place of the page, however many pictures follow one another there.
  const places = parts.filter((each) => each.kind !== 'html');
  const pictures = places.map((each) => (each.kind === 'scroll' ? each.scenes.length : 1));
  const [, last = ''] = html.split(`>${unknown[language]}</h2>`);
  const boxes = html.split('<section class="method">').slice(1);
  const kinds = Object.values(words(language).copyKind);
  const has: Readonly<Record<string, boolean>> = {
    'a headline, a dek and a kicker': [meta.title, meta.dek, meta.kicker].every((each) => each.trim() !== ''),
    'the day it came out': meta.date <= meta.changed,
    'the mix of its evidence in words': kinds.some((kind) => evidenceLine(story, record).includes(kind)),
    'the grades of its numbers': gradesOf(story).length > 0,
    'words enough for a story': story.prose.length >= least[language],
    'figures in three to six places': places.length >= 3 && places.length <= 6,
    'at most four pictures in one place': pictures.every((each) => each <= 4),
    'one box that says how it is known':
      boxes.length === 1 && boxes.every((each) => each.includes(`>${method[language]}</h2>`)),
    'at the end what is not known': headings.at(-1)?.text === unknown[language] && last.includes('<li>'),
    'its sources': story.sources.length > 0 && story.sources.every((id) => sourceList.includes(`/${id}/`)),
  };
  return Object.entries(has).flatMap(([what, found]) => (found ? [] : [what]));
}
