import { describe, expect, it } from 'vitest';
import { type Language, languages } from '../../src/locale/languages.ts';
import { words } from '../../src/locale/words.ts';
import type { Story } from '../../src/markdown/story.ts';
import { evidenceLine, gradesOf } from '../../src/views/story-view.ts';
import { realSite } from './real-site.ts';

const { stories, record } = realSite();
const all = [...stories.values()].flatMap((story) => languages.map((language) => story[language]));

/** Under which heading a story says what is missing. */
const unknown: Readonly<Record<Language, string>> = { zh: '还不知道的', en: 'What we do not know' };

/** What a reader may expect of every story and does not find in this one. */
function missing(story: Story): string[] {
  const { language, meta, parts, headings, html, sourceList } = story;
  // A scroll is one place of the page, whatever follows there.
  const places = parts.filter((each) => each.kind !== 'html');
  const scenes = places.map((each) => (each.kind === 'scroll' ? each.scenes.length : 1));
  const [, last = ''] = html.split(`>${unknown[language]}</h2>`);
  const kinds = Object.values(words(language).copyKind);
  const has: Readonly<Record<string, boolean>> = {
    'a headline, a dek and a kicker': [meta.title, meta.dek, meta.kicker].every((each) => each.trim() !== ''),
    'the day it came out': meta.date <= meta.changed,
    'the mix of its evidence in words': kinds.some((kind) => evidenceLine(story, record).includes(kind)),
    'the grades of its numbers': gradesOf(story).length > 0,
    'figures in three to six places': places.length >= 3 && places.length <= 6,
    'at most four pictures in one place': scenes.every((each) => each <= 4),
    'at the end what is not known': headings.at(-1)?.text === unknown[language] && last.includes('<li>'),
    'its sources': story.sources.length > 0 && story.sources.every((id) => sourceList.includes(`/${id}/`)),
  };
  return Object.entries(has).flatMap(([what, found]) => (found ? [] : [what]));
}

describe('a story', () => {
  it.each(all.map((story) => [`${story.id}, ${story.language}`, story] as const))(
    'has all that %s must',
    (_, story) => {
      expect(missing(story)).toEqual([]);
    },
  );

  const [story] = all;
  if (!story) throw new Error('There is no story.');
  it.each<[string, Story]>([
    ['a headline, a dek and a kicker', { ...story, meta: { ...story.meta, dek: ' ' } }],
    ['the day it came out', { ...story, meta: { ...story.meta, date: '2100-01-01' } }],
    ['the mix of its evidence in words', { ...story, sources: [] }],
    ['the grades of its numbers', { ...story, numbers: [] }],
    [
      'figures in three to six places',
      { ...story, parts: story.parts.filter((each) => each.kind === 'html') },
    ],
    ['figures in three to six places', { ...story, parts: Array(7).fill({ kind: 'figure', id: 'a' }) }],
    [
      'at most four pictures in one place',
      { ...story, parts: [{ kind: 'scroll', scenes: Array(5).fill({ id: 'a', steps: [] }) }] },
    ],
    ['at the end what is not known', { ...story, headings: story.headings.slice(0, -1) }],
    ['at the end what is not known', { ...story, html: story.html.replaceAll('<li>', '<p>') }],
    ['its sources', { ...story, sourceList: '' }],
  ])('is missed %s where it is wanting', (what, lacking) => {
    expect(missing(lacking)).toContain(what);
  });
});
